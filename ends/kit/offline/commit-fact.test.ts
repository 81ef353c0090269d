import { IDBDatabase } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { refused } from '#kernel/answer.ts'
import { digestOf, FIRST_DIGEST } from '#modules/sales/rules/index.ts'
import { commitFact } from './commit-fact.ts'
import { sha256 } from './sha256.ts'
import { emptyTill, openShift, POLICY, saleAfter, sellOne, uuid } from './testing/example-till.ts'
import { isSale, readStanding } from './till-database.ts'

test('each fact follows the last: seq over all facts, numbers over sales, digests as a chain', async () => {
  const db = emptyTill()
  await openShift(db)
  for (const n of [11, 12, 13]) await sellOne(db, n)
  const rows = await db.facts.orderBy('seq').toArray()
  expect(rows.map(r => r.seq)).toEqual([1, 2, 3, 4])
  expect(rows.map(r => r.number)).toEqual([undefined, 1, 2, 3])
  expect(rows.map(r => r.fact.previous)).toEqual([FIRST_DIGEST, ...rows.slice(0, 3).map(r => r.fact.digest)])
  for (const { fact } of rows) if (isSale(fact)) expect(digestOf(fact, sha256)).toBe(fact.digest)
  expect((await readStanding(db)).drawer).toEqual({ shift: uuid(3), cash: 230_000 })
})

test('what a promotion gave is counted, so that its budget holds without a network', async () => {
  const db = emptyTill()
  await openShift(db)
  await sellOne(db, 11)
  await sellOne(db, 12)
  expect((await readStanding(db)).spent).toEqual({ [uuid(7)]: 1000 })
})

test('sales committed at once still get numbers of their own, without a gap', async () => {
  const db = emptyTill()
  await openShift(db)
  await Promise.all(Array.from({ length: 20 }, (_, n) => sellOne(db, 100 + n)))
  const numbers = (await db.facts.toArray()).flatMap(r => r.number ?? [])
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
})

test('a refusal writes nothing, and so does a transaction that fails half-way', async () => {
  const db = emptyTill()
  await openShift(db)
  await db.drafts.put({ id: 'd1', state: 'open', at: '', label: '', draft: {} })
  const before = await readStanding(db)
  const no = await commitFact(db, POLICY, () => refused('empty-sale'), 'd1')
  expect(no).toEqual({ ok: false, refusal: 'empty-sale' })
  // The same position again: the second write fails on its key after the standing was read.
  const stale = commitFact(db, POLICY, () => ({ ok: true, value: saleAfter({ ...before.head, seq: 0 }, 11) }), 'd1')
  await expect(stale).rejects.toThrow()
  expect(await readStanding(db)).toEqual(before)
  expect(await db.facts.count()).toBe(1)
  expect(await db.drafts.count()).toBe(1)
})

test('the basket leaves in the same transaction, and every write asks for strict durability', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const db = emptyTill()
  await openShift(db)
  await db.drafts.put({ id: 'd1', state: 'open', at: '', label: '', draft: {} })
  asked.mockClear()
  await commitFact(db, POLICY, s => ({ ok: true, value: saleAfter(s.head, 11) }), 'd1')
  expect(await db.drafts.count()).toBe(0)
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThan(0)
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' })
})
