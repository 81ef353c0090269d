import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { balanceOf, verifyBooks } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { cancelConsumer } from '../consumer/cancel-consumer.ts'
import { NO_PAYMENTS, readSeen } from '../consumer/read-seen.ts'
import { type OpenedShop, openedShop, wishOf } from '../consumer/testing.ts'
import { taken } from '../testing.ts'
import { verifyOrders } from '../verify-orders.ts'
import { freeNoShows } from './free-no-shows.ts'
import { giveMoneyBack } from './give-money-back.ts'
import { handToCustomer } from './hand-to-customer.ts'
import { breakPromises } from './keep-promises.ts'
import { arriveParcel, sendParcel } from './move-on.ts'
import { finishPick, startPick } from './pick-parcel.ts'
import { readWork } from './read-work.ts'

let it: OpenedShop
beforeAll(async () => {
  it = await openedShop({ keep: true })
  return () => it.db.close()
})

const after = (minutes: number) => new Date(it.clock.now.getTime() + minutes * 60_000)
const act = <Value>(work: (tx: Tx) => Promise<Value>) => transact(it.db, work)
const placed = async (packs: number, more = {}) =>
  taken(await it.checkouts.place(wishOf(it, packs, { pays: 'in-shop', ...more }), 'shop', SYSTEM)).id
const seen = (id: string) => readOnly(it.db, async tx => (await readSeen(tx, id, NO_PAYMENTS))!)
const workAt = (place: string) => readOnly(it.db, tx => readWork(tx, place))
const pick = (id: string, lines: { line: string; picked: number }[] = [], minutes = 20) =>
  act(tx => finishPick(tx, SYSTEM, after(minutes), it.checkouts.shop, { id, lines }))
const proof = async () => {
  expect(await readOnly(it.db, verifyOrders)).toEqual([])
  expect(await readOnly(it.db, verifyBooks)).toEqual([])
}

test('an order is picked, ready in time and handed over by its code, and its sale is booked', async () => {
  const id = await placed(2)
  const [work] = await workAt(it.shop)
  expect(work).toMatchObject({ order: id, state: 'to-pick', toPay: 24_000, lines: [{ qty: 2000 }] })
  const [mine, theirs] = await Promise.all(
    [1, 2].map(() => act(tx => startPick(tx, SYSTEM, after(5), [work!.id], null))),
  )
  expect([...mine!, ...theirs!]).toEqual([work!.id])
  expect(taken(await pick(work!.id))).toEqual({ state: 'ready', short: 'none' })
  const ready = await seen(id)
  expect(ready).toMatchObject({ stage: 'ready', parcels: [{ promises: [{ state: 'kept' }] }] })
  const hand = (code: string, tender: 'cash' | null) =>
    act(tx => handToCustomer(tx, SYSTEM, after(30), { id: work!.id, code, tender }))
  expect(await hand('000000', 'cash')).toMatchObject({ refusal: 'pickup-code-wrong' })
  expect(await hand(ready.code!, null)).toMatchObject({ refusal: 'not-paid' })
  expect(taken(await hand(ready.code!, 'cash'))).toEqual({ taken: 24_000 })
  expect(await hand(ready.code!, 'cash')).toMatchObject({ refusal: 'parcel-state' })
  expect(await seen(id)).toMatchObject({ stage: 'done', due: 0, lines: [{ received: 2000 }] })
  const money = await readOnly(it.db, async tx => [
    (await balanceOf(tx, `prepaid:${id}`, 'IDR')).amount,
    (await balanceOf(tx, `safe:${it.shop}`, 'IDR')).amount,
    (await balanceOf(tx, `revenue:online:${it.shop}`, 'IDR')).amount,
    (await balanceOf(tx, `stock:${it.shop}`, it.kopi)).amount,
  ])
  expect(money).toEqual([0, 24_000, -21_622, 8000])
  await proof()
})

