import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { balanceOf, verifyBooks } from '#modules/books/server/index.ts'
import { sendRefunds, takeHook } from '#modules/payments/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { midtrans, simulateMidtrans } from '#platform/pay/index.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { taken } from '../testing.ts'
import { cancelConsumer, expireUnpaid } from './cancel-consumer.ts'
import { paymentsOf, payOrder } from './pay-order.ts'
import { readSeen } from './read-seen.ts'
import { settleMoney } from './settle-money.ts'
import { type OpenedShop, openedShop, wishOf } from './testing.ts'

const KEY = 'test-key'
let it: OpenedShop
let notes: string[] = []
const simulator = simulateMidtrans({ serverKey: KEY, base: '', notify: async body => void notes.push(body) })
const account = { serverKey: KEY, core: 'http://sim', snap: 'http://sim', simulated: true }
/** The adapter speaks HTTP; here its requests reach the simulator without a network. */
const provider = midtrans(account, async (url, init) => {
  const said = await simulator({
    method: String(init.method),
    path: new URL(url).pathname,
    body: String(init.body ?? ''),
  })
  return new Response(said.body, { status: said.status })
})
const pay = { providers: [provider], baseUrl: 'http://shop' }

beforeAll(async () => {
  it = await openedShop({ keep: true })
  return () => it.db.close()
})

const placed = async () => taken(await it.checkouts.place(wishOf(it, 1), 'shop', SYSTEM)).id
const begin = (order: string, id = randomUUID()) =>
  payOrder(it.db, it.clock.now, pay, order, { id, way: 'qris', returnTo: '/' })
const hook = (body: string) => takeHook(it.db, it.clock.now, [provider], 'midtrans', { headers: new Headers(), body })
const play = (attempt: string, what: string) => simulator({ method: 'POST', path: `/pay/${attempt}/${what}`, body: '' })
const settle = (order: string) => transact(it.db, tx => settleMoney(tx, SYSTEM, it.clock.now, [order]))
const seen = (id: string) =>
  readOnly(it.db, async tx => (await readSeen(tx, id, await paymentsOf(tx, id, [provider])))!)
const books = (order: string) =>
  readOnly(it.db, async tx => ({
    held: 0 - (await balanceOf(tx, `prepaid:${order}`, 'IDR')).amount,
    clearing: (await balanceOf(tx, 'clearing:online:midtrans', 'IDR')).amount,
  }))

test('an order is paid once however often it is asked and told, and what is cancelled is paid back', async () => {
  const order = await placed()
  const id = randomUUID()
  const first = taken(await begin(order, id))
  expect(first).toMatchObject({
    state: 'pending',
    amount: 12_000,
    simulated: true,
    qr: expect.stringContaining('SIMULATOR'),
  })
  expect(await begin(order, id)).toEqual({ ok: true, value: first })
  expect(await payOrder(it.db, it.clock.now, pay, order, { id, way: 'card', returnTo: '/' })).toMatchObject({
    refusal: 'payment-differs',
  })
  await play(id, 'settlement')
  const forged = JSON.stringify({ ...JSON.parse(notes[0]!), gross_amount: '1.00' })
  expect(await hook(forged)).toBe(401)
  expect(await Promise.all([hook(notes[0]!), hook(notes[0]!), hook(notes[0]!)])).toEqual([200, 200, 200])
  await settle(order)
  await settle(order)
  expect(await seen(order)).toMatchObject({ stage: 'confirmed', paid: 12_000, due: 0, parcels: [{ state: 'to-pick' }] })
  expect(await books(order)).toEqual({ held: 12_000, clearing: 12_000 })
  expect(await begin(order)).toMatchObject({ refusal: 'nothing-due' })
  taken(await transact(it.db, tx => cancelConsumer(tx, SYSTEM, it.clock.now, { id: order, reason: '' })))
  await sendRefunds(it.db, it.clock.now, [provider])
  await sendRefunds(it.db, it.clock.now, [provider])
  expect(await seen(order)).toMatchObject({ stage: 'cancelled', paid: 0, refunded: 12_000 })
  expect(await books(order)).toEqual({ held: 0, clearing: 0 })
})

test('who pays when the goods are given away already has the money back, and no limit lets more go out than came', async () => {
  const order = await placed()
  const { id } = taken(await begin(order))
  const late = new Date(it.clock.now.getTime() + 61 * 60_000)
  await transact(it.db, tx => expireUnpaid(tx, SYSTEM, late))
  notes = []
  await play(id, 'settlement')
  expect(await hook(notes[0]!)).toBe(200)
  await settle(order)
  await sendRefunds(it.db, late, [provider])
  await settle(order)
  expect(await seen(order)).toMatchObject({ stage: 'expired', paid: 0, refunded: 12_000 })
  expect(await books(order)).toEqual({ held: 0, clearing: 0 })
  const over = it.db.pool.query('update payments.online set returning_back = captured + 1 where id = $1', [id])
  await expect(over).rejects.toThrow('online_over_returned')
  expect(await readOnly(it.db, verifyBooks)).toEqual([])
})

test('what was paid twice at once is paid back once', async () => {
  const order = await placed()
  const [a, b] = [taken(await begin(order)), taken(await begin(order))]
  notes = []
  for (const one of [a, b]) await play(one.id, 'settlement')
  await Promise.all(notes.map(hook))
  await settle(order)
  await settle(order)
  await sendRefunds(it.db, it.clock.now, [provider])
  expect(await seen(order)).toMatchObject({ stage: 'confirmed', paid: 12_000, refunded: 12_000 })
  expect(await books(order)).toMatchObject({ held: 12_000 })
})
