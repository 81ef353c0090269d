import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { balanceOf } from '#modules/books/server/index.ts'
import { holdGoods } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { quoteInput } from '../../contract/index.ts'
import { stockUp, taken } from '../testing.ts'
import { verifyOrders } from '../verify-orders.ts'
import { askReturn } from './ask-return.ts'
import { cancelConsumer, expireUnpaid } from './cancel-consumer.ts'
import { opensOrder, orderInToken, orderToken } from './order-token.ts'
import { placeOrders } from './place-orders.ts'
import { quoteBasket } from './quote-basket.ts'
import { NO_PAYMENTS, readSeen } from './read-seen.ts'
import { type OpenedShop, openedShop, wishOf } from './testing.ts'

let it: OpenedShop
beforeAll(async () => {
  it = await openedShop({ keep: true })
  return () => it.db.close()
})

const place = (wish: ReturnType<typeof wishOf>) => it.checkouts.place(wish, 'shop', SYSTEM)
const held = () => readOnly(it.db, tx => balanceOf(tx, `stock:${it.shop}`, it.kopi))
const seen = (id: string) => readOnly(it.db, async tx => (await readSeen(tx, id, NO_PAYMENTS))!)
const proof = async () => expect(await readOnly(it.db, verifyOrders)).toEqual([])

test('a basket is priced as at the till and says by when it can be had, in the shop and at home', async () => {
  const { lines } = wishOf(it, 2)
  const ask = (more: object) =>
    readOnly(it.db, tx => quoteBasket(tx, it.clock.now, it.checkouts.shop, quoteInput.parse({ lines, ...more })))
  const quoted = taken(await ask({ region: '31.74' }))
  expect(quoted).toMatchObject({ total: 24_000, tax: 2378, missing: [] })
  expect(quoted.options).toMatchObject([
    { way: 'collect', place: it.shop, byLocal: '2026-12-01 11:30', fee: 0 },
    { way: 'deliver', byLocal: '2026-12-02 20:00', fee: 12_000 },
  ])
  const many = [{ ...lines[0]!, packs: 12 }]
  const more = taken(await ask({ lines: many }))
  expect(more.options).toMatchObject([{ place: it.shop, byLocal: '2026-12-01 14:30', parcels: 1 }])
  const tooMany = [{ ...lines[0]!, packs: 999 }]
  expect(taken(await ask({ lines: tooMany }))).toMatchObject({ options: [], missing: [lines[0]!.id] })
  expect(await ask({ pass: 'x.1.y' })).toMatchObject({ refusal: 'pass-unknown' })
})

test('an order holds its goods once by its id; what differs, costs otherwise or comes later than seen is refused', async () => {
  const wish = wishOf(it, 2)
  const first = taken(await place(wish))
  expect(first).toMatchObject({ answer: 'created', state: 'waiting', total: 24_000 })
  expect(await place(wish)).toEqual({ ok: true, value: { ...first, answer: 'exists' } })
  expect(await place({ ...wish, note: 'x' })).toMatchObject({ refusal: 'order-differs' })
  expect(await held()).toMatchObject({ held: 2000 })
  expect(await place(wishOf(it, 1, { total: 1 }))).toMatchObject({ refusal: 'total-changed' })
  expect(await place(wishOf(it, 1, { promised: ['2026-12-01T03:30:00Z'] }))).toMatchObject({ refusal: 'promise-gone' })
  expect(await place(wishOf(it, 1, { buyer: { ...wish.buyer, phone: '12345678' } }))).toMatchObject({
    refusal: 'phone-wrong',
  })
  expect(await held()).toMatchObject({ held: 2000 })
  const order = await seen(first.id)
  expect(order).toMatchObject({ stage: 'awaiting-payment', due: 24_000, may: { cancel: true, return: false } })
  expect(order.parcels).toMatchObject([
    { state: 'waiting', promises: [{ state: 'open', byLocal: '2026-12-01 11:30' }] },
  ])
  taken(
    await transact(it.db, tx => cancelConsumer(tx, SYSTEM, it.clock.now, { id: first.id, reason: 'changed my mind' })),
  )
  expect(await seen(first.id)).toMatchObject({
    stage: 'cancelled',
    due: 0,
    parcels: [{ promises: [{ state: 'void' }] }],
  })
  expect(await held()).toMatchObject({ held: 0 })
  await proof()
})

