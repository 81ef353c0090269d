import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/moment.ts'
import { SEEDED_ROLES, wordsOf } from '#modules/access/rules/index.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import type { Context } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { leadTimes } from '../rules/index.ts'
import {
  agreePrices,
  draftOrders,
  enterInvoice,
  purchasingRouter,
  receiveGoods,
  saveAgreement,
  saveSupplier,
  verifyPurchasing,
} from './index.ts'
import { readSupplier } from './terms/read-supplier.ts'
import { ayu, grace, NOW, opened, orderOf, receiptOf, sent, TERMS, TODAY, value } from './testing.ts'

const noon = (day: string) => new Date(`${day}T05:00:00Z`)

test('lead times are measured from real receipts, and the published view says what the rule says', async () => {
  const it = await opened()
  const took = [2, 3, 3, 7, 1]
  for (const [n, days] of took.entries()) {
    const day = addDays('2026-10-01', n * 10)
    const order = await sent(it, orderOf(it, 1, { expected: addDays(day, 3) }), noon(day))
    const came = addDays(day, days)
    const receipt = receiptOf(it, order, { counted: 24_000 }, { day: came, at: noon(came).toISOString() })
    value(await transact(it.db, tx => receiveGoods(tx, grace, noon(came), receipt)))
  }
  const rows = await transact(it.db, tx =>
    tx.rows(
      'select item, receipts, mean_millidays, spread_millidays, shortest_days, longest_days from purchasing.v_lead_time where supplier = $1',
      [it.supplier],
    ),
  )
  const rule = leadTimes(took)!
  for (const item of [it.mie, null])
    expect(rows).toContainEqual({
      ...{ item, receipts: 5, mean_millidays: rule.meanMillidays, spread_millidays: rule.spreadMillidays },
      ...{ shortest_days: 1, longest_days: 7 },
    })
  expect(await transact(it.db, tx => readSupplier(tx, it.supplier, TODAY))).toMatchObject({
    lead: { receiptsAll: 5, meanMillidays: rule.meanMillidays, longestDays: 7 },
    accuracy: { lines: 5, whole: 5, onTime: 4, ordered: 120_000, accepted: 120_000 },
  })
})

test('what is on order is published by item and place, until enough of it has come', async () => {
  const it = await opened()
  const view = () =>
    transact(it.db, tx => tx.rows('select item, place, state, qty, expected from purchasing.v_on_order order by qty'))
  const proposal = { proposal: randomUUID(), supplier: it.supplier, item: it.mie, place: it.place, qty: 24_000 }
  value(await transact(it.db, tx => draftOrders(tx, grace, NOW, [proposal])))
  const order = await sent(it, orderOf(it, 10))
  const mine = { item: it.mie, place: it.place, expected: '2026-12-04' }
  expect(await view()).toEqual([
    { ...mine, state: 'draft', qty: 24_000 },
    { ...mine, state: 'sent', qty: 240_000 },
  ])
  value(await transact(it.db, tx => receiveGoods(tx, grace, NOW, receiptOf(it, order, { counted: 200_000 }))))
  expect(await view()).toContainEqual({ ...mine, state: 'partly-received', qty: 40_000 })
  value(await transact(it.db, tx => receiveGoods(tx, grace, NOW, receiptOf(it, order, { counted: 45_000 }))))
  expect(await view()).toEqual([{ ...mine, state: 'draft', qty: 24_000 }])
})

test('terms and agreements: changed by one at a time, and refused in words', async () => {
  const it = await opened()
  const terms = { ...TERMS, id: it.supplier, code: 'PMS', leadDays: 4, overBp: 100 }
  const save = (more: object) => transact(it.db, tx => saveSupplier(tx, grace, NOW, { ...terms, ...more }))
  expect(value(await save({ version: 1 }))).toMatchObject({ version: 2 })
  expect(await save({ version: 1 })).toMatchObject({ refusal: 'supplier-stale' })
  expect(await save({ version: 2, code: 'AKT' })).toMatchObject({ refusal: 'supplier-code-taken' })
  expect(await save({ id: randomUUID() })).toMatchObject({ refusal: 'supplier-unknown' })
  const agreement = {
    id: randomUUID(),
    supplier: it.supplier,
    item: it.mie,
    unit: 'pcs',
    supplierCode: 'X9',
    from: '2026-06-01',
    to: null,
  }
  const agree = (more: object) =>
    transact(it.db, tx =>
      saveAgreement(tx, grace, NOW, { ...agreement, breaks: [{ minQty: 0, price: 2100 }], ...more }),
    )
  expect(value(await agree({}))).toMatchObject({ version: 1 })
  expect(value(await agree({}))).toMatchObject({ version: 1 })
  expect(value(await agree({ version: 1, to: '2026-12-31' }))).toMatchObject({ version: 2 })
  expect(await agree({ version: 1 })).toMatchObject({ refusal: 'agreement-stale' })
  expect(await agree({ id: randomUUID() })).toMatchObject({ refusal: 'agreement-taken' })
  expect(await agree({ id: randomUUID(), unit: 'box' })).toMatchObject({ refusal: 'unit-unknown' })
  expect(await agree({ id: randomUUID(), from: '2026-07-01', to: '2026-06-01' })).toMatchObject({
    refusal: 'agreement-backward',
  })
  const twice = [1, 2].map(price => ({ minQty: 0, price }))
  expect(await agree({ id: randomUUID(), breaks: twice })).toMatchObject({ refusal: 'breaks-twice' })
  const list = [
    { ...agreement, id: randomUUID(), breaks: [{ minQty: 0, price: 1 }] },
    { ...agreement, id: randomUUID(), from: '2027-01-01', breaks: [{ minQty: 0, price: 1 }] },
  ]
  expect(await transact(it.db, tx => agreePrices(tx, grace, NOW, list))).toEqual([list[1]!.id])
})

