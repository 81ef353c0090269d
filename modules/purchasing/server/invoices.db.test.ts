import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { balanceOf, closePeriod, verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import type { InvoiceInput } from '../contract/index.ts'
import {
  addLandedCost,
  decideInvoice,
  enterCredit,
  enterInvoice,
  matchWaiting,
  paySupplier,
  readAgeing,
  receiveGoods,
  sendBack,
  verifyPurchasing,
} from './index.ts'
import { ayu, grace, melati, NOW, type Opened, opened, orderOf, receiptOf, sent, TODAY, value } from './testing.ts'

const invoiceOf = (
  it: Opened,
  order: string | null,
  packs: number,
  net: number,
  more: Partial<InvoiceInput> = {},
): InvoiceInput => {
  const tax = Math.floor((net * 11) / 100)
  return {
    ...{
      id: randomUUID(),
      supplier: it.supplier,
      number: 'INV-1',
      taxNumber: '',
      day: TODAY,
      tax,
      total: net + tax,
      note: '',
    },
    lines: [
      { order, orderLine: order === null ? null : 1, charge: order === null, text: '', qty: packs * 24_000, net },
    ],
    ...more,
  }
}

const enter = (it: Opened, invoice: InvoiceInput) => transact(it.db, tx => enterInvoice(tx, ayu, NOW, invoice))
const receive = (it: Opened, order: string, packs: number) =>
  transact(it.db, tx =>
    receiveGoods(tx, grace, NOW, receiptOf(it, order, { counted: packs * 24_000 }, { complete: false })),
  )

/** What stands on the accounts: received and not invoiced, payable, input tax, price difference, goods. */
const books = (it: Opened) =>
  transact(it.db, async tx => {
    expect(await verifyBooks(tx)).toEqual([])
    expect(await verifyPurchasing(tx)).toEqual([])
    const codes = [
      `received:${it.supplier}`,
      `payable:${it.supplier}`,
      'input-tax',
      'price-difference',
      `inventory:${it.mie}`,
    ]
    const amounts: number[] = []
    for (const code of codes) amounts.push((await balanceOf(tx, code, 'IDR')).amount)
    return amounts
  })

const questions = (it: Opened) =>
  transact(it.db, async tx =>
    (await listTasks(tx, SYSTEM)).filter(t => t.kind === 'invoice-mismatch').map(t => t.subject),
  )

test('three documents that agree are booked by themselves, and clear what was received', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 6))
  value(await receive(it, order, 4))
  expect(await books(it)).toEqual([-480_000, 0, 0, 0, 480_000])
  const invoice = invoiceOf(it, order, 10, 480_000)
  expect(value(await enter(it, invoice))).toMatchObject({ answer: 'created', state: 'booked', findings: [] })
  expect(value(await enter(it, invoice))).toMatchObject({ answer: 'exists', state: 'booked' })
  expect(await enter(it, { ...invoice, total: 1 })).toMatchObject({ refusal: 'invoice-differs' })
  expect(await enter(it, { ...invoice, id: randomUUID(), number: ' inv 1' })).toMatchObject({
    refusal: 'invoice-number-taken',
  })
  expect(await books(it)).toEqual([0, -532_800, 52_800, 0, 480_000])
  expect(await questions(it)).toEqual([])
})

test('a little dearer is booked, and the goods are as dear as they were', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 6))
  value(await receive(it, order, 4))
  const landed = {
    id: randomUUID(),
    receipt: '',
    supplier: it.carrier,
    kind: 'freight',
    basis: 'value',
    amount: 10_000,
    day: TODAY,
    note: '',
  } as const
  const receipt = await transact(it.db, tx =>
    tx.one<{ id: string }>('select id from purchasing.receipt order by number limit 1'),
  )
  value(await transact(it.db, tx => addLandedCost(tx, ayu, NOW, { ...landed, receipt: receipt!.id })))
  expect(value(await enter(it, invoiceOf(it, order, 10, 484_000)))).toMatchObject({ state: 'booked' })
  expect(await books(it)).toEqual([0, -537_240, 53_240, 0, 494_000])
})

