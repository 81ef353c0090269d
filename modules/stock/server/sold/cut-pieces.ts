import type { Tx } from '#platform/postgres/index.ts'
import type { Shelf } from '../goods/shelves.ts'
import type { Piece } from '../goods/write-moves.ts'
import { type Gone, keyOf, moved, off } from './gone.ts'

/** A line of a sale that is one piece with a number of its own; below zero it came back. */
export type SoldPiece = {
  readonly sale: string
  readonly place: string
  readonly item: string
  readonly serial: string
  /** The lot's printed code, where the scan said it. */
  readonly lot: string | null
  readonly qty: number
}

/** A piece that was sold though the record says it could not be there. */
export type PieceFinding = {
  readonly word: 'serial-sold-twice' | 'serial-recalled' | 'serial-not-here'
  readonly piece: SoldPiece
}

export type KnownPiece = {
  readonly state: string
  readonly site: string
  readonly location: string | null
  readonly lot: string | null
}

const KNOWN = `
  select item, serial, state, site, location, lot from stock.serial
  where (item, serial) in (select * from unnest($1::uuid[], $2::text[])) order by item, serial for update`

export const pieceKey = (p: { readonly item: string; readonly serial: string }): string => `${p.item}/${p.serial}`

/** Where pieces are by the record, kept as they are until the transaction ends. One statement. */
export const readPieces = async (tx: Tx, pieces: readonly SoldPiece[]): Promise<Map<string, KnownPiece>> => {
  if (pieces.length === 0) return new Map()
  const rows = await tx.rows<KnownPiece & { item: string; serial: string }>(KNOWN, [
    pieces.map(p => p.item),
    pieces.map(p => p.serial),
  ])
  return new Map(rows.map(row => [pieceKey(row), row]))
}

const judged = (piece: SoldPiece, known: KnownPiece | undefined): PieceFinding['word'] | null => {
  if (known?.state === 'sold') return 'serial-sold-twice'
  if (known?.state === 'recalled') return 'serial-recalled'
  return known?.state === 'on-hand' && known.site === piece.place ? null : 'serial-not-here'
}

/** From where the record has it: its portion, or the place at large where that portion is out of goods. */
const spotOf = (known: KnownPiece, shelf: Shelf | undefined) => {
  const { location, lot } = known
  const portion = shelf?.portions.find(p => p.location === location && p.lot === lot)
  return portion && portion.qty >= 1000 ? { location, lot } : { location: null, lot: null }
}

/**
 * The moves of single pieces, in the order they were sold, each from where the record has it. A piece that could not be
 * there went all the same: it is taken from nowhere, told, and as much of what is believed to be there is not.
 */
export const cutPieces = (
  pieces: readonly SoldPiece[],
  known: Map<string, KnownPiece>,
  lots: ReadonlyMap<string, string>,
  shelves: ReadonlyMap<string, Shelf>,
): { cut: Piece[]; rest: Gone[]; findings: PieceFinding[] } => {
  const [cut, rest, findings]: [Piece[], Gone[], PieceFinding[]] = [[], [], []]
  for (const piece of pieces) {
    const at = known.get(pieceKey(piece))
    const gone: Gone = { entry: piece.sale, item: piece.item, place: piece.place, why: 'sold', qty: piece.qty }
    const lot = at?.lot ?? (piece.lot === null ? null : (lots.get(`${piece.item}/${piece.lot}`) ?? null))
    const serials = [piece.serial]
    const word = piece.qty > 0 ? judged(piece, at) : null
    const shelf = shelves.get(keyOf(gone))
    if (piece.qty < 0) cut.push({ ...moved(gone, { location: null, lot, qty: piece.qty }, false), serials })
    else if (word === null) {
      const take = { ...spotOf(at!, shelf), qty: 1000 }
      if (shelf) off(shelf, [take])
      cut.push({ ...moved(gone, take, false), serials })
    } else {
      findings.push({ word, piece })
      const odd = moved(gone, { location: null, lot, qty: 1000 }, false)
      cut.push({ ...odd, serials, from: { ...odd.from, state: 'difference' } })
      if (shelf) rest.push({ ...gone, why: 'difference', qty: 1000 })
    }
    const state = piece.qty > 0 ? 'sold' : 'on-hand'
    known.set(pieceKey(piece), { state, site: piece.place, location: null, lot })
  }
  return { cut, rest, findings }
}