const roleAt = (word: string, place: string): Who => ({
  ...{ kind: 'user', id: word, name: word },
  permissions: wordsOf(SEEDED_ROLES.find(r => r.word === word)!.permissions),
  places: new Set([place]),
})

test('who may what: the warehouse receives, the buyer orders and approves, the accountant enters invoices', async () => {
  const it = await opened()
  const as = (word: string) =>
    createRouterClient(purchasingRouter, {
      context: { db: it.db, who: roleAt(word, it.place), now: () => NOW } as unknown as Context,
    })
  const order = orderOf(it, 10)
  await expect(as('warehouse').orders.save(order)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(as('buyer').orders.save({ ...order, place: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { version } = await as('buyer').orders.save(order)
  await expect(as('accountant').orders.step({ id: order.id, deed: 'submit', version })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await as('buyer').orders.step({ id: order.id, deed: 'submit', version })).toMatchObject({ state: 'approved' })
  const receipt = receiptOf(it, order.id, { counted: 240_000 })
  await expect(as('buyer').receiving.submit(receipt)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await as('warehouse').receiving.submit(receipt)
  const line = { order: order.id, orderLine: 1, qty: 240_000, net: 600_000 }
  const invoice = {
    id: randomUUID(),
    supplier: it.supplier,
    number: 'INV-9',
    day: TODAY,
    tax: 66_000,
    total: 666_000,
    lines: [line],
  }
  expect(await as('accountant').invoices.enter(invoice)).toMatchObject({ state: 'mismatch' })
  const decision = { id: invoice.id, decision: 'accept', note: 'naik' } as const
  await expect(as('accountant').invoices.decide(decision)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await as('buyer').invoices.decide(decision)).toEqual({ state: 'booked' })
  await expect(as('buyer').orders.one({ id: randomUUID() })).rejects.toMatchObject({ code: 'order-unknown' })
  expect(await as('buyer').orders.board({})).toMatchObject({ came: [{ id: order.id, cameBp: 10_000 }] })
  expect(await as('accountant').invoices.one({ id: invoice.id })).toMatchObject({
    lines: [{ ordered: 240_000, accepted: 240_000, invoicedBefore: 0, qty: 240_000, net: 600_000, should: 480_000 }],
  })
  const paper = await as('buyer').orders.paper({ id: order.id, language: 'en' })
  expect(Buffer.from(paper.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})

test('a connection killed in the midst of a receipt or an invoice leaves nothing, and the same again is whole', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  const receipt = receiptOf(it, order, { counted: 240_000 })
  const killed = (work: Parameters<typeof transact<unknown>>[1]) =>
    transact(it.db, async tx => {
      await work(tx)
      await tx.rows('select pg_terminate_backend(pg_backend_pid())')
    })
  await expect(killed(async tx => value(await receiveGoods(tx, grace, NOW, receipt)))).rejects.toThrow()
  const left = () =>
    transact(it.db, tx =>
      tx.rows<{ n: number }>(
        'select count(*)::int as n from purchasing.receipt union all select count(*)::int from books.entry',
      ),
    )
  expect(await left()).toEqual([{ n: 0 }, { n: 0 }])
  expect(value(await transact(it.db, tx => receiveGoods(tx, grace, NOW, receipt)))).toMatchObject({
    answer: 'created',
    number: 'GR-2026-000001',
  })
  const lines = [{ order, orderLine: 1, charge: false, text: '', qty: 240_000, net: 480_000 }]
  const invoice = {
    id: randomUUID(),
    supplier: it.supplier,
    number: 'I',
    taxNumber: '',
    day: TODAY,
    tax: 52_800,
    total: 532_800,
    note: '',
    lines,
  }
  await expect(killed(async tx => value(await enterInvoice(tx, ayu, NOW, invoice)))).rejects.toThrow()
  expect(value(await transact(it.db, tx => enterInvoice(tx, ayu, NOW, invoice)))).toMatchObject({
    answer: 'created',
    state: 'booked',
  })
  expect(await transact(it.db, verifyBooks)).toEqual([])
  expect(await transact(it.db, verifyPurchasing)).toEqual([])
})

test('a count that was touched behind the back of its documents is found', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await transact(it.db, tx => receiveGoods(tx, grace, NOW, receiptOf(it, order, { counted: 240_000 }))))
  expect(await transact(it.db, verifyPurchasing)).toEqual([])
  await transact(it.db, tx => tx.rows('update purchasing.order_line set accepted = accepted - 1000, invoiced = 5'))
  const found = await transact(it.db, verifyPurchasing)
  expect(found.map(f => f.split(' ')[0])).toEqual(['accepted-differs', 'invoiced-differs'])
})
