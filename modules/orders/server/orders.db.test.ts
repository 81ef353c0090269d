import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { onHand } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { readAccount } from './accounts/read-accounts.ts'
import { saveAccount } from './accounts/save-account.ts'
import { cancelOrder } from './orders/cancel-order.ts'
import { changeOrder } from './orders/change-order.ts'
import { confirmOrder, releaseOrder, retryWaiting } from './orders/confirm-order.ts'
import { quoteOrder } from './orders/quote-order.ts'
import { readCodes } from './orders/read-codes.ts'
import { readOrder } from './orders/read-orders.ts'
import { saveOrder } from './orders/save-order.ts'
import { fillBackOrders } from './supply/fill-back-orders.ts'
import { accountOf, bambang, drafted, NOW, opened, orderOf, sari, stockUp, TODAY, taken } from './testing.ts'
import { verifyOrders } from './verify-orders.ts'

const free = async (tx: Tx, place: string, item: string) =>
  (await onHand(tx, { places: [place], items: [item] }))[0]!.available
const tasks = (tx: Tx) =>
  tx.rows<{ subject: string; done: boolean }>(
    `select subject, done_at is not null as done from flow.v_task where kind = 'order-credit' order by opened_at`,
  )

test('an order is priced for its customer, takes credit and goods, and what is not there is short', async () => {
  const it = await opened()
  const order = await drafted(it.db, it, [
    { item: it.kopi, packs: 2 },
    { item: it.teh, packs: 3 },
  ])
  await transact(it.db, async tx => {
    const draft = (await readOrder(tx, order.id))!
    expect([draft.state, draft.total, draft.tax]).toEqual(['draft', 840_000, 83_243])
    expect(draft.items[0]!.why.map(w => w.amount)).toEqual([-96_000])
    expect(taken(await saveOrder(tx, sari, NOW, order)).number).toBe(draft.number)
    const stepped = taken(await confirmOrder(tx, sari, NOW, { id: order.id, version: draft.version }))
    expect(stepped.state).toBe('back-ordered')
    const [kopi, teh] = (await readOrder(tx, order.id))!.items
    expect([kopi!.held, kopi!.fulfilment, teh!.held, teh!.fulfilment]).toEqual([48_000, 'reserved', 24_000, 'short'])
    expect(await free(tx, it.centre, it.kopi)).toBe(192_000)
    expect((await readAccount(tx, TODAY, it.customer))!.committed).toBe(840_000)
    expect(await verifyOrders(tx)).toEqual([])
    expect(await verifyBooks(tx)).toEqual([])
    expect(await confirmOrder(tx, sari, NOW, { id: order.id, version: stepped.version })).toMatchObject({
      refusal: 'order-state',
    })
  })
})

test('of ten orders at once for the last of the limit one is confirmed, and nine wait with a task each', async () => {
  const it = await opened({ max: 10 })
  const orders = []
  for (let n = 0; n < 10; n += 1) orders.push(await drafted(it.db, it, [{ item: it.kopi, packs: 3 }]))
  await Promise.all(orders.map(({ id }) => transact(it.db, tx => confirmOrder(tx, sari, NOW, { id }))))
  await transact(it.db, async tx => {
    const states = await tx.rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from orders.customer_order group by 1 order by 1',
    )
    expect(states).toEqual([
      { state: 'confirmed', n: 1 },
      { state: 'waiting', n: 9 },
    ])
    expect((await readAccount(tx, TODAY, it.customer))!).toMatchObject({ committed: 720_000, waiting: 9, excess: 0 })
    expect(await tasks(tx)).toHaveLength(9)
    expect(await verifyOrders(tx)).toEqual([])
    await expect(tx.rows('update orders.account set committed = committed + 300000')).rejects.toThrow(
      'account_over_limit',
    )
  })
})

