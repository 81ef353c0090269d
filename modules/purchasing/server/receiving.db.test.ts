import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { balanceOf, verifyBooks } from '#modules/books/server/index.ts'
import { checkDigitOf } from '#modules/catalog/rules/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { onHand } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import type { NoticeInput, ReceiptInput } from '../contract/index.ts'
import { addLandedCost, announceNotice, expectedGoods, readOrder, receiveGoods, sendBack } from './index.ts'
import { grace, NOW, type Opened, opened, orderOf, receiptOf, sent, TODAY, value } from './testing.ts'

const receive = (it: Opened, input: ReceiptInput) => transact(it.db, tx => receiveGoods(tx, grace, NOW, input))

const stockOf = async (it: Opened, item: string) =>
  transact(it.db, async tx => (await onHand(tx, { items: [item] }))[0]?.on_hand ?? 0)

const owes = (it: Opened, account: string) => transact(it.db, async tx => (await balanceOf(tx, account, 'IDR')).amount)

const proven = async (it: Opened) => expect(await transact(it.db, verifyBooks)).toEqual([])

test('goods in parts, too many and damaged: what is taken is in stock and in the books, the rest is asked about', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  const first = receiptOf(it, order, { counted: 100_000, damaged: 4000 }, { complete: false })
  expect(value(await receive(it, first))).toMatchObject({
    ...{ answer: 'created', number: 'GR-2026-000001', lines: [{ accepted: 96_000, damaged: 4000, over: 0, short: 0 }] },
    differences: [{ kind: 'damaged', qty: 4000 }],
  })
  expect(value(await receive(it, first))).toMatchObject({ answer: 'exists', lines: [{ accepted: 96_000 }] })
  expect(await receive(it, { ...first, deliveryNote: 'X' })).toMatchObject({ refusal: 'receipt-differs' })
  expect(await transact(it.db, tx => readOrder(tx, order, TODAY))).toMatchObject({
    state: 'partly-received',
    cameBp: 4000,
  })
  expect([await stockOf(it, it.mie), await owes(it, `received:${it.supplier}`)]).toEqual([96_000, -192_000])

  // Ten cartons were ordered, 5 % more may come: 252 pieces in all, so 156 of these 160.
  const second = value(await receive(it, receiptOf(it, order, { counted: 160_000 })))
  expect(second.lines).toMatchObject([{ accepted: 156_000, over: 4000 }])
  expect(await transact(it.db, tx => readOrder(tx, order, TODAY))).toMatchObject({ state: 'received' })
  expect([await stockOf(it, it.mie), await owes(it, `received:${it.supplier}`)]).toEqual([252_000, -504_000])
  const tasks = await transact(it.db, tx => listTasks(tx, SYSTEM))
  expect(tasks.map(t => t.kind).sort()).toEqual(['delivery-damaged', 'delivery-over'])
  await proven(it)
})

test('an announced delivery by pallet and carton: what is missing is short, and short life, wrong goods and price are told', async () => {
  const it = await opened()
  const order = await sent(it, {
    ...orderOf(it, 10),
    lines: [
      { item: it.mie, unit: 'ctn', qty: 240_000 },
      { item: it.susu, unit: 'ctn', qty: 48_000 },
    ],
  })
  const sscc = (n: number) => `00${String(8_990_000_000_000_0 + n).padStart(15, '0')}`.slice(0, 17)
  const [pallet, carton, other] = [1, 2, 3].map(n => sscc(n) + checkDigitOf(sscc(n))) as [string, string, string]
  const notice: NoticeInput = {
    ...{
      id: randomUUID(),
      supplier: it.supplier,
      place: it.place,
      number: 'SJ/2026-77',
      shippedDay: TODAY,
      expected: TODAY,
      carrier: '',
    },
    units: [
      { sscc: pallet, parent: null },
      { sscc: carton, parent: pallet },
      { sscc: other, parent: null },
    ],
    lines: [
      { order, orderLine: 1, sscc: carton, qty: 240_000, lot: null, expires: null },
      { order, orderLine: 2, sscc: other, qty: 48_000, lot: 'L1', expires: '2027-02-01' },
    ],
  }
  const say = (more: Partial<NoticeInput>) =>
    transact(it.db, tx => announceNotice(tx, grace, NOW, { ...notice, ...more }))
  expect(await say({ units: [{ sscc: '123456789012345678', parent: null }] })).toMatchObject({
    refusal: 'sscc-check-digit',
  })
  expect(await say({ units: [{ sscc: carton, parent: pallet }] })).toMatchObject({ refusal: 'sscc-unknown' })
  expect(await say({})).toMatchObject({ value: { answer: 'created' } })
  expect(await say({})).toMatchObject({ value: { answer: 'exists' } })
  expect(await say({ carrier: 'X' })).toMatchObject({ refusal: 'notice-differs' })
  expect(await say({ id: randomUUID(), number: 'sj 2026/77' })).toMatchObject({ refusal: 'notice-number-taken' })
  expect(await say({ id: randomUUID(), number: 'SJ-78' })).toMatchObject({ refusal: 'sscc-taken' })

  const ask = (key?: string) => transact(it.db, tx => expectedGoods(tx, it.place, key))
  expect(await ask()).toMatchObject({
    orders: [{ id: order }],
    notices: [{ id: notice.id }],
    lines: [{ line: 1 }, { line: 2 }],
  })
  expect((await ask(`(00)${pallet}`)).lines).toMatchObject([{ line: 1, sscc: carton, stated: 240_000 }])
  expect((await ask('sj 2026 77')).lines).toHaveLength(2)
  expect((await ask('PO-2026-000001')).lines).toMatchObject([{ most: 252_000, stated: 240_000 }, { leastLifeDays: 29 }])
  expect(await ask('PO-2026-000009')).toEqual({ orders: [], notices: [], lines: [] })

  const receipt = receiptOf(it, order, { counted: 216_000, price: 50_000 }, { notice: notice.id })
  const milk = { order, line: 2, damaged: 0, expired: 0, serials: [], note: '' }
  const lines = [
    receipt.lines[0]!,
    { ...milk, counted: 24_000, lot: 'L1', expires: '2027-02-01' },
    { ...milk, counted: 12_000, lot: 'L2', expires: '2026-12-20', wrong: { code: '8991234', qty: 6000 } },
  ]
  expect(await receive(it, { ...receipt, lines: [{ ...milk, counted: 1000 }] })).toMatchObject({ ok: false })
  const got = value(await receive(it, { ...receipt, lines }))
  const told = got.differences.map(d => `${d.kind} ${d.qty}`).sort()
  expect(told).toEqual(['price 216000', 'short 12000', 'short 24000', 'short-life 12000', 'wrong-item 6000'])
  expect((await ask()).notices).toEqual([])
  await proven(it)
})