test('an invoice before its goods waits, and is booked when they come', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  const invoice = invoiceOf(it, order, 10, 480_000)
  expect(value(await enter(it, invoice))).toMatchObject({
    state: 'waiting',
    findings: [{ kind: 'more-than-received' }],
  })
  value(await receive(it, order, 6))
  await transact(it.db, tx => matchWaiting(tx, SYSTEM, NOW, [order]))
  expect(await books(it)).toEqual([-288_000, 0, 0, 0, 288_000])
  value(await receive(it, order, 4))
  await transact(it.db, tx => matchWaiting(tx, SYSTEM, NOW, [order]))
  await transact(it.db, tx => matchWaiting(tx, SYSTEM, NOW, [order]))
  expect(await books(it)).toEqual([0, -532_800, 52_800, 0, 480_000])
})

test('what does not fit is a task; another person lets it pass with a reason, or sends it back', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 10))
  const dear = invoiceOf(it, order, 10, 600_000)
  expect(value(await enter(it, dear))).toMatchObject({
    state: 'mismatch',
    findings: [{ kind: 'price-high', expected: 480_000, actual: 600_000 }],
  })
  expect(await questions(it)).toEqual([dear.id])
  const decide = (who: typeof ayu, decision: 'accept' | 'reject' | 'match-again', note = 'disepakati lewat telepon') =>
    transact(it.db, tx => decideInvoice(tx, who, NOW, { id: dear.id, decision, note }))
  expect(value(await decide(ayu, 'match-again'))).toEqual({ state: 'mismatch' })
  expect(await decide(ayu, 'accept')).toMatchObject({ refusal: 'invoice-own-decision' })
  expect(await decide(melati, 'accept', '')).toMatchObject({ refusal: 'decision-unsaid' })
  expect(value(await decide(ayu, 'reject'))).toEqual({ state: 'rejected' })
  expect(await questions(it)).toEqual([])
  expect(await books(it)).toEqual([-480_000, 0, 0, 0, 480_000])
  // The same number may come again once the first was sent back.
  const again = { ...dear, id: randomUUID() }
  expect(value(await enter(it, again))).toMatchObject({ state: 'mismatch' })
  const passed = await Promise.all(
    [melati, grace, melati].map(who =>
      transact(it.db, tx => decideInvoice(tx, who, NOW, { id: again.id, decision: 'accept', note: 'naik' })),
    ),
  )
  expect(passed.filter(a => a.ok)).toHaveLength(1)
  expect(await books(it)).toEqual([0, -666_000, 66_000, 0, 600_000])
})

test('of one number entered by several at once, one is taken', async () => {
  const it = await opened({ max: 10 })
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 10))
  const answers = await Promise.all(Array.from({ length: 6 }, () => enter(it, invoiceOf(it, order, 10, 480_000))))
  expect(answers.filter(a => a.ok)).toHaveLength(1)
  expect(answers.filter(a => !a.ok && a.refusal === 'invoice-number-taken')).toHaveLength(5)
  // Different numbers for the same goods: the goods are invoiced once, the other asks.
  const others = await Promise.all(
    ['A-1', 'A-2', 'A-3'].map(number => enter(it, invoiceOf(it, order, 10, 480_000, { number }))),
  )
  expect(others.map(a => value(a).state)).toEqual(['mismatch', 'mismatch', 'mismatch'])
  expect(await books(it)).toEqual([0, -532_800, 52_800, 0, 480_000])
})

