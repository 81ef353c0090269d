import { readRegister } from '#modules/company/server/index.ts'
import { lastSaleOfPiece } from '#modules/sales/server/index.ts'
import { type PieceStanding, pieceStanding } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/**
 * How a piece stands for a register's place. What was sold a moment ago counts though stock has not settled it yet; what
 * came back on the last receipt is not sold.
 */
export const judgePiece = async (
  tx: Tx,
  register: string,
  { item, serial }: { readonly item: string; readonly serial: string },
): Promise<{ standing: PieceStanding; receipt: string | null }> => {
  const place = (await readRegister(tx, register))?.place ?? ''
  const standing = await pieceStanding(tx, item, serial, place)
  const last = await lastSaleOfPiece(tx, item, serial)
  if (standing === 'recalled' || !last) return { standing, receipt: null }
  if (!last.back) return { standing: 'sold', receipt: last.receipt }
  return { standing: standing === 'sold' ? 'here' : standing, receipt: null }
}
