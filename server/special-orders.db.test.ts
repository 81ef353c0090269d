import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { balanceOf, verifyBooks } from '#modules/books/server/index.ts'
import { openCheckouts, ordersRouter, tellCustomers, verifyOrders } from '#modules/orders/server/index.ts'
import { INDONESIAN_TAXES } from '#modules/pricing/rules/index.ts'
import { openBookShelf, publishPriceBook } from '#modules/pricing/server/index.ts'
import { readOrder, receiveGoods, stepOrderOn } from '#modules/purchasing/server/index.ts'
import { grace, NOW, type Opened, opened, receiptOf, TODAY, value } from '#modules/purchasing/server/testing.ts'
import { holdGoods } from '#modules/stock/server/index.ts'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { BRINGING, SUPPLIER_SAYS } from './special-orders.ts'

const log = openLog('test', 'silent')
const DAY = 86_400_000

const BOOK: Parameters<typeof publishPriceBook>[3] = {
  ...{
    id: randomUUID(),
    note: '',
    currency: 'IDR',
    language: 'id',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: null,
  },
  ...{ pricesIncludeTax: true, rounding: { mode: 'half-up', discount: 'line', tax: 'document' } },
  ...{ cash: { step: 100, mode: 'half-up' }, taxes: INDONESIAN_TAXES, exclusives: [], promotions: [], items: [] },
}

const world = async () => {
  const it = await opened()
  onTestFinished(() => it.db.close())
  await migrateJobs(it.db, log)
  await transact(it.db, async tx => value(await publishPriceBook(tx, SYSTEM, NOW, { ...BOOK, id: randomUUID() })))
  const clock = { now: NOW }
  const checkouts = openCheckouts({ db: it.db, now: () => clock.now, shelf: openBookShelf(), secret: 'secret' })
  const context: Context = {
    ...{
      db: it.db,
      now: () => clock.now,
      log,
      secret: 'secret',
      who: SYSTEM,
      request: 'test',
      ip: '',
      headers: new Headers(),
    },
    setHeader: () => undefined,
  }
  const desk = createRouterClient(ordersRouter(checkouts, BRINGING), { context })
  return { ...it, clock, desk }
}
type World = Awaited<ReturnType<typeof world>>

const quote = async (it: World, more: object = {}) => {
  const [id, option] = [randomUUID(), randomUUID()]
  const one = { id: option, source: 'supplier' as const, supplier: it.supplier, due: '2026-12-07', cost: 250_000 }
  const asked = {
    ...{ id, place: it.place, item: it.mie, packs: 2, buyer: { name: 'Ayu', phone: '0812 3456 7890' } },
    options: [{ ...one, price: 800_000, deposit: 200_000 }],
    ...more,
  }
  expect((await it.desk.special.quote(asked)).answer).toBe('created')
  expect((await it.desk.special.quote(asked)).answer).toBe('exists')
  return { id, option }
}

const purchase = (it: Opened, id: string) => readOnly(it.db, async tx => (await readOrder(tx, id, TODAY))!)
const lead = async (it: Opened, id: string, step: { deed: 'approve' | 'send' | 'confirm'; promised?: string }) => {
  const { version } = await purchase(it, id)
  await transact(it.db, async tx => value(await stepOrderOn(tx, grace, NOW, { id, version, note: '', ...step })))
}
/** What the worker does when purchasing has said something, twice, as it may. */
const react = async (it: World, id: string) => {
  const message = { id: randomUUID(), topic: 'purchasing.order-changed', key: id, payload: { orders: [id] } }
  for (let n = 0; n < 2; n += 1) await transact(it.db, tx => SUPPLIER_SAYS.run(tx, [message] as never, it.clock.now))
}
const tell = (it: World, id: string) => transact(it.db, tx => tellCustomers(tx, it.clock.now, [id]))
const receive = (it: World, id: string, counted: number) =>
  transact(it.db, async tx => value(await receiveGoods(tx, grace, it.clock.now, receiptOf(it, id, { counted }))))
const money = (it: World, id: string) =>
  readOnly(it.db, async tx => [
    (await balanceOf(tx, `prepaid:${id}`, 'IDR')).amount,
    (await balanceOf(tx, `safe:${it.place}`, 'IDR')).amount,
  ])
