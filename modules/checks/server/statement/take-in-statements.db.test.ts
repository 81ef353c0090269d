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
  remindWarkat,
  settleLine,
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

test('a line is settled by hand by one of two, with its cheque booked; the last takes the task back', async () => {
  const statement = (
    await db.pool.query(`select subject from flow.v_task where kind = 'statement-open' and done_at is null`)
  ).rows[0].subject as string
  const { movements } = (await readOnly(db, tx => getStatement(tx, statement)))!
  const line = movements.find(it => it.verdict !== null && it.checks.length === 0)!
  const mine = newCheck('555', { amount: Math.floor(Math.abs(line.amount) / 100) - 1 })
  await sent([mine], ['validated', 'deposited', 'paid'])
  const settle = (items: string[], why: string, deed = newId()) =>
    transact(db, tx => settleLine(tx, 'ayu', NOW, { statement, n: line.n, deed, items, why }))
  expect(await settle([], '')).toMatchObject({ refusal: 'reason-missing' })
  expect(await settle([mine.id], '')).toMatchObject({ refusal: 'amount-not-the-same' })
  const both = await Promise.all([settle([mine.id], 'fee kept'), settle([], 'not ours')])
  expect(both.filter(it => it.ok)).toHaveLength(1)
  const won = both[0]!.ok
  expect((await lifeOf(mine.id)).at(-1)).toBe(won ? 'returned' : 'paid')
  expect(await settle(won ? [mine.id] : [], 'again')).toMatchObject({ ok: true })
  const after = (await readOnly(db, tx => getStatement(tx, statement)))!
  expect(after.movements.find(it => it.n === line.n)!.verdict).toBe(won ? 'by-hand' : 'dismissed')
  expect(after.open).toBe(0)
  const open = await db.pool.query(`select 1 from flow.v_task where kind = 'statement-open' and done_at is null`)
  expect(open.rowCount).toBe(0)
  expect(await readOnly(db, verifyChecks)).toEqual([])
})

test('a warkat at hand is reminded of once for each of its days, though two processes look at once', async () => {
  const days = { issue: '2026-11-20', effective: '2026-11-28' } as const
  await sent([newCheck('bg-1', { kind: 'bg', serial: '81', ...days })], [])
  await sent([newCheck('bg-2', { kind: 'bg', serial: '82', ...days })], ['validated', 'deposited'])
  const remind = (day: string) => transact(db, tx => remindWarkat(tx, 'system', NOW, day))
  expect(await remind('2026-11-26')).toBe(0)
  const both = await Promise.all([remind('2026-11-27'), remind('2026-11-27')])
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(2)
  expect(await remind('2026-11-28')).toBe(0)
  expect(await remind('2027-01-25')).toBe(2)
  const kinds = await db.pool.query(
    `select kind, count(*)::int as n from flow.task where kind like 'warkat-%' group by 1 order by 1`,
  )
  expect(kinds.rows).toEqual([
    { kind: 'warkat-effective', n: 2 },
    { kind: 'warkat-ending', n: 2 },
  ])
})
