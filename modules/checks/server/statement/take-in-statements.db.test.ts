import { beforeAll, expect, test } from 'vitest'
import { trialBalance } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  getCheck,
  getStatement,
  type NewCheck,
  registerBatch,
  takeInStatements,
  takeSteps,
  verifyChecks,
} from '../index.ts'
import { newBatch, newCheck } from '../register/testing/new-checks.ts'
import { bai2, camt, mt940 } from '../testing/make-statements.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase({ keep: true })
  return () => db.close()
})

const NOW = new Date('2026-11-27T03:00:00.000Z')
const DAY = '2026-11-25'

const sent = async (
  items: readonly NewCheck[],
  steps: readonly ('validated' | 'deposited' | 'exchanged' | 'paid')[],
) => {
  const batch = { country: 'ID', currency: 'IDR', day: DAY }
  await transact(db, tx => registerBatch(tx, 'ayu', NOW, newBatch(items, batch)))
  const ids = items.map(it => it.id)
  for (const step of steps)
    await transact(db, tx => takeSteps(tx, 'ayu', NOW, DAY, { id: newId(), step, items: ids, why: 'ok' }))
}
const take = (text: string, name = 'november.txt') =>
  transact(db, tx => takeInStatements(tx, 'ayu', NOW, { id: newId(), name, bytes: Buffer.from(text), language: 'id' }))
const lifeOf = async (id: string) => (await readOnly(db, tx => getCheck(tx, id)))!.life.map(it => it.what)
const taskCount = async () =>
  (await db.pool.query(`select count(*)::int as n from flow.task where kind = 'statement-open'`)).rows[0].n as number

test('a statement pays a deposit, gives a cheque back, is booked, and is kept once in whatever format it comes', async () => {
  const [one, two] = [newCheck('70001', { amount: 300_000 }), newCheck('70002', { amount: 200_000 })]
  await sent([one, two], ['validated', 'deposited', 'exchanged'])
  const back = newCheck('482911', { amount: 250_000 })
  await sent([back], ['validated', 'deposited', 'paid'])
  const text = (it: string) => it.replaceAll('250000.50', '250000.00').replaceAll('1249999.50', '1250000.00')
  const both = await Promise.all([take(text(camt())), take(text(camt()))])
  expect(both.map(it => it.ok && it.value.kept[0]!.answer).sort()).toEqual(['created', 'exists'])
  const comma = mt940().replace('250000,50', '250000,00').replace('1249999,50', '1250000,00')
  const again = await take(comma)
  expect(again).toMatchObject({ ok: true, value: { kept: [{ answer: 'exists', lines: 2, matched: 2, open: 0 }] } })
  expect(await lifeOf(one.id)).toEqual(['captured', 'validated', 'deposited', 'exchanged', 'paid'])
  expect((await lifeOf(two.id)).at(-1)).toBe('paid')
  expect((await lifeOf(back.id)).at(-1)).toBe('returned')
  const kept = (again.ok && again.value.kept[0]!.id) as string
  const { movements } = (await readOnly(db, tx => getStatement(tx, kept)))!
  expect(movements.map(it => [it.verdict, it.checks.map(check => check.serial)])).toEqual([
    ['deposit', ['70001', '70002']],
    ['number', ['482911']],
  ])
  const amounts = Object.fromEntries((await readOnly(db, tx => trialBalance(tx))).map(it => [it.chart, it.amount]))
  expect(amounts.bank).toBe(500_000)
  expect(await readOnly(db, verifyChecks)).toEqual([])
  expect(await taskCount()).toBe(0)
})

test('what speaks of a cheque and fits none becomes one task; a file with anything wrong is refused whole', async () => {
  const taken = await take(bai2())
  expect(taken).toMatchObject({ ok: true, value: { kept: [{ matched: 0, open: 1 }] } })
  expect(await taskCount()).toBe(1)
  const wrong = await take(bai2().replace('261127', '261126').replace('124999950,,/', '124999951,,/'))
  expect(wrong).toMatchObject({ ok: false, refusal: 'statement-faulty' })
  expect(await take('bukan rekening koran')).toMatchObject({ refusal: 'statement-faulty' })
})
