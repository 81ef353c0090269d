import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listTasks } from '#modules/flow/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { draftOrders, orderPdf, type ProposalLine, readOrder, saveOrder, stepOrderOn } from './index.ts'
import { grace, led, melati, NOW, type Opened, opened, orderOf, TODAY, value } from './testing.ts'

const stateOf = async ({ db }: Opened, id: string) => (await transact(db, tx => readOrder(tx, id, TODAY)))!

const approvals = ({ db }: Opened) =>
  transact(db, async tx => (await listTasks(tx, SYSTEM)).filter(t => t.kind === 'order-approval').length)

test('a small order goes out by itself; a dear one asks another person, and asks again when it is changed', async () => {
  const it = await opened()
  const small = orderOf(it, 10)
  expect(value(await transact(it.db, tx => saveOrder(tx, grace, NOW, small))).number).toBe('PO-2026-000001')
  expect(value(await transact(it.db, tx => saveOrder(tx, grace, NOW, small)))).toMatchObject({ version: 1 })
  expect(await stateOf(it, small.id)).toMatchObject({ state: 'draft', net: 480_000, tax: 52_800 })
  expect(value(await led(it.db, grace, small.id, 'submit'))).toMatchObject({ state: 'approved' })

  const dear = orderOf(it, 1000)
  value(await transact(it.db, tx => saveOrder(tx, grace, NOW, dear)))
  expect(value(await led(it.db, grace, dear.id, 'submit'))).toMatchObject({ state: 'submitted' })
  expect(await approvals(it)).toBe(1)
  expect(await led(it.db, grace, dear.id, 'approve')).toMatchObject({ refusal: 'order-own-approval' })
  expect(await led(it.db, grace, dear.id, 'send')).toMatchObject({ refusal: 'order-not-so-far' })
  expect(value(await led(it.db, melati, dear.id, 'approve'))).toMatchObject({ state: 'approved' })
  expect(await approvals(it)).toBe(0)
  expect(value(await led(it.db, grace, dear.id, 'send'))).toMatchObject({ state: 'sent' })

  const { version } = await stateOf(it, dear.id)
  expect(await transact(it.db, tx => saveOrder(tx, grace, NOW, { ...dear, version: 1 }))).toMatchObject({
    refusal: 'order-stale',
  })
  value(await transact(it.db, tx => saveOrder(tx, grace, NOW, { ...orderOf(it, 900), id: dear.id, version })))
  expect(await stateOf(it, dear.id)).toMatchObject({ state: 'draft', revision: 1, sentDay: null, net: 43_200_000 })
  expect(value(await led(it.db, grace, dear.id, 'submit'))).toMatchObject({ state: 'submitted' })
  expect(value(await led(it.db, grace, dear.id, 'cancel'))).toMatchObject({ state: 'cancelled' })
  expect(await approvals(it)).toBe(0)
  const { events } = await stateOf(it, dear.id)
  expect(events.map(e => `${e.deed} ${e.who}`)).toEqual([
    ...['draft grace', 'submit grace', 'approve melati', 'send grace', 'change grace', 'submit grace', 'cancel grace'],
  ])
})

test('what an order may not be is said with the thing that is wrong', async () => {
  const it = await opened()
  const save = (more: Parameters<typeof orderOf>[2]) =>
    transact(it.db, tx => saveOrder(tx, grace, NOW, orderOf(it, 1, more)))
  const line = { item: it.mie, unit: 'ctn', qty: 24_000 }
  expect(await save({ lines: [{ ...line, qty: 25_000 }] })).toMatchObject({ refusal: 'not-whole-packs' })
  expect(await save({ lines: [line, line] })).toMatchObject({ refusal: 'item-twice' })
  expect(await save({ lines: [{ ...line, unit: 'box' }] })).toMatchObject({ refusal: 'unit-unknown' })
  expect(await save({ lines: [{ ...line, unit: 'pcs', qty: 1000 }] })).toMatchObject({ refusal: 'no-agreement' })
  expect(await save({ lines: [{ ...line, unit: 'pcs', qty: 1000, price: 2500 }] })).toMatchObject({ ok: true })
  expect(await save({ supplier: randomUUID() })).toMatchObject({ refusal: 'supplier-unknown' })
  expect(await save({ place: randomUUID() })).toMatchObject({ refusal: 'place-unknown' })
  const empty = orderOf(it, 1, { lines: [] })
  value(await transact(it.db, tx => saveOrder(tx, grace, NOW, empty)))
  expect(await led(it.db, grace, empty.id, 'submit')).toMatchObject({ refusal: 'order-empty' })
  expect(
    await transact(it.db, tx =>
      stepOrderOn(tx, grace, NOW, { id: randomUUID(), deed: 'submit', version: 1, note: '' }),
    ),
  ).toMatchObject({ refusal: 'order-unknown' })
})

