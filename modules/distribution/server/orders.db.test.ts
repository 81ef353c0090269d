import { expect, test } from 'vitest'
import { balanceOf, verifyBooks } from '#modules/books/server/index.ts'
import { saveTaxes, setUpCompany } from '#modules/company/server/index.ts'
import {
  billPdf,
  type CreditWish,
  changeOrder,
  confirmOrder,
  creditGoods,
  fillBackOrders,
  ordersToHand,
  readOrder,
  receivePayment,
  saveAccount,
  saveOrder,
  verifyOrders,
} from '#modules/orders/server/index.ts'
import { INDONESIAN_TAXES } from '#modules/pricing/rules/index.ts'
import { publishPriceBook } from '#modules/pricing/server/index.ts'
import { adjustGoods, onHand, verifyStock } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { packUnits } from './packing/pack-units.ts'
import { readUnit } from './packing/read-unit.ts'
import { confirmPicks } from './picking/confirm-picks.ts'
import { makeWave } from './picking/make-wave.ts'
import { proveDelivery } from './receiving/prove-delivery.ts'
import { foundCentre, NOW, packInto, sendAll, TODAY, taken } from './testing.ts'
import { readOrderWay } from './transfers/read-order-way.ts'
import { cancelTransfer } from './transfers/release-transfers.ts'
import { takeOrders } from './transfers/take-orders.ts'