test('goods to collect and goods to be sent go in one order, from the places that have them', async () => {
  const wish = wishOf(it, 2, { total: 24_000 + 6000 + 12_000 })
  const teh = { id: randomUUID(), item: it.teh, unit: 'pcs', packs: 1, way: 1 }
  const address = { recipient: 'Ayu', phone: '0812', street: 'Jl. Melati 1', city: 'Jakarta', region: '31.74' }
  const to = { way: 'deliver' as const, address: { ...address, postcode: null, note: '' } }
  const placed = taken(await place({ ...wish, lines: [...wish.lines, teh], ways: [...wish.ways, to] }))
  const order = await seen(placed.id)
  expect(order.parcels.map(p => [p.way, p.lines.length])).toEqual([
    ['collect', 1],
    ['deliver', 1],
  ])
  expect(order).toMatchObject({ total: 42_000, fees: 12_000 })
  const { lines } = wish
  taken(
    await transact(it.db, tx =>
      cancelConsumer(tx, SYSTEM, it.clock.now, { id: placed.id, lines: [lines[0]!.id], reason: '' }),
    ),
  )
  expect(await seen(placed.id)).toMatchObject({ total: 18_000, stage: 'awaiting-payment' })
  taken(await transact(it.db, tx => cancelConsumer(tx, SYSTEM, it.clock.now, { id: placed.id, reason: '' })))
  await proof()
})

test('what is not paid in time is cancelled and its goods are free', async () => {
  const placed = taken(await place(wishOf(it, 3)))
  const expire = (minutes: number) =>
    transact(it.db, tx => expireUnpaid(tx, SYSTEM, new Date(it.clock.now.getTime() + minutes * 60_000)))
  expect(await expire(29)).toBe(0)
  expect(await expire(31)).toBe(1)
  expect(await seen(placed.id)).toMatchObject({ stage: 'expired', may: { pay: false, cancel: false } })
  expect(await held()).toMatchObject({ held: 0 })
})

test('ten pieces and many who want them by order, by hold and to collect: exactly ten win', async () => {
  await transact(it.db, tx => tx.rows('update orders.place_terms set per_hour = 1000'))
  const before = (await held()).available
  expect(before).toBe(10_000)
  const teh = await readOnly(it.db, tx => balanceOf(tx, `stock:${it.centre}`, it.kopi))
  await transact(it.db, tx =>
    holdGoods(tx, SYSTEM, it.clock.now, {
      ...{ id: randomUUID(), place: it.centre, why: 'test', ref: 'all', expires: null },
      lines: [{ item: it.kopi, qty: teh.available }],
    }),
  )
  const tills = Array.from({ length: 20 }, () =>
    transact(it.db, tx =>
      holdGoods(tx, SYSTEM, it.clock.now, {
        ...{ id: randomUUID(), place: it.shop, why: 'till', ref: 't', expires: null },
        lines: [{ item: it.kopi, qty: 1000 }],
      }),
    ),
  )
  const online = Array.from({ length: 30 }, () => place(wishOf(it, 1)))
  const collect = Array.from({ length: 30 }, () => place(wishOf(it, 1, { pays: 'in-shop' })))
  const all = await Promise.all([...tills, ...online, ...collect])
  expect(all.filter(a => a.ok)).toHaveLength(10)
  expect(new Set(all.flatMap(a => (a.ok ? [] : [a.refusal])))).toEqual(new Set(['not-enough']))
  expect(await held()).toMatchObject({ held: 10_000, available: 0 })
  await proof()
})

test('any number of orders costs a constant number of statements, and a return is never of more than was received', async () => {
  await transact(it.db, tx => stockUp(tx, it.shop, it.kopi, 50_000))
  const asked = (n: number) =>
    Array.from({ length: n }, () => ({ input: wishOf(it, 1), digest: 'd', channel: 'shop' as const, by: 'test' }))
  const count = (n: number) =>
    transact(it.db, async tx => {
      const all = await placeOrders(tx, SYSTEM, it.clock.now, it.checkouts.shop, asked(n))
      expect(all.every(a => a.ok)).toBe(true)
      return { statements: tx.statements, id: all[0]!.ok ? all[0]!.value.id : '' }
    })
  const [one, twenty] = [await count(1), await count(20)]
  expect(twenty.statements).toBe(one.statements)
  expect(one.statements).toBeLessThanOrEqual(24)
  const order = await seen(one.id)
  const wish = { id: randomUUID(), order: one.id, wish: 'refund' as const, reason: 'broken', note: '' }
  const lines = [{ line: order.lines[0]!.id, qty: 1000 }]
  expect(await transact(it.db, tx => askReturn(tx, SYSTEM, it.clock.now, { ...wish, lines }))).toMatchObject({
    refusal: 'claim-over-received',
  })
})

test('a link opens its own order alone', () => {
  const [a, b] = [randomUUID(), randomUUID()]
  const token = orderToken('secret', a, 1)
  expect(orderInToken(token)).toBe(a)
  expect(opensOrder('secret', a, 1, token)).toBe(true)
  expect(opensOrder('secret', a, 2, token)).toBe(false)
  expect(opensOrder('other', a, 1, token)).toBe(false)
  expect(opensOrder('secret', b, 1, token)).toBe(false)
  expect(orderInToken('x'.repeat(20))).toBeNull()
})
