import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { QrisTold } from '../rules/index.ts'
import { keepQrisAttempts } from './keep-qris.ts'
import { awaitingQris, endQris } from './qris-attempts.ts'

const NOW = new Date('2026-12-01T03:00:00Z')
const place = randomUUID()

const told = (change: Partial<QrisTold> = {}): QrisTold => ({
  ...{ id: randomUUID(), place, register: randomUUID(), subject: randomUUID(), amount: 25_000, payload: '0002' },
  ...{ state: 'awaiting', seen: null, startedAt: '2026-12-01T02:00:00.000Z', endedAt: null, by: 'siti', sold: false },
  ...change,
})
const confirmed = (it: QrisTold, seen: string, sold = false): QrisTold => ({
  ...it,
  ...{ state: 'confirmed', seen, sold, endedAt: '2026-12-01T02:01:00.000Z' },
})
const keep = (db: Database, sent: readonly QrisTold[]) =>
  transact(db, tx => keepQrisAttempts(tx, SYSTEM, NOW, sent, randomUUID))
const tasks = async (db: Database) =>
  (await db.pool.query('select kind, subject from flow.task order by kind')).rows as { kind: string; subject: string }[]
const heard = async (db: Database) =>
  (await db.pool.query("select topic from relay.message where topic like 'payments.%' order by id")).rows.map(
    r => r.topic,
  )

test('what a till began shows at the desk, and its end too; sent again it changes nothing', async () => {
  const db = await testDatabase()
  const it = told()
  expect(await keep(db, [it])).toEqual([{ id: it.id, answer: 'kept', state: 'awaiting', seen: null }])
  const open = await transact(db, tx => awaitingQris(tx, 'all'))
  expect(open).toMatchObject([{ id: it.id, amount: 25_000, startedAt: new Date(it.startedAt) }])
  for (const _ of [1, 2])
    expect(await keep(db, [confirmed(it, 'RRN 7')])).toEqual([
      { id: it.id, answer: 'kept', state: 'confirmed', seen: 'RRN 7' },
    ])
  expect(await transact(db, tx => awaitingQris(tx, 'all'))).toEqual([])
  expect(await heard(db)).toEqual(['payments.qris-started', 'payments.qris-confirmed'])
})

test('begun and ended without a network arrives whole', async () => {
  const db = await testDatabase()
  const it = confirmed(told(), 'RRN 8', true)
  expect(await keep(db, [it])).toMatchObject([{ answer: 'kept', state: 'confirmed' }])
  const row = await db.pool.query('select started_at, ended_at, ended_by from payments.qris_attempt')
  expect(row.rows).toEqual([{ started_at: new Date(it.startedAt), ended_at: new Date(it.endedAt!), ended_by: 'siti' }])
})

test('what was said at the desk stands and is told to the till; against a sale that has gone it is a task', async () => {
  const db = await testDatabase()
  const [paid, lost] = [told(), told()]
  await keep(db, [paid, lost])
  await transact(db, tx => endQris(tx, SYSTEM, NOW, { id: paid.id, outcome: 'confirmed', seen: 'RRN 9' }))
  await transact(db, tx => endQris(tx, SYSTEM, NOW, { id: lost.id, outcome: 'dropped', seen: 'tidak masuk' }))
  expect(await keep(db, [paid, lost])).toEqual([
    { id: paid.id, answer: 'ended', state: 'confirmed', seen: 'RRN 9' },
    { id: lost.id, answer: 'ended', state: 'dropped', seen: 'tidak masuk' },
  ])
  expect(await tasks(db)).toEqual([])
  await keep(db, [confirmed(lost, 'RRN 10', true)])
  expect(await tasks(db)).toEqual([{ kind: 'qris-contradiction', subject: lost.id }])
})

test('one reference confirms one payment, in one batch or over two tills at once', async () => {
  const db = await testDatabase()
  const [a, b, c] = [told(), told(), told()]
  const both = await Promise.all([keep(db, [confirmed(a, 'RRN 11')]), keep(db, [confirmed(b, 'RRN 11')])])
  expect(
    both
      .flat()
      .map(it => it.answer)
      .sort(),
  ).toEqual(['kept', 'reference-used'])
  expect(await keep(db, [confirmed(c, 'RRN 11', true)])).toMatchObject([{ answer: 'kept', state: 'confirmed' }])
  expect(await tasks(db)).toEqual([{ kind: 'qris-reference-twice', subject: c.id }])
  const [d, e] = [told(), told()]
  expect((await keep(db, [confirmed(d, 'RRN 12'), confirmed(e, 'RRN 12')])).map(it => it.answer)).toEqual([
    ...['kept', 'reference-used'],
  ])
})

test('any number costs at most five statements', async () => {
  const db = await testDatabase()
  const count = (sent: readonly QrisTold[]) =>
    transact(db, async tx => {
      await keepQrisAttempts(tx, SYSTEM, NOW, sent, randomUUID)
      return tx.statements
    })
  expect(await count([told()])).toBeLessThanOrEqual(5)
  expect(await count(Array.from({ length: 150 }, (_, n) => confirmed(told(), `RRN B${n}`)))).toBeLessThanOrEqual(5)
})
