import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PieceShown } from '../../contract/index.ts'
import { readPiece } from './find-pieces.ts'
import { readSteps, type Step } from './read-steps.ts'

export type PieceTrace = { readonly piece: PieceShown; readonly steps: Step[] }

/** One piece from its supplier to its buyer, in the order it went. Two statements. */
export const tracePiece = async (
  tx: Tx,
  item: string,
  serial: string,
): Promise<Answer<PieceTrace, 'serial-unknown'>> => {
  const piece = await readPiece(tx, item, serial)
  if (!piece) return refused('serial-unknown', `There is no piece ${serial} of that item.`)
  return done({ piece, steps: await readSteps(tx, { item, serial }) })
}
