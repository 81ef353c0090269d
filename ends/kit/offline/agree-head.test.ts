import { expect, test } from 'vitest'
import { agreeHead } from './agree-head.ts'
import { countWaiting, sendBatch } from './send-outbox.ts'
import { emptyTill, openShift, sellOne } from './testing/example-till.ts'
import { readStanding } from './till-database.ts'

const SERVER = { seq: 41, number: 30, digest: 'a'.repeat(64) }
const created = async (facts: readonly { id: string; digest: string }[]) =>
  facts.map(f => ({ id: f.id, answer: 'created' as const, digest: f.digest }))

test('a device set up anew goes on from where the server stands: no number is given twice', async () => {
  const db = emptyTill()
  expect(await agreeHead(db, SERVER, { promo: 700 })).toBe('taken-over')
  expect((await readStanding(db)).spent).toEqual({ promo: 700 })
  await openShift(db)
  await sellOne(db, 11)
  const last = await db.facts.orderBy('seq').last()
  expect([last?.seq, last?.number]).toEqual([43, 31])
  expect((await db.facts.get(42))?.fact.previous).toBe(SERVER.digest)
})

test('a till that is ahead keeps its own chain', async () => {
  const db = emptyTill()
  await openShift(db)
  await sellOne(db, 11)
  const before = await readStanding(db)
  expect(await agreeHead(db, { seq: 0, number: 0, digest: '0'.repeat(64) })).toBe('agreed')
  expect(await readStanding(db)).toEqual(before)
  expect(await agreeHead(db, before.head)).toBe('agreed')
})

test('a server that was set back gets again what it lost', async () => {
  const db = emptyTill()
  await openShift(db)
  for (const n of [11, 12, 13]) await sellOne(db, n)
  await sendBatch(db, created)
  const second = (await db.facts.get(2))!.fact
  expect(await agreeHead(db, { seq: 2, number: 1, digest: second.digest })).toBe('sent-again')
  expect(await countWaiting(db)).toBe(2)
})

test('another history on the server is said, not papered over', async () => {
  const db = emptyTill()
  await openShift(db)
  await sellOne(db, 11)
  expect(await agreeHead(db, { seq: 2, number: 1, digest: 'b'.repeat(64) })).toBe('forked')
  expect(await agreeHead(db, { seq: 1, number: 0, digest: 'b'.repeat(64) })).toBe('forked')
  expect(await agreeHead(db, SERVER)).toBe('forked')
  expect((await readStanding(db)).head.seq).toBe(2)
})