const proof = async (it: World) => {
  expect(await readOnly(it.db, verifyOrders)).toEqual([])
  expect(await readOnly(it.db, verifyBooks)).toEqual([])
}
const sell = (it: World, qty: number) => (tx: Tx) =>
  holdGoods(tx, SYSTEM, it.clock.now, {
    ...{ id: randomUUID(), place: it.place, why: 'till', ref: 'x', expires: null, lines: [{ item: it.mie, qty }] },
  })

test('ordered from a supplier with a deposit; a slip moves the promise and is told; what comes is held, handed over and paid', async () => {
  const it = await world()
  const [offer] = await it.desk.special.offers({ place: it.place, item: it.mie, packs: 2 })
  expect(offer).toMatchObject({ source: 'supplier', name: 'PT Pemasok', cost: 2000 })
  const { id, option } = await quote(it)
  await expect(it.desk.special.accept({ id, option })).rejects.toMatchObject({ code: 'deposit-due' })
  const both = await Promise.all([1, 2].map(() => it.desk.special.accept({ id, option, tender: 'cash' })))
  expect(both.map(a => a.taken).sort()).toEqual([0, 200_000])
  expect(await money(it, id)).toEqual([-200_000, 200_000])
  expect(await purchase(it, id)).toMatchObject({ state: 'approved', expected: '2026-12-06', items: [{ qty: 2000 }] })
  expect(await tell(it, id)).toBe(1)

  await lead(it, id, { deed: 'send' })
  await react(it, id)
  await lead(it, id, { deed: 'confirm', promised: '2026-12-10' })
  it.clock.now = new Date(NOW.getTime() + DAY)
  await react(it, id)
  expect([await tell(it, id), await tell(it, id)]).toEqual([1, 0])
  const late = await it.desk.serving.order({ id })
  expect(late.parcels[0]!.promises.map(p => [p.state, p.reason, p.byLocal])).toEqual([
    ['moved', 'supplier', '2026-12-07 18:00'],
    ['open', '', '2026-12-11 18:00'],
  ])
  expect((await it.desk.special.list({})).specials[0]!.peg).toMatchObject({ expected: '2026-12-10', slips: 1 })
  await expect(it.desk.serving.cancel({ id, reason: 'tidak jadi' })).rejects.toMatchObject({ code: 'order-state' })

  it.clock.now = new Date(NOW.getTime() + 4 * DAY)
  await receive(it, id, 1000)
  expect((await transact(it.db, sell(it, 1000))).ok).toBe(false)
  await proof(it)
  await receive(it, id, 1000)
  expect(await transact(it.db, sell(it, 1))).toMatchObject({ refusal: 'not-enough' })
  expect(await tell(it, id)).toBe(1)
  await proof(it)
  const ready = await it.desk.serving.order({ id })
  expect(ready).toMatchObject({ stage: 'ready', due: 600_000, parcels: [{ promises: [{}, { state: 'kept' }] }] })
  expect(await it.desk.special.list({})).toMatchObject({
    specials: [{ leadMillidays: 4000, parcel: 'ready' }],
    figures: { ready: 1, medianMillidays: 4000, kept: 1 },
  })
  const parcel = ready.parcels[0]!.id
  expect(await it.desk.serving.hand({ id: parcel, code: ready.code!, tender: 'cash' })).toEqual({ taken: 600_000 })
  expect(await money(it, id)).toEqual([0, 800_000])
  expect((await readOnly(it.db, tx => balanceOf(tx, `stock:${it.place}`, it.mie))).amount).toBe(0)
  await proof(it)
})

test('what is described becomes an item of its own; called off, the deposit goes back and the purchase ends', async () => {
  const it = await world()
  const { id, option } = await quote(it, { item: null, described: 'Tirai linen 240 × 210, warna gading', packs: 1 })
  await it.desk.special.accept({ id, option, tender: 'cash' })
  const bought = await purchase(it, id)
  expect(bought.items[0]).toMatchObject({ name: 'Tirai linen 240 × 210, warna gading', qty: 1000, price: 250_000 })
  const cancelled = await it.desk.special.cancel({ id, reason: 'pindah rumah', tender: 'cash' })
  expect(cancelled).toEqual({ returned: 200_000 })
  expect(await money(it, id)).toEqual([0, 0])
  expect((await purchase(it, id)).state).toBe('cancelled')
  expect(await it.desk.serving.order({ id })).toMatchObject({ stage: 'cancelled', due: 0 })
  await expect(it.desk.special.cancel({ id, reason: 'lagi', tender: 'cash' })).rejects.toMatchObject({
    code: 'special-state',
  })
  await proof(it)
})
