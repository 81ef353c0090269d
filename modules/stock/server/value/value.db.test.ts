import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { postEntries, verifyBooks } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { addCost, correctCost, receiveGoods, setCostMethod, settleSold } from '../index.ts'
import { foundGoods, NOW, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'

const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`

const sell = async (tx: Tx, place: string, item: string, on: string, qty: number) => {
  const head = { id: randomUUID(), why: 'sale', at: NOW.toISOString(), day: on, who: 'kasir', ref: 'x' }
  const postings = [{ debit: `sold:${place}`, credit: `stock:${place}`, unit: item, amount: qty }]
  await postEntries(tx, [{ ...head, postings }], { asFact: true })
  await settleSold(tx, NOW, [head.id], [])
}

const chart = async (tx: Tx, name: string) =>
  (await tx.one<{ n: number }>(
    "select coalesce(sum(amount), 0)::bigint as n from books.v_balance where chart = $1 and unit = 'IDR'",
    [name],
  ))!.n

const open = async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const receive = async (tx: Tx, n: number, qty: number, cost: number) => {
    const id = randomUUID()
    const lines = [{ item: on.kopi, qty, cost }]
    taken(
      await receiveGoods(tx, SYSTEM, NOW, {
        id,
        day: day(n),
        ref: `GR-${n}`,
        place: on.shop,
        supplier: on.supplier,
        lines,
      }),
    )
    return id
  }
  return { db, on, receive }
}

describe('late documents', () => {
  test.each([
    ['fifo', 22_000, 8000],
    ['average', 21_429, 8571],
  ] as const)(
    '%s: a receipt, a freight bill and a corrected price change what was sold since',
    async (method, cogs, left) => {
      const { db, on, receive } = await open()
      await transact(db, async tx => {
        await tx.rows('update stock.setting set method = $1', [method])
        await receive(tx, 2, 10_000, 20_000)
        await sell(tx, on.shop, on.kopi, day(3), 10_000)
        expect([await chart(tx, 'cogs'), await chart(tx, 'inventory')]).toEqual([20_000, 0])
        const early = await receive(tx, 1, 4000, 4000)
        expect((await chart(tx, 'cogs')) + (await chart(tx, 'inventory'))).toBe(24_000)
        const freight = {
          id: randomUUID(),
          day: day(5),
          ref: 'truk',
          supplier: randomUUID(),
          amount: 2000,
          by: 'qty',
          receipts: [early],
        } as const
        taken(await addCost(tx, SYSTEM, NOW, freight))
        const corrected = {
          id: randomUUID(),
          day: day(5),
          ref: 'INV',
          supplier: on.supplier,
          lines: [{ receipt: early, line: 0, cost: 8000 }],
        }
        taken(await correctCost(tx, SYSTEM, NOW, corrected))
        expect(taken(await correctCost(tx, SYSTEM, NOW, corrected)).answer).toBe('exists')
        expect([await chart(tx, 'cogs'), await chart(tx, 'inventory')]).toEqual([cogs, left])
        expect(
          await correctCost(tx, SYSTEM, NOW, {
            ...corrected,
            id: randomUUID(),
            lines: [{ receipt: early, line: 7, cost: 1 }],
          }),
        ).toMatchObject({ refusal: 'receipt-unknown' })
        expect(await addCost(tx, SYSTEM, NOW, { ...freight, id: randomUUID(), amount: 0 })).toMatchObject({
          refusal: 'cost-wrong',
        })
        expect(await verifyBooks(tx)).toEqual([])
        expect(await verifyStock(tx)).toEqual([])
      })
    },
  )

  test('another method values everything anew from its first day, and back again gives what was', async () => {
    const { db, on, receive } = await open()
    await transact(db, async tx => {
      await receive(tx, 1, 10_000, 10_000)
      await receive(tx, 2, 10_000, 30_000)
      await sell(tx, on.shop, on.kopi, day(3), 10_000)
      expect(await chart(tx, 'cogs')).toBe(20_000)
      expect(taken(await setCostMethod(tx, SYSTEM, NOW, { item: null, method: 'fifo' })).items).toBe(1)
      expect(await chart(tx, 'cogs')).toBe(10_000)
      taken(await setCostMethod(tx, SYSTEM, NOW, { item: on.kopi, method: 'average', standard: 900 }))
      expect(await chart(tx, 'cogs')).toBe(20_000)
      expect(await setCostMethod(tx, SYSTEM, NOW, { item: null, method: null })).toMatchObject({
        refusal: 'cost-wrong',
      })
      expect(await setCostMethod(tx, SYSTEM, NOW, { item: randomUUID(), method: 'fifo' })).toMatchObject({
        refusal: 'item-unknown',
      })
      expect(await verifyBooks(tx)).toEqual([])
      expect(await verifyStock(tx)).toEqual([])
    })
  })

  test('sold before it came: valued at what is known, settled once, on an account of its own', async () => {
    const { db, on, receive } = await open()
    await transact(db, async tx => {
      await receive(tx, 1, 1000, 1000)
      await sell(tx, on.shop, on.kopi, day(2), 3000)
      expect([await chart(tx, 'cogs'), await chart(tx, 'inventory')]).toEqual([3000, -2000])
      await receive(tx, 3, 5000, 10_000)
      expect([await chart(tx, 'cogs'), await chart(tx, 'cost-correction'), await chart(tx, 'inventory')]).toEqual([
        3000, 2000, 6000,
      ])
      expect(await verifyStock(tx)).toEqual([])
    })
  })

  test('what is corrected in a closed period is booked on the first open day', async () => {
    const { db, on, receive } = await open()
    await transact(db, async tx => {
      await receive(tx, 1, 1000, 1000)
      await sell(tx, on.shop, on.kopi, day(2), 1000)
      await tx.rows("insert into books.period_close (through, who, at) values ($1, 'x', now())", [day(3)])
      const [receipt] = await tx.rows<{ receipt: string }>('select receipt from stock.v_layer')
      const doc = {
        id: randomUUID(),
        day: day(4),
        ref: 'INV',
        supplier: on.supplier,
        lines: [{ receipt: receipt!.receipt, line: 0, cost: 1500 }],
      }
      taken(await correctCost(tx, SYSTEM, NOW, doc))
      expect(await tx.rows("select day, amount from books.v_posting where debit_chart = 'cogs' order by day")).toEqual([
        { day: day(2), amount: 1000 },
        { day: day(4), amount: 500 },
      ])
      expect(await correctCost(tx, SYSTEM, NOW, { ...doc, id: randomUUID(), day: day(2) })).toMatchObject({
        refusal: 'period-closed',
      })
      expect(await verifyStock(tx)).toEqual([])
    })
  })
})
