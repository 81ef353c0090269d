import { type Answer, done, refused } from '#kernel/answer.ts'
import { holdGoodsEach } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Placed } from '../../contract/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'
import type { Shop } from './deps.ts'
import { openWorld } from './open-world.ts'
import { orderToken } from './order-token.ts'
import { optionOf } from './plan-ways.ts'
import { type Asked, type Given, type Prepared, type PrepareRefusal, prepareOrder } from './prepare-order.ts'
import { bookNow, readPacks } from './price-baskets.ts'
import { readMembers } from './read-members.ts'
import { readPlaced } from './read-placed.ts'
import { holdLinesOf, isConfirmed, newCode, parcelRowsOf } from './rows-of-order.ts'
import { type ToWrite, writePlaced } from './write-placed.ts'

export type PlaceRefusal = PrepareRefusal | 'order-differs'
type Result = Answer<Placed, PlaceRefusal>
type Granted = { readonly it: Prepared; readonly holds: readonly string[] }

const TRIES = 2

/** Plans and holds; who loses goods to somebody between the look and the hold is planned once more from what is left. */
const grant = async (tx: Tx, who: Who, given: Given, asked: readonly Asked[], results: Map<Asked, Result>) => {
  const ground = given.shop.ground(given.terms, given.now)
  const granted: Granted[] = []
  let open = asked
  for (let n = 0; n < TRIES && open.length > 0; n += 1) {
    const items = [...new Set(open.flatMap(a => a.input.lines.map(l => l.item)))]
    const world = await openWorld(tx, given.terms, ground, items)
    for (const { it } of granted) for (const { plan } of it.ways) world.takeHours(plan)
    const ready: Prepared[] = []
    for (const one of open) {
      const prepared = prepareOrder(given, world, one)
      if (prepared.ok) ready.push(prepared.value)
      else results.set(one, prepared)
    }
    const wishes = ready.map(it => {
      const { id } = it.asked.input
      return {
        who: who.id,
        wish: { id, place: it.place, why: 'order', ref: id, expires: null, lines: holdLinesOf(it) },
      }
    })
    const held = await holdGoodsEach(tx, given.now, wishes)
    for (const [i, answer] of held.entries()) if (answer.ok) granted.push({ it: ready[i]!, holds: answer.value.holds })
    open = ready.filter((_, i) => !held[i]!.ok).map(it => it.asked)
  }
  for (const one of open)
    results.set(one, refused('not-enough', 'Somebody else was faster; not all of it is there now.'))
  return granted
}

const answerOf = ({ shop, terms }: Given, row: ToWrite): Result => {
  const { id } = row.it.asked.input
  return done({
    ...{ answer: 'created', id, number: row.number, token: orderToken(shop.secret, id, 1), total: row.it.total },
    ...{ state: row.confirmed ? 'confirmed' : 'waiting', payBy: row.payBy?.toISOString() ?? null },
    promises: row.it.ways.map(w => optionOf(terms, w.want.way, w.plan, w.fee)),
  })
}

const write = async (tx: Tx, who: Who, given: Given, granted: readonly Granted[], results: Map<Asked, Result>) => {
  const { terms, now, book } = given
  const frame = await readFrame(tx, now)
  const numbers = await takeNumbers(tx, 'SO', frame.today, granted.length)
  const rows = granted.map(({ it, holds }, n): ToWrite => {
    const confirmed = isConfirmed(it)
    const payBy = confirmed ? null : new Date(now.getTime() + terms.payMinutes * 60_000)
    const last = Math.max(...it.ways.map(w => w.plan.by + terms.places.get(w.plan.parcels[0]!.source)!.offset))
    const day = new Date(last * 60_000).toISOString().slice(0, 10)
    const parcels = parcelRowsOf(it, holds, confirmed)
    return { it, number: numbers[n]!, code: newCode(), confirmed, payBy, day, parcels }
  })
  await writePlaced(tx, now, rows, { currency: frame.currency, includesTax: book!.head.pricesIncludeTax })
  const told = rows.map(r => ({
    order: r.it.asked.input.id,
    deed: 'place',
    state: r.confirmed ? 'confirmed' : 'waiting',
  }))
  await tellOrders(tx, who, now, told)
  for (const row of rows) results.set(row.it.asked, answerOf(given, row))
}

/**
 * Places orders of consumers, each whole or not at all: priced as the till prices, its goods held, its promise made, its
 * picking hours taken. Those that come together share one transaction and its constant number of statements; who comes
 * first has the last piece. Whoever places waits here for the others, so promises are never made of the same hour twice.
 */
export const placeOrders = async (
  tx: Tx,
  who: Who,
  now: Date,
  shop: Shop,
  asked: readonly Asked[],
): Promise<Result[]> => {
  await tx.rows('select from orders.consumer_terms for update')
  const results = new Map<Asked, Result>()
  const old = await readPlaced(
    tx,
    shop.secret,
    asked.map(a => a.input.id),
  )
  for (const one of asked) {
    const before = old.get(one.input.id)
    if (before?.digest === one.digest) results.set(one, done(before.placed))
    else if (before)
      results.set(one, refused('order-differs', `${before.placed.number} was placed with other content.`))
  }
  const fresh = asked.filter(a => !results.has(a))
  if (fresh.length > 0) {
    const terms = await shop.terms(tx, now)
    const lines = fresh.flatMap(a => a.input.lines)
    const passes = fresh.flatMap(a => a.input.pass ?? [])
    const packs = await readPacks(tx, lines)
    const members = await readMembers(tx, shop.secret, now, passes)
    const given = { shop, terms, packs, members, now, book: await bookNow(tx, shop, now) }
    const granted = await grant(tx, who, given, fresh, results)
    if (granted.length > 0) await write(tx, who, given, granted, results)
  }
  return asked.map(a => results.get(a)!)
}