test('of many who approve or change one order at once, one does', async () => {
  const it = await opened({ max: 10 })
  const order = orderOf(it, 1000)
  value(await transact(it.db, tx => saveOrder(tx, grace, NOW, order)))
  value(await led(it.db, grace, order.id, 'submit'))
  const { version } = await stateOf(it, order.id)
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      transact(it.db, tx => stepOrderOn(tx, melati, NOW, { id: order.id, deed: 'approve', version, note: '' })),
    ),
  )
  expect(answers.filter(a => a.ok)).toHaveLength(1)
  expect(answers.filter(a => !a.ok && a.refusal === 'order-stale')).toHaveLength(7)
})

test('approved proposals become one draft for each supplier and place, once, in whole packs', async () => {
  const it = await opened({ max: 10 })
  const line = (qty: number, more: Partial<ProposalLine> = {}): ProposalLine => ({
    ...{ proposal: randomUUID(), supplier: it.supplier, item: it.mie, place: it.place, qty },
    ...more,
  })
  const lines = [line(30_000), line(20_000), line(1000, { item: it.susu }), line(1000, { supplier: it.carrier })]
  const draft = (all: readonly ProposalLine[]) => transact(it.db, tx => draftOrders(tx, SYSTEM, NOW, all))
  const [first, second] = await Promise.all([draft(lines), draft(lines)])
  const words = [first, second].map(a =>
    value(a)
      .map(d => d.answer)
      .sort()
      .join(' '),
  )
  expect(words.sort()).toEqual(['created created created no-agreement', 'exists exists exists no-agreement'])
  const made = value(await draft(lines)).filter(d => d.order)
  expect(new Set(made.map(d => d.number))).toEqual(new Set(['PO-2026-000001']))
  // 30 and 20 pieces are wanted: 50, so three cartons.
  expect(made.filter(d => d.qty === 72_000)).toHaveLength(2)
  expect(await stateOf(it, made[0]!.order!)).toMatchObject({
    ...{ state: 'draft', fromProposal: true, net: 3 * 48_000 + 240_000, expected: '2026-12-04' },
    items: [{ qty: expect.any(Number) }, { qty: expect.any(Number) }],
  })
})

test('drafting costs the same statements for one line as for three hundred', async () => {
  const it = await opened()
  const count = (n: number) =>
    transact(it.db, async tx => {
      const lines = Array.from({ length: n }, () => ({
        ...{ proposal: randomUUID(), supplier: it.supplier, item: it.mie, place: it.place, qty: 24_000 },
      }))
      const before = tx.statements
      value(await draftOrders(tx, SYSTEM, NOW, lines))
      return tx.statements - before
    })
  expect(await count(300)).toBe(await count(1))
})

test('the order on paper, in Indonesian and in English', async () => {
  const it = await opened()
  const order = orderOf(it, 10, { note: 'Kirim pagi' })
  value(await transact(it.db, tx => saveOrder(tx, grace, NOW, order)))
  for (const language of ['id', 'en'] as const) {
    const { name, pdf } = value(await transact(it.db, tx => orderPdf(tx, order.id, language)))
    expect(name).toBe('PO-2026-000001.pdf')
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect(await transact(it.db, tx => orderPdf(tx, randomUUID()))).toMatchObject({ refusal: 'order-unknown' })
})
