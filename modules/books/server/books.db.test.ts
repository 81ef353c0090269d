import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { brokenConstraint, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { Entry, Posting } from '../rules/index.ts'
import {
  balanceOf,
  closePeriod,
  expireHolds,
  hold,
  journal,
  openHoldsOf,
  openNumbers,
  postEntries,
  postHolds,
  reopenPeriod,
  reverseEntry,
  statementOf,
  trialBalance,
  trialBalanceAt,
  verifyBooks,
  voidHolds,
} from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const entry = (postings: Posting[], more: Partial<Entry> = {}): Entry => ({
  id: randomUUID(),
  why: 'test',
  at: now.toISOString(),
  day: '2026-12-01',
  who: 'tester',
  ref: 'ref-1',
  postings,
  ...more,
})
const goods = (amount: number, place = 'kmg'): Posting => ({
  debit: `stock:${place}`,
  credit: `stock-opening:${place}`,
  unit: 'kopi',
  amount,
})
const sold = (amount: number, place = 'kmg'): Posting => ({
  debit: `sold:${place}`,
  credit: `stock:${place}`,
  unit: 'kopi',
  amount,
})
const wish = (amount: number, id = randomUUID(), expires: Date | null = null) => ({
  id,
  account: 'stock:kmg',
  unit: 'kopi',
  amount,
  why: 'order',
  ref: 'o-1',
  expires,
})

describe('posting', () => {
  test('moves balances, keeps the journal and costs a constant number of statements', async () => {
    const db = await testDatabase()
    const costs: number[] = []
    for (const n of [1, 40])
      await transact(db, async tx => {
        await postEntries(
          tx,
          Array.from({ length: n }, () => entry([goods(1000)])),
        )
        costs.push(tx.statements)
      })
    expect(costs[1]).toBeLessThanOrEqual(costs[0]!)
    expect(costs[0]).toBe(10)
    await transact(db, async tx => {
      expect(await balanceOf(tx, 'stock:kmg', 'kopi')).toEqual({ amount: 41_000, held: 0, available: 41_000 })
      expect(await journal(tx, { ref: 'ref-1', limit: 100 })).toHaveLength(41)
      expect(await verifyBooks(tx)).toEqual([])
    })
  })

  test('a command can not take a guarded account below zero; a fact can, and it shows', async () => {
    const db = await testDatabase()
    await transact(db, tx => postEntries(tx, [entry([goods(2000)])]))
    const tooMuch = transact(db, tx => postEntries(tx, [entry([sold(3000)])]))
    await expect(tooMuch.catch(e => Promise.reject(brokenConstraint(e)))).rejects.toBe('balance_too_low')
    const short = await transact(db, tx => postEntries(tx, [entry([sold(3000)])], { asFact: true }))
    expect(short.map(s => s.amount)).toEqual([-1000])
    await expect(transact(db, tx => postEntries(tx, [entry([sold(1)])]))).rejects.toThrow('balance_too_low')
    await transact(db, async tx => expect(await verifyBooks(tx)).toEqual([]))
  })

  test('the same entry twice is refused by its id', async () => {
    const db = await testDatabase()
    const e = entry([goods(1)])
    await transact(db, tx => postEntries(tx, [e]))
    await expect(transact(db, tx => postEntries(tx, [e]))).rejects.toThrow('entry_pkey')
  })
})

describe('reversal', () => {
  test('mirrors, once, and refuses what has been used since', async () => {
    const db = await testDatabase()
    const first = entry([goods(5000), { debit: 'cash:r:d', credit: 'revenue:r:d', unit: 'IDR', amount: 12_500 }])
    await transact(db, tx => postEntries(tx, [first]))
    const undo = { id: randomUUID(), entry: first.id, why: 'mistake', day: '2026-12-01' }
    await transact(db, async tx => {
      expect(await reverseEntry(tx, SYSTEM, now, undo)).toMatchObject({ ok: true })
      expect(await reverseEntry(tx, SYSTEM, now, { ...undo, id: randomUUID() })).toMatchObject({
        refusal: 'entry-reversed-already',
      })
      expect(await reverseEntry(tx, SYSTEM, now, { ...undo, entry: randomUUID() })).toMatchObject({
        refusal: 'entry-unknown',
      })
      expect((await balanceOf(tx, 'cash:r:d', 'IDR')).amount).toBe(0)
    })
    const second = entry([goods(1000)])
    await transact(db, tx => postEntries(tx, [second, entry([sold(600)])]))
    await transact(db, async tx => {
      const answer = await reverseEntry(tx, SYSTEM, now, { ...undo, id: randomUUID(), entry: second.id })
      expect(answer).toMatchObject({ refusal: 'balance-too-low' })
      expect(await verifyBooks(tx)).toEqual([])
    })
  })
})

describe('periods', () => {
  test('a closed day takes nothing: facts go to the next open day, reversals are refused', async () => {
    const db = await testDatabase()
    const old = entry([goods(1000)])
    await transact(db, async tx => {
      await postEntries(tx, [old])
      expect(await closePeriod(tx, SYSTEM, now, '2026-12-01')).toMatchObject({ ok: true })
      expect(await closePeriod(tx, SYSTEM, now, '2026-12-01')).toMatchObject({ refusal: 'closed-already' })
      await postEntries(tx, [entry([sold(100)], { ref: 'late' })], { asFact: true })
      expect((await journal(tx, { ref: 'late' }))[0]!.day).toBe('2026-12-02')
      const undo = { id: randomUUID(), entry: old.id, why: 'x', day: '2026-12-01' }
      expect(await reverseEntry(tx, SYSTEM, now, undo)).toMatchObject({ refusal: 'period-closed' })
      expect(await reopenPeriod(tx, SYSTEM, now, '2026-12-01')).toMatchObject({ ok: true })
      await postEntries(tx, [entry([sold(100)], { ref: 'again' })])
      expect((await journal(tx, { ref: 'again' }))[0]!.day).toBe('2026-12-01')
    })
  })
})

describe('holds', () => {
  test('set aside, post, void, run out', async () => {
    const db = await testDatabase()
    await transact(db, async tx => {
      await postEntries(tx, [entry([goods(10_000)])])
      const [a, b, c] = [wish(4000), wish(3000), wish(3000, randomUUID(), new Date(now.getTime() + 60_000))]
      expect(await hold(tx, SYSTEM, now, [a, b, c])).toMatchObject({ ok: true })
      expect(await hold(tx, SYSTEM, now, [a])).toMatchObject({ ok: true })
      expect(await hold(tx, SYSTEM, now, [wish(1)])).toMatchObject({ refusal: 'not-enough' })
      await postHolds(tx, now, [a.id], entry([sold(4000)]))
      await voidHolds(tx, now, [b.id, b.id])
      expect(await balanceOf(tx, 'stock:kmg', 'kopi')).toEqual({ amount: 6000, held: 3000, available: 3000 })
      const many = Array.from({ length: 1001 }, () => wish(1))
      expect(await hold(tx, SYSTEM, now, many)).toMatchObject({ ok: true })
      const ids = many.map(one => one.id)
      expect(await openHoldsOf(tx, { ids })).toHaveLength(1001)
      expect(await openHoldsOf(tx, { chart: 'stock' })).toHaveLength(1000)
      await voidHolds(tx, now, ids)
      expect(await expireHolds(tx, now)).toBe(0)
      expect(await expireHolds(tx, new Date(now.getTime() + 61_000))).toBe(1)
      expect((await balanceOf(tx, 'stock:kmg', 'kopi')).available).toBe(6000)
      expect(await verifyBooks(tx)).toEqual([])
    })
  })

  test('the same goods twice in one wish do not slip through, and held goods can not be sold by command', async () => {
    const db = await testDatabase()
    await transact(db, tx => postEntries(tx, [entry([goods(10_000)])]))
    const twice = await transact(db, tx => hold(tx, SYSTEM, now, [wish(6000), wish(6000)]))
    expect(twice).toMatchObject({ refusal: 'not-enough' })
    expect(await transact(db, tx => hold(tx, SYSTEM, now, [wish(6000)]))).toMatchObject({ ok: true })
    await expect(transact(db, tx => postEntries(tx, [entry([sold(5000)])]))).rejects.toThrow('balance_too_low')
  })

  test('of several wishes all or none are set aside, also when the refusal is committed', async () => {
    const db = await testDatabase()
    await transact(db, tx => postEntries(tx, [entry([goods(10_000)])]))
    const other = { ...wish(1), unit: 'teh' }
    expect(await transact(db, tx => hold(tx, SYSTEM, now, [wish(6000), other]))).toMatchObject({ ok: false })
    await transact(db, async tx => {
      expect((await balanceOf(tx, 'stock:kmg', 'kopi')).held).toBe(0)
      expect(await verifyBooks(tx)).toEqual([])
    })
  })

  test('of a hundred at once for ten, ten win', async () => {
    const db = await testDatabase({ max: 20 })
    await transact(db, tx => postEntries(tx, [entry([goods(10_000)])]))
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        transact(db, async tx => {
          const answer = await hold(tx, SYSTEM, now, [wish(1000)])
          if (!answer.ok) throw new Error(answer.refusal)
          return true
        }).catch(() => false),
      ),
    )
    expect(answers.filter(Boolean)).toHaveLength(10)
    await transact(db, async tx => {
      expect((await balanceOf(tx, 'stock:kmg', 'kopi')).available).toBe(0)
      expect(await verifyBooks(tx)).toEqual([])
    })
  })
})

