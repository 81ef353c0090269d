import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Portion, splitGoods } from '../../rules/index.ts'
import { openShelves, type Shelf, shelfKey } from '../goods/shelves.ts'
import { type Piece, writeMoves } from '../goods/write-moves.ts'
import type { BookedOut } from './read-booked.ts'

/** Lines of a sale that say their lot, by its printed code. */
export type SoldLot = { readonly sale: string; readonly item: string; readonly lot: string; readonly qty: number }

const KNOWN = `
  select distinct p.site as place, p.item from unnest($1::uuid[], $2::uuid[]) as t (place, item)
  join stock.portion p on p.item = t.item and p.site = t.place and p.state = 'on-hand' and p.qty > 0`

// A lot that nobody received is made known by its first sale: a recall must find whoever bought of it.
const LOTS = `
  with said as (select distinct on (item, code) * from unnest($1::uuid[], $2::uuid[], $3::text[]) as t (id, item, code)),
  made as (insert into stock.lot (id, item, code, first_day) select id, item, code, $4::timestamptz::date from said
           order by item, code on conflict do nothing returning id, item, code)
  select id, item, code from made
  union all select l.id, l.item, l.code from stock.lot l join said on said.item = l.item and said.code = l.code`

const moved = (
  out: BookedOut,
  take: { location: string | null; lot: string | null; qty: number },
  assumed: boolean,
): Piece => {
  const [here, away] = [
    { state: 'on-hand', site: out.place, location: take.location },
    { state: out.why, site: out.place, location: null },
  ] as const
  const [from, to] = take.qty > 0 ? [here, away] : [away, here]
  return {
    document: out.entry,
    item: out.item,
    qty: Math.abs(take.qty),
    lot: take.lot,
    serials: null,
    from,
    to,
    assumed,
  }
}

const off = (shelf: Shelf, takes: readonly { location: string | null; lot: string | null; qty: number }[]) => {
  for (const take of takes) {
    const portion = shelf.portions.find((p: Portion) => p.location === take.location && p.lot === take.lot)
    if (portion) portion.qty -= take.qty
  }
}

type Named = Map<string, { lot: string; qty: number }[]>

const namedLots = async (tx: Tx, now: Date, lots: readonly SoldLot[]): Promise<Named> => {
  const named: Named = new Map()
  if (lots.length === 0) return named
  const rows = await tx.rows<{ id: string; item: string; code: string }>(LOTS, [
    lots.map(() => newId()),
    lots.map(l => l.item),
    lots.map(l => l.lot),
    now,
  ])
  const ids = new Map(rows.map(row => [`${row.item}/${row.code}`, row.id]))
  for (const { sale, item, lot, qty } of lots) {
    const id = ids.get(`${item}/${lot}`)
    if (!id) continue
    const key = `${sale}/${item}`
    named.set(key, [...(named.get(key) ?? []), { lot: id, qty }])
  }
  return named
}

/** What the sale itself says: off that lot, as far as it is there; back into it when it came back. */
const cutNamed = (out: BookedOut, shelf: Shelf | undefined, lot: string, qty: number) => {
  if (qty < 0) return { pieces: [moved(out, { location: null, lot, qty }, false)], short: 0 }
  const { takes, short } = splitGoods(shelf?.portions ?? [], 0, { qty, lot })
  if (shelf) off(shelf, takes)
  const pieces = takes.map(take => moved(out, take, false))
  if (short === 0) return { pieces, short }
  // Sold, though nobody had recorded that it was there: kept for the trace, taken from nowhere.
  const odd = moved(out, { location: null, lot, qty: short }, false)
  return { pieces: [...pieces, { ...odd, from: { ...odd.from, state: 'difference' as const } }], short }
}

/** What sales said of their lots, and what of each is left to be taken without anyone having said from where. */
const cutSaid = (booked: readonly BookedOut[], shelves: ReadonlyMap<string, Shelf>, named: Named) => {
  const pieces: Piece[] = []
  const rest: BookedOut[] = []
  for (const out of booked) {
    const shelf = shelves.get(keyOf(out))
    let said = 0
    for (const { lot, qty } of named.get(`${out.entry}/${out.item}`) ?? []) {
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

const keyOf = (out: BookedOut) => shelfKey({ site: out.place, item: out.item, state: 'on-hand' })

/**
 * Takes what was sold off the lots and locations it went from. Balances are booked already: what portions say beyond the
 * balance is what has left without anyone saying from where, and goes off what ends first. Goods nobody placed stay out
 * of it, so an item without lots in a place without locations costs nothing here.
 */
export const takeFromPortions = async (
  tx: Tx,
  now: Date,
  booked: readonly BookedOut[],
  lots: readonly SoldLot[],
): Promise<void> => {
  const named = await namedLots(tx, now, lots)
  const known = await tx.rows<{ place: string; item: string }>(KNOWN, [
    booked.map(b => b.place),
    booked.map(b => b.item),
  ])
  if (known.length === 0 && named.size === 0) return
  const shelves = await openShelves(
    tx,
    known.map(({ place, item }) => ({ site: place, item, state: 'on-hand' as const })),
  )
  const { pieces, rest } = cutSaid(booked, shelves, named)
  const over = new Map([...shelves].map(([key, s]) => [key, Math.max(0, -balanceGap(s))]))
  for (const out of rest) {
    const key = keyOf(out)
    const qty = Math.min(out.qty, over.get(key)!)
    if (qty === 0) continue
    over.set(key, over.get(key)! - qty)
    const shelf = shelves.get(key)!
    const { takes } = splitGoods(shelf.portions, 0, { qty })
    off(shelf, takes)
    pieces.push(...takes.map(take => moved(out, take, take.lot !== null)))
  }
  await writeMoves(tx, now, pieces)
}

/** Below zero: portions say more than the place has. */
const balanceGap = (shelf: Shelf): number => shelf.balance - shelf.portions.reduce((sum, p) => sum + p.qty, 0)