test('of six orders at once for four cartons exactly four are promised', async () => {
  const it = await opened({ max: 6 })
  await transact(it.db, tx => saveAccount(tx, SYSTEM, NOW, accountOf(it, { limit: 99_000_000, version: 1 })))
  await drafted(it.db, it, [{ item: it.kopi, packs: 6 }]).then(({ id }) =>
    transact(it.db, tx => confirmOrder(tx, sari, NOW, { id })),
  )
  const orders = []
  for (let n = 0; n < 6; n += 1)
    orders.push(
      await drafted(it.db, it, [
        { item: it.kopi, packs: 1 },
        { item: it.teh, packs: 1 },
      ]),
    )
  await Promise.all(orders.map(({ id }) => transact(it.db, tx => confirmOrder(tx, sari, NOW, { id }))))
  await transact(it.db, async tx => {
    const held = await tx.rows<{ item: string; held: number }>(
      'select item, sum(held)::bigint as held from orders.order_line group by 1',
    )
    expect(new Map(held.map(h => [h.item, h.held]))).toEqual(
      new Map([
        [it.kopi, 240_000],
        [it.teh, 24_000],
      ]),
    )
    expect(await free(tx, it.centre, it.kopi)).toBe(0)
    expect(await verifyOrders(tx)).toEqual([])
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('an order over the limit is released by a person with a reason, or refused; a raised limit lets it go by itself', async () => {
  const it = await opened()
  const [big, other, third] = [
    await drafted(it.db, it, [{ item: it.kopi, packs: 5 }]),
    await drafted(it.db, it, [{ item: it.kopi, packs: 5 }]),
    await drafted(it.db, it, [{ item: it.kopi, packs: 1 }]),
  ]
  await transact(it.db, async tx => {
    for (const { id } of [big, other, third]) await confirmOrder(tx, sari, NOW, { id })
    const waiting = (await readOrder(tx, big.id))!
    expect([waiting.state, waiting.waitsFor]).toEqual(['waiting', 'limit'])
    const wish = { id: big.id, version: waiting.version, decision: 'release' as const, reason: '' }
    expect(await releaseOrder(tx, bambang, NOW, wish)).toMatchObject({ refusal: 'reason-unsaid' })
    expect(taken(await releaseOrder(tx, bambang, NOW, { ...wish, reason: 'Pelanggan lama' })).state).toBe('confirmed')
    expect((await readAccount(tx, TODAY, it.customer))!).toMatchObject({ committed: 1_440_000, excess: 440_000 })
    const refusal = { id: other.id, version: 2, decision: 'refuse' as const, reason: 'Belum bayar' }
    expect(taken(await releaseOrder(tx, bambang, NOW, refusal)).state).toBe('cancelled')
    expect((await tasks(tx)).filter(t => !t.done)).toHaveLength(0)
    const more = await drafted2(tx, it)
    expect((await readOrder(tx, more))!.state).toBe('waiting')
    const account = (await readAccount(tx, TODAY, it.customer))!
    taken(await saveAccount(tx, bambang, NOW, accountOf(it, { limit: 1_700_000, version: account.version })))
    expect(await retryWaiting(tx, SYSTEM, NOW, [it.customer])).toBe(1)
    expect((await readOrder(tx, more))!.state).toBe('confirmed')
    expect((await readAccount(tx, TODAY, it.customer))!).toMatchObject({ committed: 1_680_000, excess: 0, waiting: 0 })
    expect(await verifyOrders(tx)).toEqual([])
  })
})

const drafted2 = async (tx: Tx, it: { customer: string; kopi: string }) => {
  const order = orderOf(it, [{ item: it.kopi, packs: 1 }])
  taken(await saveOrder(tx, sari, NOW, order))
  await confirmOrder(tx, sari, NOW, { id: order.id })
  return order.id
}

test('a blocked customer waits; a block says why; terms of an old version are not taken', async () => {
  const it = await opened()
  const order = await drafted(it.db, it, [{ item: it.kopi, packs: 1 }])
  await transact(it.db, async tx => {
    const block = accountOf(it, { blocked: true, version: 1 })
    expect(await saveAccount(tx, bambang, NOW, block)).toMatchObject({ refusal: 'account-blocked-why-said' })
    taken(await saveAccount(tx, bambang, NOW, { ...block, blockedWhy: 'Giro kosong' }))
    expect(await saveAccount(tx, bambang, NOW, { ...block, blockedWhy: 'lagi' })).toMatchObject({
      refusal: 'account-stale',
    })
    expect(taken(await confirmOrder(tx, sari, NOW, { id: order.id })).state).toBe('waiting')
    expect((await readOrder(tx, order.id))!.waitsFor).toBe('blocked')
  })
})

test('a change set is done once, all of it or nothing, and goods and credit follow', async () => {
  const it = await opened()
  const order = await drafted(it.db, it, [
    { item: it.kopi, packs: 3 },
    { item: it.teh, packs: 1 },
  ])
  await transact(it.db, async tx => {
    const { version } = taken(await confirmOrder(tx, sari, NOW, { id: order.id }))
    const [kopi, teh] = order.lines
    const put = [
      { ...kopi!, packs: 2 },
      { id: newId(), item: it.teh, unit: 'pcs', packs: 10 },
    ]
    const wish = { id: newId(), order: order.id, version, put, drop: [teh!.id], wanted: '2026-12-09' }
    const changed = taken(await changeOrder(tx, sari, NOW, wish))
    expect(changed).toMatchObject({ answer: 'created', state: 'confirmed' })
    expect(taken(await changeOrder(tx, sari, NOW, wish)).answer).toBe('exists')
    expect(await changeOrder(tx, sari, NOW, { ...wish, drop: [] })).toMatchObject({ refusal: 'change-differs' })
    const after = (await readOrder(tx, order.id))!
    expect([after.total, after.wanted, after.handOn, after.revision]).toEqual([535_000, '2026-12-09', '2026-12-08', 1])
    expect(after.changes.map(c => [c.before, c.after])).toEqual([[840_000, 535_000]])
    expect([await free(tx, it.centre, it.kopi), await free(tx, it.centre, it.teh)]).toEqual([192_000, 14_000])
    const greedy = { id: newId(), order: order.id, version: after.version, put: [{ ...kopi!, packs: 9 }], drop: [] }
    expect(await changeOrder(tx, sari, NOW, greedy)).toMatchObject({ refusal: 'credit-over-limit' })
    expect((await readOrder(tx, order.id))!.total).toBe(535_000)
    expect(await verifyOrders(tx)).toEqual([])
    const cancelled = taken(await cancelOrder(tx, sari, NOW, { id: order.id, version: after.version, reason: 'Batal' }))
    expect(cancelled.state).toBe('cancelled')
    expect((await readAccount(tx, TODAY, it.customer))!.committed).toBe(0)
    expect(await free(tx, it.centre, it.kopi)).toBe(240_000)
    expect(await verifyOrders(tx)).toEqual([])
  })
})

test('pasted codes are items, cartons and pallets; a quote says price, what is free and what credit is left', async () => {
  const it = await opened()
  await transact(it.db, async tx => {
    const rows = [
      { n: 1, code: 'kopi', unit: 'dus' },
      { n: 2, code: '18990001400017', unit: null },
      { n: 3, code: 'TEH', unit: null },
      { n: 4, code: 'TEH', unit: 'slof' },
      { n: 5, code: 'APA', unit: null },
      { n: 6, code: 'TEH', unit: 'palet' },
    ]
    expect((await readCodes(tx, rows)).map(r => [r.n, r.fault, r.item?.sku, r.item?.unit])).toEqual([
      [1, null, 'KOPI', 'ctn'],
      [2, null, 'KOPI', 'ctn'],
      [3, null, 'TEH', 'pcs'],
      [4, 'unit-unknown', 'TEH', 'pcs'],
      [5, 'code-unknown', undefined, undefined],
      [6, null, 'TEH', 'pallet'],
    ])
    const { account, lines } = orderOf(it, [
      { item: it.kopi, packs: 1 },
      { item: it.teh, packs: 1, unit: 'pallet' },
    ])
    const quote = taken(await quoteOrder(tx, NOW, { account, lines }))
    expect([quote.total, quote.left, quote.lines.map(l => l.free)]).toEqual([5_040_000, 1_000_000, [240_000, 24_000]])
    const twice = orderOf(it, [
      { item: it.kopi, packs: 1 },
      { item: it.kopi, packs: 2 },
    ])
    expect(await saveOrder(tx, sari, NOW, twice)).toMatchObject({ refusal: 'item-twice' })
  })
})

test('an order of any number of lines costs the statements of one', async () => {
  const it = await opened()
  const { db } = it
  const count = (goods: Parameters<typeof orderOf>[1]) =>
    transact(db, async tx => {
      const order = orderOf(it, goods)
      taken(await saveOrder(tx, sari, NOW, order))
      taken(await confirmOrder(tx, sari, NOW, { id: order.id }))
      return tx.statements
    })
  const one = await count([{ item: it.kopi, packs: 1, unit: 'pcs' }])
  const many = await count([
    { item: it.kopi, packs: 1, unit: 'pcs' },
    { item: it.teh, packs: 1, unit: 'pcs' },
    { item: it.kopi, packs: 1 },
  ])
  expect(many).toBe(one)
})

test('goods that come in are shared out among any number of orders with the same statements, in turn and never twice', async () => {
  const it = await opened()
  await transact(it.db, async tx => {
    const place = async (packs: number) => {
      const order = orderOf(it, [{ item: it.teh, packs, unit: 'pcs' }])
      taken(await saveOrder(tx, sari, NOW, order))
      taken(await confirmOrder(tx, sari, NOW, { id: order.id }))
      return order.id
    }
    const fill = async (qty: number) => {
      await stockUp(tx, it.centre, it.teh, qty)
      const before = tx.statements
      const filled = await fillBackOrders(tx, SYSTEM, NOW, it.centre, [it.teh])
      return { filled, cost: tx.statements - before }
    }
    await place(24)
    await place(2)
    const one = await fill(2000)
    const orders = [await place(2), await place(2), await place(2)]
    const many = await fill(5000)
    expect([one.filled, many.filled]).toEqual([1, 3])
    expect(many.cost).toBe(one.cost)
    const held = await tx.rows('select held from orders.order_line where customer_order = any($1) order by held desc', [
      orders,
    ])
    expect(held).toEqual([{ held: 2000 }, { held: 2000 }, { held: 1000 }])
    expect(await free(tx, it.centre, it.teh)).toBe(0)
    expect(await verifyOrders(tx)).toEqual([])
  })
})