describe('numbers', () => {
  test('are found in the midst of a transaction for which every other connection waits', async () => {
    const db = await testDatabase({ max: 3 })
    await transact(db, tx => postEntries(tx, [entry([goods(10_000)])]))
    const numbers = openNumbers(db)
    const waiting: Promise<unknown>[] = []
    await transact(db, async tx => {
      await tx.rows('select 1 from books.balance for update')
      for (let n = 0; n < 5; n += 1) waiting.push(transact(db, other => hold(other, SYSTEM, now, [wish(1000)])))
      const blocked = `select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      while ((await db.aside.query(blocked)).rows[0].n < 2) await new Promise(resolve => setTimeout(resolve, 5))
      expect((await numbers.of(['stock:new'], ['IDR'])).accounts.has('stock:new')).toBe(true)
    })
    expect(await Promise.all(waiting)).toHaveLength(5)
  }, 20_000)
})

describe('reading', () => {
  test('statement, trial balance now and then', async () => {
    const db = await testDatabase()
    const money = (amount: number, day: string) =>
      entry([{ debit: 'cash:r:d', credit: 'revenue:r:d', unit: 'IDR', amount }], { day })
    await transact(db, tx => postEntries(tx, [money(500, '2026-11-30')]))
    await transact(db, tx => postEntries(tx, [money(700, '2026-12-01')]))
    await transact(db, async tx => {
      const lines = await statementOf(tx, 'cash:r:d', 'IDR')
      expect(lines.map(l => [l.change, l.balance, l.other])).toEqual([
        [500, 500, 'revenue:r:d'],
        [700, 1200, 'revenue:r:d'],
      ])
      expect((await trialBalance(tx, 'IDR')).map(l => [l.chart, l.amount])).toEqual([
        ['cash', 1200],
        ['revenue', -1200],
      ])
      expect((await trialBalanceAt(tx, 'IDR', '2026-11-30')).map(l => [l.chart, l.amount])).toEqual([
        ['cash', 500],
        ['revenue', -500],
      ])
    })
  })

  test('verification finds a balance, a posting and a hold that someone has touched', async () => {
    const db = await testDatabase()
    await transact(db, tx => postEntries(tx, [entry([goods(10_000)])]))
    const codes = (sql: string) =>
      transact(db, async tx => {
        await tx.rows(sql)
        return (await verifyBooks(tx)).map(f => f.code)
      })
    expect(await codes('update books.balance set debits = debits + 1 where lowest = 0')).toEqual([
      'balance-differs',
      'unit-unbalanced',
    ])
    expect(await codes('update books.balance set debits = debits - 1, held = 5 where lowest = 0')).toEqual([
      'held-differs',
    ])
    expect(await codes('update books.balance set held = 0; update books.posting set debit = 999')).toContain(
      'number-unknown',
    )
  })
})