test('what is not on the shelf comes from elsewhere; the promise moves with its reason, and the goods are held for the order all the way', async () => {
  const id = await placed(3)
  const [work] = (await workAt(it.shop)).filter(w => w.order === id)
  const lines = [{ line: work!.lines[0]!.line, picked: 1000 }]
  expect(taken(await pick(work!.id, lines))).toEqual({ state: 'ready', short: 'rerouted' })
  const moved = await seen(id)
  expect(moved.parcels[0]!.promises.map(p => [p.state, p.reason])).toEqual([
    ['moved', 'short'],
    ['open', ''],
  ])
  const [far] = (await workAt(it.centre)).filter(w => w.order === id)
  expect(far).toMatchObject({ way: 'collect', place: it.shop, lines: [{ qty: 2000 }] })
  expect(taken(await pick(far!.id))).toMatchObject({ state: 'packed' })
  expect(taken(await act(tx => sendParcel(tx, SYSTEM, after(60), { id: far!.id, tracking: '' })))).toEqual({
    state: 'on-way',
  })
  await proof()
  expect(taken(await act(tx => arriveParcel(tx, SYSTEM, after(200), far!.id)))).toEqual({ state: 'ready' })
  expect(await seen(id)).toMatchObject({ stage: 'ready' })
  expect((await seen(id)).parcels[0]!.promises.map(p => p.state)).toEqual(['moved', 'kept'])
  await proof()
  expect(await act(tx => freeNoShows(tx, SYSTEM, after(60 * 24 * 2)))).toBe(0)
  expect(await act(tx => freeNoShows(tx, SYSTEM, after(60 * 24 * 4)))).toBe(2)
  expect(await seen(id)).toMatchObject({ stage: 'cancelled' })
  await proof()
})

test('what nobody has is struck off; a promise whose time goes by is broken and says so', async () => {
  const teh = { id: randomUUID(), item: it.teh, unit: 'pcs', packs: 24, way: 0 }
  const id = await placed(1, { lines: [teh], total: 144_000 })
  const [work] = (await workAt(it.centre)).filter(w => w.order === id)
  expect(taken(await pick(work!.id, [{ line: teh.id, picked: 20_000 }]))).toEqual({
    state: 'packed',
    short: 'struck-off',
  })
  expect(await seen(id)).toMatchObject({ total: 120_000, lines: [{ cancelled: 4000 }] })
  expect(await act(tx => breakPromises(tx, SYSTEM, after(60)))).toBe(0)
  expect(await act(tx => breakPromises(tx, SYSTEM, after(60 * 24)))).toBe(1)
  expect((await seen(id)).parcels[0]!.promises).toMatchObject([{ state: 'broken' }])
  expect((await seen(id)).timeline.at(-1)).toMatchObject({ what: 'late' })
  await proof()
})

test('what was paid at the counter for goods that never came goes back there, once, by a task', async () => {
  const id = await placed(3)
  const [near] = (await workAt(it.shop)).filter(w => w.order === id)
  taken(await pick(near!.id, [{ line: near!.lines[0]!.line, picked: 1000 }]))
  const { code } = await seen(id)
  const hand = { id: near!.id, code: code!, tender: 'cash' as const }
  expect(taken(await act(tx => handToCustomer(tx, SYSTEM, after(30), hand)))).toEqual({ taken: 36_000 })
  const back = { id: randomUUID(), order: id, tender: 'cash' as const }
  const giveBack = (wish = back) => act(tx => giveMoneyBack(tx, SYSTEM, after(60), wish))
  expect(await giveBack()).toMatchObject({ refusal: 'nothing-owed' })
  taken(await act(tx => cancelConsumer(tx, SYSTEM, after(50), { id, reason: 'tidak jadi' })))
  expect(await seen(id)).toMatchObject({ refunded: 0, waiting: { amount: 24_000, place: 'Kemang' } })
  const asked = () =>
    it.db.pool.query(
      `select detail ->> 'amount' as amount from flow.v_task where kind = 'order-money-back' and done_at is null`,
    )
  expect((await asked()).rows).toEqual([{ amount: '24000' }])
  const same = await Promise.all([giveBack(), giveBack()])
  expect(same.map(taken)).toEqual([{ returned: 24_000 }, { returned: 24_000 }])
  expect(await giveBack({ ...back, id: randomUUID() })).toMatchObject({ refusal: 'nothing-owed' })
  expect(await giveBack({ ...back, tender: 'card' as 'cash' })).toMatchObject({ refusal: 'payment-differs' })
  expect(await seen(id)).toMatchObject({ refunded: 24_000, waiting: null, due: 0, stage: 'done' })
  expect((await asked()).rows).toEqual([])
  expect((await readOnly(it.db, tx => balanceOf(tx, `prepaid:${id}`, 'IDR'))).amount).toBe(0)
  await proof()
})