test('freight that was expected is billed by the carrier; freight that nobody knew of asks', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  const receipt = receiptOf(it, order, { counted: 240_000 })
  value(await transact(it.db, tx => receiveGoods(tx, grace, NOW, receipt)))
  const bill = (number: string, net: number) =>
    enter(it, { ...invoiceOf(it, null, 0, net, { number }), supplier: it.carrier })
  expect(value(await bill('F-1', 100_000))).toMatchObject({
    state: 'mismatch',
    findings: [{ kind: 'charge-unknown', expected: 0 }],
  })
  const cost = {
    id: randomUUID(),
    receipt: receipt.id,
    supplier: it.carrier,
    kind: 'freight',
    basis: 'weight',
    amount: 150_000,
    day: TODAY,
    note: '',
  } as const
  value(await transact(it.db, tx => addLandedCost(tx, ayu, NOW, cost)))
  expect(value(await bill('F-2', 150_000))).toMatchObject({ state: 'booked' })
  const owed = await transact(it.db, async tx => (await balanceOf(tx, `received:${it.carrier}`, 'IDR')).amount)
  expect(owed).toBe(0)
  expect((await books(it))[4]).toBe(630_000)
})

test('a return after the invoice is claimed, a credit note settles it, and what is left is paid', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 10))
  const invoice = invoiceOf(it, order, 10, 480_000)
  value(await enter(it, invoice))
  const back = randomUUID()
  const head = {
    id: back,
    supplier: it.supplier,
    place: it.place,
    at: NOW.toISOString(),
    day: TODAY,
    reason: 'damaged',
    note: '',
  } as const
  const lines = [{ order, line: 1, qty: 48_000, serials: [] }]
  expect(value(await transact(it.db, tx => sendBack(tx, grace, NOW, { ...head, lines })))).toMatchObject({
    claim: 96_000,
  })
  const credit = {
    id: randomUUID(),
    supplier: it.supplier,
    number: 'CN-1',
    taxNumber: '',
    day: TODAY,
    tax: 10_560,
    total: 106_560,
    note: '',
    supplierReturn: back,
  }
  const credited = (more: object = {}) => transact(it.db, tx => enterCredit(tx, ayu, NOW, { ...credit, ...more }))
  expect(value(await credited())).toMatchObject({ answer: 'created' })
  expect(value(await credited())).toMatchObject({ answer: 'exists' })
  expect(await credited({ id: randomUUID(), number: 'INV-1' })).toMatchObject({ refusal: 'return-credited' })
  expect(await credited({ id: randomUUID(), number: 'inv/1', supplierReturn: null })).toMatchObject({
    refusal: 'invoice-number-taken',
  })
  expect((await books(it)).slice(0, 4)).toEqual([0, -426_240, 42_240, 0])

  const ageing = await transact(it.db, tx => readAgeing(tx, '2027-02-05', 'IDR'))
  expect(ageing).toMatchObject({ total: 426_240, ages: { '31-60': 532_800, '61-90': -106_560 }, notInvoiced: 0 })
  const pay = (id: string, amount: number) =>
    transact(it.db, tx =>
      paySupplier(tx, ayu, NOW, {
        ...{ id, supplier: it.supplier, day: TODAY, note: '' },
        lines: [
          { invoice: invoice.id, amount },
          { invoice: credit.id, amount: 106_560 },
        ],
      }),
    )
  expect(await pay(randomUUID(), 532_801)).toMatchObject({ refusal: 'invoice-over-paid' })
  expect(await pay(randomUUID(), 100)).toMatchObject({ refusal: 'payment-below-nothing' })
  const paid = await Promise.all([pay(randomUUID(), 532_800), pay(randomUUID(), 532_800)])
  expect(paid.filter(a => a.ok)).toHaveLength(1)
  expect((await transact(it.db, tx => readAgeing(tx, TODAY, 'IDR'))).total).toBe(0)
  expect((await books(it))[1]).toBe(0)
})

test('an invoice on a closed day is refused, and its number stays free', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, order, 10))
  value(await transact(it.db, tx => closePeriod(tx, SYSTEM, NOW, TODAY)))
  expect(await enter(it, invoiceOf(it, order, 10, 480_000))).toMatchObject({ refusal: 'period-closed' })
  expect(value(await enter(it, invoiceOf(it, order, 10, 480_000, { day: '2026-12-02' })))).toMatchObject({
    state: 'booked',
  })
})
