import { type Answer, done, refused } from '#kernel/answer.ts'
import { ONE } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { Entry, Posting } from '#modules/books/rules/index.ts'
import { type Freed, postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { goodsAccount, isInside, type StockRefusal, splitGoods } from '../../rules/index.ts'
import { addValue, type CostIn } from '../value/add-value.ts'
import type { Booked, Head } from './as-document.ts'
import type { Leg } from './leg.ts'
import { openShelves, type Shelf, shelfKey } from './shelves.ts'
import { type Piece, writeMoves } from './write-moves.ts'

export type GoodsDocument = Head & {
  readonly kind: string
  /** Where it is announced to have happened. */
  readonly place: string
  readonly legs: readonly Leg[]
  /** What came in with a cost; everything else that crosses the company's edge is valued by what is known. */
  readonly costs?: readonly CostIn[]
  /** What holds that ended for this document had set aside. */
  readonly freed?: readonly Freed[]
  /** True for what has happened whatever was promised: it may take what holds have set aside. */
  readonly asFact?: boolean
  /** Money of the document that is not the goods' value. */
  readonly money?: readonly Posting[]
}

const postingsOf = (legs: readonly Leg[]): Posting[] => {
  const sums = new Map<string, Posting & { amount: number }>()
  for (const { item, qty, from, to } of legs) {
    const [credit, debit] = [goodsAccount(from.state, from.site), goodsAccount(to.state, to.site)]
    if (debit === credit) continue
    const key = `${debit} ${credit} ${item}`
    const posting = sums.get(key) ?? { debit, credit, unit: item, amount: 0 }
    sums.set(key, { ...posting, amount: posting.amount + qty })
  }
  return [...sums.values()]
}

/** Takes a leg off its shelf; what it needs and the shelf has not is told. */
const cut = (document: string, leg: Leg, shelf: Shelf | undefined): { pieces: Piece[]; short: number } => {
  const stays = leg.to.location === undefined && leg.to.site === leg.from.site && isInside(leg.to.state)
  const to = { ...leg.to, location: leg.to.location ?? null }
  const base = { document, item: leg.item, serials: leg.serials, to }
  const whole = { ...base, qty: leg.qty, lot: leg.lot ?? null, from: { ...leg.from, location: null }, assumed: false }
  if (!shelf) return { pieces: [whole], short: 0 }
  const { location } = leg.from
  const { takes, short } = splitGoods(shelf.portions, shelf.loose, {
    qty: leg.qty,
    ...(leg.lot !== undefined && { lot: leg.lot }),
    ...(location !== undefined && { location }),
    ...(leg.freshOn !== undefined && { freshOn: leg.freshOn }),
  })
  const pieces: Piece[] = []
  let serial = 0
  for (const take of takes) {
    const portion = shelf.portions.find(p => p.location === take.location && p.lot === take.lot)
    if (portion) portion.qty -= take.qty
    else shelf.loose -= take.qty
    const count = mulDiv(take.qty, 1, ONE, 'down')
    const serials = leg.serials ? leg.serials.slice(serial, serial + count) : null
    serial += count
    const from = { ...leg.from, location: take.location }
    const assumed = leg.lot === undefined && take.lot !== null
    pieces.push({
      ...base,
      to: stays ? { ...to, location: take.location } : to,
      serials,
      qty: take.qty,
      lot: take.lot,
      from,
      assumed,
    })
  }
  return { pieces, short }
}

const cutAll = async (tx: Tx, doc: GoodsDocument): Promise<Answer<Piece[], 'not-enough'>> => {
  const inside = doc.legs.filter(leg => isInside(leg.from.state))
  const keys = inside.map(({ item, from }) => ({ item, site: from.site, state: from.state }))
  const shelves = await openShelves(tx, keys)
  // The balance is read after it was booked: what leaves with this document is still on its shelf.
  for (const leg of inside)
    if (goodsAccount(leg.from.state, leg.from.site) !== goodsAccount(leg.to.state, leg.to.site))
      shelves.get(shelfKey({ ...leg.from, item: leg.item }))!.loose += leg.qty
  const pieces: Piece[] = []
  for (const leg of doc.legs) {
    const shelf = isInside(leg.from.state) ? shelves.get(shelfKey({ ...leg.from, item: leg.item })) : undefined
    const found = cut(doc.id, leg, shelf)
    if (found.short > 0)
      return refused(
        'not-enough',
        `${leg.sku}: ${found.short} of ${leg.qty} thousandths are not there as named; look where it lies, or name no lot and location.`,
      )
    pieces.push(...found.pieces)
  }
  return done(pieces)
}

/**
 * Books goods: the entry in goods units, what it means in money, where in the places it lies now, and the announcement.
 * Runs within `asDocument`. A constant number of statements for any number of legs.
 */
export const bookGoods = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: GoodsDocument,
): Promise<Answer<Booked, StockRefusal>> => {
  const head = { why: doc.kind, at: now.toISOString(), day: doc.day, who: who.id, ref: doc.ref || doc.id }
  const value = await addValue(tx, who, now, doc)
  const postings = [...postingsOf(doc.legs), ...value.postings, ...(doc.money ?? [])]
  const entries: Entry[] =
    postings.length > 0 ? [{ ...head, id: doc.id, postings }, ...value.entries] : [...value.entries]
  await postEntries(tx, entries, { freed: doc.freed ?? [], asFact: doc.asFact ?? false })
  const pieces = await cutAll(tx, doc)
  if (!pieces.ok) return pieces
  await writeMoves(tx, now, pieces.value)
  const items = [...new Set(doc.legs.map(leg => leg.item))].slice(0, 200)
  await announce(tx, [
    { topic: 'stock.moved', key: doc.place, payload: { document: doc.id, kind: doc.kind, place: doc.place, items } },
  ])
  return done({ answer: 'created' })
}
