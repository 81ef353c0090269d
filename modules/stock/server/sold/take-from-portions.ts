import type { Tx } from '#platform/postgres/index.ts'
import { splitGoods } from '../../rules/index.ts'
import { openShelves, type Shelf } from '../goods/shelves.ts'
import { type Piece, writeMoves } from '../goods/write-moves.ts'
import { cutPieces, type PieceFinding, readPieces, type SoldPiece } from './cut-pieces.ts'
import { type Gone, keyOf, moved, off } from './gone.ts'
import { namedLots } from './named-lots.ts'
import type { BookedOut } from './read-booked.ts'

/** Lines of a sale that say their lot, by its printed code. */
export type SoldLot = { readonly sale: string; readonly item: string; readonly lot: string; readonly qty: number }

const KNOWN = `
  select distinct p.site as place, p.item from unnest($1::uuid[], $2::uuid[]) as t (place, item)
  join stock.portion p on p.item = t.item and p.site = t.place and p.state = 'on-hand' and p.qty > 0`

/** What the sale itself says: off that lot, as far as it is there; back into it when it came back. */
const cutNamed = (out: Gone, shelf: Shelf | undefined, lot: string, qty: number) => {
  if (qty < 0) return { pieces: [moved(out, { location: null, lot, qty }, false)], short: 0 }
  const { takes, short } = splitGoods(shelf?.portions ?? [], 0, { qty, lot })
  if (shelf) off(shelf, takes)
  const pieces = takes.map(take => moved(out, take, false))
  if (short === 0) return { pieces, short }
  // Sold, though nobody had recorded that it was there: kept for the trace, taken from nowhere.
  const odd = moved(out, { location: null, lot, qty: short }, false)
  return { pieces: [...pieces, { ...odd, from: { ...odd.from, state: 'difference' as const } }], short }
}

/** By sale and item: each lot that was named, and how much of it. */
const bySale = (lots: readonly SoldLot[], ids: ReadonlyMap<string, string>) => {
  const named = new Map<string, { lot: string; qty: number }[]>()
  for (const { sale, item, lot, qty } of lots) {
    const key = `${sale}/${item}`
    named.set(key, [...(named.get(key) ?? []), { lot: ids.get(`${item}/${lot}`)!, qty }])
  }
  return named
}

type Said = { readonly lots: ReturnType<typeof bySale>; readonly pieces: ReadonlyMap<string, number> }

/** What sales said of their lots, and what of each is left to be taken without anyone having said from where. */
const cutSaid = (booked: readonly Gone[], shelves: ReadonlyMap<string, Shelf>, by: Said) => {
  const pieces: Piece[] = []
  const rest: Gone[] = []
  for (const out of booked) {
    const shelf = shelves.get(keyOf(out))
    let said = by.pieces.get(`${out.entry}/${out.item}`) ?? 0
    for (const { lot, qty } of by.lots.get(`${out.entry}/${out.item}`) ?? []) {
      const cut = cutNamed(out, shelf, lot, qty)
      pieces.push(...cut.pieces)
      said += qty
      // As much of what the record believes to be there is not: another lot was.
      if (cut.short > 0 && shelf) rest.push({ ...out, why: 'difference', qty: cut.short })
    }
    if (out.qty > said && shelf) rest.push({ ...out, qty: out.qty - said })
  }
  return { pieces, rest }
}

const cutRest = (rest: readonly Gone[], shelves: ReadonlyMap<string, Shelf>): Piece[] => {
  const over = new Map([...shelves].map(([key, s]) => [key, Math.max(0, -balanceGap(s))]))
  return rest.flatMap(out => {
    const key = keyOf(out)
    const qty = Math.min(out.qty, over.get(key) ?? 0)
    if (qty === 0) return []
    over.set(key, over.get(key)! - qty)
    const shelf = shelves.get(key)!
    const { takes } = splitGoods(shelf.portions, 0, { qty })
    off(shelf, takes)
    return takes.map(take => moved(out, take, take.lot !== null))
  })
}

const sumBySale = (pieces: readonly SoldPiece[]) => {
  const sums = new Map<string, number>()
  for (const { sale, item, qty } of pieces) sums.set(`${sale}/${item}`, (sums.get(`${sale}/${item}`) ?? 0) + qty)
  return sums
}

/**
 * Takes what was sold off the lots and locations it went from. Balances are booked already: what portions say beyond the
 * balance is what has left without anyone saying from where, and goes off what ends first. Goods nobody placed stay out
 * of it, so an item without lots in a place without locations costs nothing here. Gives the pieces that by the record
 * could not be sold.
 */
export const takeFromPortions = async (
  tx: Tx,
  now: Date,
  booked: readonly BookedOut[],
  lots: readonly SoldLot[],
  pieces: readonly SoldPiece[],
): Promise<PieceFinding[]> => {
  const ids = await namedLots(tx, now, [
    ...lots,
    ...pieces.flatMap(p => (p.lot === null ? [] : [{ ...p, lot: p.lot }])),
  ])
  const touched = [...booked, ...pieces]
  const known = await tx.rows<{ place: string; item: string }>(KNOWN, [
    touched.map(t => t.place),
    touched.map(t => t.item),
  ])
  if (known.length === 0 && ids.size === 0 && pieces.length === 0) return []
  const shelves = await openShelves(
    tx,
    known.map(({ place, item }) => ({ site: place, item, state: 'on-hand' as const })),
  )
  const single = cutPieces(pieces, await readPieces(tx, pieces), ids, shelves)
  const said = cutSaid(booked, shelves, { lots: bySale(lots, ids), pieces: sumBySale(pieces) })
  const rest = cutRest([...single.rest, ...said.rest], shelves)
  await writeMoves(tx, now, [...single.cut, ...said.pieces, ...rest])
  return single.findings
}

/** Below zero: portions say more than the place has. */
const balanceGap = (shelf: Shelf): number => shelf.balance - shelf.portions.reduce((sum, p) => sum + p.qty, 0)