const COMPANY: Parameters<typeof setUpCompany>[3] = {
  ...{ legalName: 'PT Contoh', tradeName: 'Contoh', npwp: null, isPkp: true, pricesIncludeTax: true },
  ...{ address: '', phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' },
  ...{ cashStep: 100, dayCutOff: 0 },
}
const PPN: Parameters<typeof saveTaxes>[1]['rules'][number] = {
  ...{ taxClass: 'ppn', from: '2025-01-01', to: null, dpp: { num: 11, den: 12 }, rate: { num: 12, den: 100 } },
  ...{ rounding: 'half-up', source: '' },
}

/** The centre of this module's stories, prices of 10,000 a piece, and a customer who may owe two million. */
const opened = async (db: Database) => {
  await transact(db, async tx => taken(await setUpCompany(tx, SYSTEM, NOW, COMPANY)))
  const centre = await foundCentre(db)
  const customer = newId()
  await transact(db, async tx => {
    taken(await saveTaxes(tx, { classes: [{ code: 'ppn', nameId: 'PPN', nameEn: 'VAT' }], rules: [PPN] }))
    const prices = [{ place: null, group: null, minQty: 0, unitPrice: 10_000 }]
    taken(
      await publishPriceBook(tx, SYSTEM, NOW, {
        ...{
          id: newId(),
          note: '',
          currency: 'IDR',
          language: 'id',
          validFrom: '2026-01-01T00:00:00.000Z',
          validTo: null,
        },
        ...{ pricesIncludeTax: true, rounding: { mode: 'half-up', discount: 'line', tax: 'document' } },
        ...{ cash: { step: 100, mode: 'half-up' }, taxes: INDONESIAN_TAXES, exclusives: [], promotions: [] },
        items: [centre.kopi, centre.teh].map(item => ({ item, taxClass: 'ppn', categories: [], prices })),
      }),
    )
    taken(
      await saveAccount(tx, SYSTEM, NOW, {
        ...{ id: customer, name: 'Toko Maju', group: null, taxId: null, place: centre.centre, termDays: 30 },
        ...{
          limit: 2_000_000,
          blocked: false,
          blockedWhy: '',
          short: 'back-order',
          leadDays: 1,
          address: 'Jl. Pasar 5',
        },
        ...{ postcode: '17530', latitudeE6: -6_260_000, longitudeE6: 107_150_000, opens: 420, closes: 1080 },
        serviceMinutes: 20,
      }),
    )
  })
  return { ...centre, customer }
}
type World = Awaited<ReturnType<typeof opened>>

const ordered = async (
  tx: Tx,
  it: World,
  goods: readonly { item: string; unit: string; packs: number }[],
  more: object = {},
) => {
  const order = { id: newId(), account: it.customer, wanted: '2026-12-02', reference: 'PO-7', note: '', ...more }
  const lines = goods.map(line => ({ id: newId(), ...line }))
  taken(await saveOrder(tx, SYSTEM, NOW, { ...order, lines }))
  taken(await confirmOrder(tx, SYSTEM, NOW, { id: order.id }))
  return { id: order.id, lines }
}

/** Picks all of a transfer but what `short` says of an item, thousandths. */
const picked = async (tx: Tx, place: string, transfer: string, short: number) => {
  const wave = newId()
  taken(await makeWave(tx, SYSTEM, NOW, { id: wave, place, transfers: [transfer] }))
  const picks = await tx.rows<{ id: string; qty: number }>(
    `select p.id, p.qty from distribution.pick p join distribution.pick_list l on l.id = p.pick_list where l.wave = $1 order by p.qty desc`,
    [wave],
  )
  const confirms = picks.map((pick, n) => ({
    id: newId(),
    pick: pick.id,
    got: n === 0 ? pick.qty - short : pick.qty,
    at: NOW.toISOString(),
  }))
  taken(await confirmPicks(tx, SYSTEM, NOW, confirms))
}

const proven = async (tx: Tx) => {
  expect(await verifyOrders(tx)).toEqual([])
  expect(await verifyBooks(tx)).toEqual([])
  expect(await verifyStock(tx, { waiting: false })).toEqual([])
}

/** What lies aside for a customer. */
const asideOf = async (tx: Tx, customer: string) =>
  (await tx.one<{ advance: number }>('select advance from orders.v_account where party = $1', [customer]))!.advance

test('from a confirmed order to the last rupiah: picked, packed, brought, invoiced, short goods sent later, paid, closed', async () => {
  const db = await testDatabase({ max: 8 })
  const it = await opened(db)
  const order = await transact(db, async tx => {
    const order = await ordered(tx, it, [
      { item: it.kopi, unit: 'dus', packs: 4 },
      { item: it.teh, unit: 'pcs', packs: 20 },
    ])
    expect(await ordersToHand(tx, NOW)).toEqual([order.id])
    const [taking] = await takeOrders(tx, SYSTEM, NOW, [order.id])
    expect(await takeOrders(tx, SYSTEM, NOW, [order.id])).toEqual([])
    const handed = (await readOrder(tx, order.id))!
    expect(handed.items.map(l => [l.handed, l.held, l.fulfilment])).toEqual([
      [96_000, 0, 'in-centre'],
      [20_000, 0, 'in-centre'],
    ])
    const change = { id: newId(), order: order.id, version: handed.version, put: [], drop: [] }
    expect(await changeOrder(tx, SYSTEM, NOW, change)).toMatchObject({ refusal: 'order-handed' })
    await picked(tx, it.centre, taking!.transfer, 24_000)
    const sscc = await packInto(tx, taking!.transfer, 2, [
      { item: it.kopi, qty: 72_000 },
      { item: it.teh, qty: 20_000 },
    ])
    expect((await readUnit(tx, { sscc: sscc[0]! }))!).toMatchObject({ toName: 'Toko Maju', toAddress: 'Jl. Pasar 5' })
    await sendAll(tx, it)
    const gone = (await readOrder(tx, order.id))!
    expect([gone.state, gone.items.map(l => [l.shipped, l.handed, l.fulfilment, l.payment])]).toEqual([
      'partly-supplied',
      [
        [72_000, 0, 'partly-sent', 'billed'],
        [20_000, 0, 'sent', 'billed'],
      ],
    ])
    const [invoice] = gone.invoices
    expect([invoice!.number, invoice!.total, invoice!.tax, invoice!.due]).toEqual([
      'INV-2026-000001',
      920_000,
      91_171,
      '2026-12-31',
    ])
    expect(await balanceOf(tx, `receivable:${it.customer}`, 'IDR')).toMatchObject({ amount: 920_000 })
    expect(gone.credit).toMatchObject({ committed: 240_000, owed: 920_000 })
    expect((await onHand(tx, { places: [it.centre], items: [it.kopi] }))[0]!.on_hand).toBe(78_000)
    await proven(tx)

    expect(await fillBackOrders(tx, SYSTEM, NOW, it.centre, [it.kopi])).toBe(1)
    expect(await ordersToHand(tx, NOW)).toEqual([])
    const [rest] = await takeOrders(tx, SYSTEM, NOW, [order.id])
    await picked(tx, it.centre, rest!.transfer, 0)
    await packInto(tx, rest!.transfer, 1, [{ item: it.kopi, qty: 24_000 }])
    await sendAll(tx, it)
    const whole = (await readOrder(tx, order.id))!
    expect([whole.state, whole.invoices.map(i => i.total), whole.credit.committed]).toEqual([
      'supplied',
      [920_000, 240_000],
      0,
    ])
    const way = await readOrderWay(tx, order.id)
    for (const { shipment } of way)
      taken(
        await proveDelivery(tx, SYSTEM, NOW, { id: shipment!, receiver: 'Bu Maju', at: NOW.toISOString(), note: '' }),
      )
    expect((await readOrderWay(tx, order.id)).map(w => [w.state, w.receiver])).toEqual([
      ['closed', 'Bu Maju'],
      ['closed', 'Bu Maju'],
    ])

    const pay = { id: newId(), account: it.customer, day: TODAY, note: '' }
    const lines = whole.invoices.map(i => ({ invoice: i.id, amount: i.total }))
    const over = lines.map((l, n) => (n === 0 ? { ...l, amount: l.amount + 1 } : l))
    expect(await receivePayment(tx, SYSTEM, NOW, { ...pay, lines: over })).toMatchObject({
      refusal: 'invoice-over-paid',
    })
    // Money that came before there was anything to pay lies aside, lets more be ordered, and settles invoices later.
    const early = { ...pay, id: newId(), money: 200_000, lines: [] }
    expect(taken(await receivePayment(tx, SYSTEM, NOW, early)).amount).toBe(200_000)
    expect(taken(await receivePayment(tx, SYSTEM, NOW, early)).answer).toBe('exists')
    await proven(tx)
    expect(await receivePayment(tx, SYSTEM, NOW, { ...pay, money: 959_999, lines })).toMatchObject({
      refusal: 'advance-too-small',
    })
    expect(taken(await receivePayment(tx, SYSTEM, NOW, { ...pay, money: 960_000, lines }))).toMatchObject({
      answer: 'created',
      amount: 960_000,
    })
    expect(await asideOf(tx, it.customer)).toBe(0)
    expect(taken(await receivePayment(tx, SYSTEM, NOW, { ...pay, money: 960_000, lines })).answer).toBe('exists')
    expect(await receivePayment(tx, SYSTEM, NOW, { ...pay, note: 'lain', lines })).toMatchObject({
      refusal: 'payment-differs',
    })
    expect((await readOrder(tx, order.id))!).toMatchObject({ state: 'closed', credit: { committed: 0, owed: 0 } })
    await proven(tx)
    return order
  })
  const [first] = (await transact(db, tx => readOrder(tx, order.id)))!.invoices
  const back = async () => transact(db, tx => onHand(tx, { places: [it.centre], items: [it.kopi] }))
  const before = (await back())[0]!.on_hand
  const wish = (qty: number, more: Partial<CreditWish> = {}): CreditWish => ({
    ...{ id: newId(), invoice: first!.id, day: TODAY, reason: 'karton basah', taxInvoice: '04002500000000001' },
    ...{ notaRetur: 'NR-7', notaReturDay: TODAY, lines: [{ n: 1, qty, goods: 'on-hand' }], ...more },
  })
  const credit = (it: CreditWish) => transact(db, tx => creditGoods(tx, SYSTEM, NOW, it))
  const line = (
    await db.pool.query('select qty, net from orders.invoice_line where invoice = $1 and n = 1', [first!.id])
  ).rows[0]
  // Of eight at once for a quarter each, four fit; the same one twice is one.
  const quarter = Number(line.qty) / 4
  const wishes = Array.from({ length: 7 }, () => wish(quarter))
  const answers = await Promise.all([...wishes, wishes[0]!].map(credit))
  const words = answers.map(a => (a.ok ? a.value.answer : a.refusal)).sort()
  expect(words.filter(w => w === 'created')).toHaveLength(4)
  expect(words.filter(w => w === 'credit-too-much').length).toBeGreaterThanOrEqual(3)
  await transact(db, async tx => {
    expect(
      await creditGoods(tx, SYSTEM, NOW, { ...wishes.find((_, n) => answers[n]!.ok)!, reason: 'lain' }),
    ).toMatchObject({
      refusal: 'credit-differs',
    })
    const damaged = wish(1000, { lines: [{ n: 2, qty: 1000, goods: 'damaged' }] })
    const small = taken(await creditGoods(tx, SYSTEM, NOW, damaged))
    expect(small).toMatchObject({ answer: 'created', total: 10_000, aside: 10_000 })
    // The invoice was paid: what came back lies aside, and pays what comes next.
    expect(await asideOf(tx, it.customer)).toBe(Number(line.net) + 10_000)
    const paper = taken(await billPdf(tx, 'credit-note', damaged.id, 'id'))
    expect(new TextDecoder('latin1').decode(paper.pdf.subarray(0, 5))).toBe('%PDF-')
    const [own] = await tx.rows<{ tax: number; total: number }>(
      'select tax, total from orders.credit_note where id = $1',
      [damaged.id],
    )
    expect(own).toEqual({ total: 10_000, tax: 991 })
    await proven(tx)
  })
  const [shelf] = await back()
  expect(shelf!.on_hand - before).toBe(Number(line.qty))
  await transact(db, async tx => {
    const aside = await asideOf(tx, it.customer)
    const use = { id: newId(), account: it.customer, day: TODAY, note: '', money: 0 }
    expect(await receivePayment(tx, SYSTEM, NOW, { ...use, lines: [] })).toMatchObject({ refusal: 'payment-empty' })
    taken(await receivePayment(tx, SYSTEM, NOW, { ...use, id: newId(), money: 50_000, lines: [] }))
    expect(await asideOf(tx, it.customer)).toBe(aside + 50_000)
    await proven(tx)
  })
})

test('what was short is struck off where the customer wants no back-order; what was left in the bay is invoiced when it goes', async () => {
  const db = await testDatabase()
  const it = await opened(db)
  await transact(db, async tx => {
    const order = await ordered(tx, it, [{ item: it.kopi, unit: 'dus', packs: 4 }], { short: 'cancel' })
    const [taking] = await takeOrders(tx, SYSTEM, NOW, [order.id])
    await picked(tx, it.centre, taking!.transfer, 24_000)
    const ssccs = await packInto(tx, taking!.transfer, 2, [{ item: it.kopi, qty: 72_000 }])
    await sendAll(tx, it, new Set([ssccs[1]!]))
    const half = (await readOrder(tx, order.id))!
    expect(half.items.map(l => [l.shipped, l.handed, l.cancelled, l.commercial])).toEqual([
      [36_000, 36_000, 24_000, 'reduced'],
    ])
    expect(half.credit).toMatchObject({ committed: 360_000, owed: 360_000 })
    await sendAll(tx, it)
    const whole = (await readOrder(tx, order.id))!
    expect([whole.state, whole.invoices.map(i => i.total)]).toEqual(['supplied', [360_000, 360_000]])
    await proven(tx)
  })
})

test('a transfer that is taken back gives its goods to the order again, and the order is changed like any other', async () => {
  const db = await testDatabase()
  const it = await opened(db)
  await transact(db, async tx => {
    const order = await ordered(tx, it, [{ item: it.kopi, unit: 'dus', packs: 3 }])
    const [taking] = await takeOrders(tx, SYSTEM, NOW, [order.id])
    taken(await cancelTransfer(tx, SYSTEM, NOW, { id: taking!.transfer, reason: 'Pelanggan menunda' }))
    const back = (await readOrder(tx, order.id))!
    expect([back.state, back.items[0]!.held, back.handOn]).toEqual(['confirmed', 72_000, null])
    expect(await ordersToHand(tx, NOW)).toEqual([])
    const put = [{ ...order.lines[0]!, packs: 1 }]
    taken(await changeOrder(tx, SYSTEM, NOW, { id: newId(), order: order.id, version: back.version, put, drop: [] }))
    expect((await onHand(tx, { places: [it.centre], items: [it.kopi] }))[0]!.available).toBe(126_000)
    await proven(tx)
  })
})

test('an order of which nothing is found in the centre has its lines back when packing ends', async () => {
  const db = await testDatabase()
  const it = await opened(db)
  await transact(db, async tx => {
    const order = await ordered(tx, it, [{ item: it.kopi, unit: 'dus', packs: 1 }])
    const [taking] = await takeOrders(tx, SYSTEM, NOW, [order.id])
    await picked(tx, it.centre, taking!.transfer, 24_000)
    const ended = taken(await packUnits(tx, SYSTEM, NOW, { id: taking!.transfer, units: [], finish: true }))
    expect(ended.state).toBe('cancelled')
    const back = (await readOrder(tx, order.id))!
    expect(back.items.map(l => [l.handed, l.shipped, l.held])).toEqual([[0, 0, 24_000]])
    await proven(tx)
  })
})

test('taken by ten at once, an order is picked once', async () => {
  const db = await testDatabase({ max: 10 })
  const it = await opened(db)
  const order = await transact(db, tx => ordered(tx, it, [{ item: it.kopi, unit: 'dus', packs: 2 }]))
  const taking = await Promise.all(
    Array.from({ length: 10 }, () => transact(db, tx => takeOrders(tx, SYSTEM, NOW, [order.id]))),
  )
  expect(taking.flat()).toHaveLength(1)
})

test('goods that come in go to those who wait for them, by the day they are wanted', async () => {
  const db = await testDatabase()
  const it = await opened(db)
  await transact(db, async tx => {
    const late = await ordered(tx, it, [{ item: it.teh, unit: 'pcs', packs: 50 }], { wanted: '2026-12-09' })
    const soon = await ordered(tx, it, [{ item: it.teh, unit: 'pcs', packs: 30 }], { wanted: '2026-12-04' })
    expect((await readOrder(tx, soon.id))!.state).toBe('back-ordered')
    const line = { item: it.teh, qty: 35_000, change: 'found' as const, cost: 1000 }
    taken(
      await adjustGoods(tx, SYSTEM, NOW, {
        id: newId(),
        day: TODAY,
        ref: 'x',
        place: it.centre,
        reason: 'x',
        lines: [line],
      }),
    )
    expect(await fillBackOrders(tx, SYSTEM, NOW, it.centre, [it.teh, it.kopi])).toBe(2)
    expect((await readOrder(tx, soon.id))!.state).toBe('confirmed')
    expect((await readOrder(tx, late.id))!.items[0]!.held).toBe(45_000)
    await proven(tx)
  })
})