test('two receipts of one order at once never take more than it allows', async () => {
  const it = await opened({ max: 12 })
  const order = await sent(it, orderOf(it, 10))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => receive(it, receiptOf(it, order, { counted: 48_000 }))),
  )
  const taken = answers.map(a => value(a).lines[0]!)
  expect(taken.reduce((sum, l) => sum + l.accepted, 0)).toBe(252_000)
  expect(taken.reduce((sum, l) => sum + l.over, 0)).toBe(480_000 - 252_000)
  expect(await stockOf(it, it.mie)).toBe(252_000)
  const same = receiptOf(it, await sent(it, orderOf(it, 1)), { counted: 24_000 })
  const repeats = await Promise.all(Array.from({ length: 5 }, () => receive(it, same)))
  expect(repeats.map(a => value(a).answer).sort()).toEqual(['created', 'exists', 'exists', 'exists', 'exists'])
  await proven(it)
})

test('a receipt costs the same statements for one line as for two hundred', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 200))
  const count = (n: number) =>
    transact(it.db, async tx => {
      const line = receiptOf(it, order, { counted: 1000 }).lines[0]!
      const before = tx.statements
      value(
        await receiveGoods(tx, grace, NOW, receiptOf(it, order, {}, { lines: Array.from({ length: n }, () => line) })),
      )
      return tx.statements - before
    })
  await count(1)
  expect(await count(200)).toBe(await count(1))
})

test('what cannot be received is refused, and leaves nothing behind', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  expect(await receive(it, receiptOf(it, order, { counted: 1000 }, { place: randomUUID() }))).toMatchObject({
    refusal: 'place-differs',
  })
  expect(await receive(it, receiptOf(it, order, { counted: 1000, damaged: 2000 }))).toMatchObject({
    refusal: 'receipt-unsound',
  })
  expect(await receive(it, receiptOf(it, order, { counted: 1000, line: 9 }))).toMatchObject({
    refusal: 'order-line-unknown',
  })
  expect(await receive(it, receiptOf(it, randomUUID(), { counted: 1000 }))).toMatchObject({
    refusal: 'order-line-unknown',
  })
  expect(await receive(it, receiptOf(it, order, { counted: 1000 }, { notice: randomUUID() }))).toMatchObject({
    refusal: 'notice-unknown',
  })
  expect(await transact(it.db, tx => readOrder(tx, order, TODAY))).toMatchObject({ state: 'sent', receipts: [] })
})

test('freight makes what came dearer, and stands as received until it is billed', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  const receipt = receiptOf(it, order, { counted: 240_000 })
  value(await receive(it, receipt))
  const cost = {
    id: randomUUID(),
    receipt: receipt.id,
    supplier: it.carrier,
    kind: 'freight',
    basis: 'value',
    amount: 60_001,
    day: TODAY,
    note: '',
  } as const
  const add = (more: object = {}) => transact(it.db, tx => addLandedCost(tx, grace, NOW, { ...cost, ...more }))
  expect(value(await add())).toEqual({ answer: 'created' })
  expect(value(await add())).toEqual({ answer: 'exists' })
  expect(await add({ amount: 1 })).toMatchObject({ refusal: 'landed-differs' })
  expect(await add({ id: randomUUID(), supplier: randomUUID() })).toMatchObject({ refusal: 'supplier-unknown' })
  expect(await owes(it, `received:${it.carrier}`)).toBe(-60_001)
  expect(await owes(it, `inventory:${it.mie}`)).toBe(480_000 + 60_001)
  await proven(it)
})

test('goods go back: what was not invoiced is no longer owed', async () => {
  const it = await opened()
  const order = await sent(it, orderOf(it, 10))
  value(await receive(it, receiptOf(it, order, { counted: 240_000 })))
  const back = (qty: number, id = randomUUID()) =>
    transact(it.db, tx =>
      sendBack(tx, grace, NOW, {
        ...{
          id,
          supplier: it.supplier,
          place: it.place,
          at: NOW.toISOString(),
          day: TODAY,
          reason: 'damaged',
          note: '',
        },
        lines: [{ order, line: 1, qty, serials: [] }],
      }),
    )
  const id = randomUUID()
  expect(value(await back(48_000, id))).toMatchObject({ answer: 'created', number: 'RT-2026-000001', claim: 0 })
  expect(value(await back(48_000, id))).toMatchObject({ answer: 'exists' })
  expect(await back(49_000, id)).toMatchObject({ refusal: 'return-differs' })
  expect(await back(192_001)).toMatchObject({ refusal: 'more-than-came' })
  expect([await stockOf(it, it.mie), await owes(it, `received:${it.supplier}`)]).toEqual([192_000, -384_000])
  await proven(it)
})
