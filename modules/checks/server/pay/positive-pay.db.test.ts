import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { ISSUE_LAYOUTS } from '../../rules/index.ts'
import {
  correctCheck,
  decideDue,
  decidePay,
  getCheck,
  listPay,
  type NewCheck,
  registerBatch,
  takeIssue,
  takeSteps,
  verifyChecks,
} from '../index.ts'
import { newBatch, newCheck } from '../register/testing/new-checks.ts'
import { compareBatch } from './compare-batch.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase({ keep: true })
  return () => db.close()
})

const NOW = new Date('2026-11-27T03:00:00.000Z')
const LATE = new Date('2026-11-27T08:00:00.000Z')
const DAY = '2026-11-27'
const TERMS = { cutOff: '14:00', usual: 'return', staleDays: 180 } as const

const issue = (lines: string, terms: Parameters<typeof takeIssue>[3]['terms'] = TERMS) => {
  const layout = ISSUE_LAYOUTS.find(it => it.name === 'chase-csv')!
  return transact(db, tx => takeIssue(tx, 'ayu', NOW, { name: 'issued.csv', text: lines, layout, terms }))
}
const present = async (items: readonly NewCheck[]) => {
  const batch = newBatch(items, { channel: 'icl' })
  await transact(db, tx => registerBatch(tx, 'ayu', NOW, batch))
  return transact(db, tx => compareBatch(tx, 'ayu', NOW, { batch: batch.id }))
}
const problems = async () =>
  (await readOnly(db, tx => listPay(tx, true))).map(it => `${it.serial} ${it.problem} ${it.due.toISOString()}`)
const decide = (item: string, decision: 'pay' | 'return', now = NOW) =>
  transact(db, tx => decidePay(tx, 'ayu', now, DAY, { item, deed: newId(), decision, why: 'drawer called' }))
const stateOf = async (id: string) => (await readOnly(db, tx => getCheck(tx, id)))!.state
const tasks = async () =>
  (await db.pool.query(`select count(*)::int as n from flow.v_task where kind = 'positive-pay' and done_at is null`))
    .rows[0].n as number

test('what is presented otherwise than issued waits, is decided by one of two, and at the cut-off the usual is done', async () => {
  const lines = ['I,0123456,201,110126,123.45,Sari', 'I,123456,202,110126,123.45,Budi', 'C,123456,203,110126,,']
  expect(await issue(`${lines.join('\n')}\n`)).toMatchObject({ value: { read: 3, fresh: 3, voided: 1 } })
  expect(await issue(lines.join('\n'))).toMatchObject({ value: { fresh: 0 } })
  expect(await issue('I,123456,201,110126,999,Sari')).toMatchObject({ refusal: 'issue-differs' })
  expect(await issue('I,12,x,110126,1,')).toMatchObject({ refusal: 'issue-faulty' })
  const [good, other, voided, unknown] = [
    newCheck('201'),
    newCheck('202', { amount: 12_300 }),
    newCheck('203'),
    newCheck('204'),
  ]
  expect(await present([good, other, voided, unknown])).toBe(3)
  const due = '2026-11-27T07:00:00.000Z'
  expect((await problems()).sort()).toEqual([
    ...[`202 amount-differs ${due}`, `203 voided ${due}`, `204 not-issued ${due}`],
  ])
  expect(await tasks()).toBe(3)
  const validate = (item: string) =>
    transact(db, tx => takeSteps(tx, 'ayu', NOW, DAY, { id: newId(), step: 'validated', items: [item], why: 'ok' }))
  expect(await validate(good.id)).toMatchObject({ ok: true })
  expect(await validate(other.id)).toMatchObject({ refusal: 'pay-undecided' })
  const both = await Promise.all([decide(other.id, 'pay'), decide(other.id, 'return')])
  expect(both.filter(it => it.ok)).toHaveLength(1)
  expect(await stateOf(other.id)).toBe(both[0]!.ok ? 'validated' : 'rejected')
  expect(await decide(voided.id, 'pay', LATE)).toMatchObject({ refusal: 'pay-too-late' })
  const cut = () => transact(db, tx => decideDue(tx, LATE, DAY))
  await Promise.all([cut(), cut(), cut()])
  while ((await cut()) !== null);
  expect([await stateOf(voided.id), await stateOf(unknown.id)]).toEqual(['rejected', 'rejected'])
  expect(await problems()).toEqual([])
  expect(await tasks()).toBe(0)
  expect(await readOnly(db, verifyChecks)).toEqual([])
})

test('a cheque whose account pays as a rule is paid at the cut-off; one whose line was not read is compared once it is', async () => {
  await issue('I,777,1,110126,123.45,Sari', { ...TERMS, usual: 'pay' })
  const [one, two] = ['31', '3*'].map(serial => newCheck(serial, { account: '0777', serial }))
  await present([one!, two!])
  while ((await transact(db, tx => decideDue(tx, LATE, DAY))) !== null);
  expect(await stateOf(one!.id)).toBe('validated')
  const read = { routing: two!.routing, account: '777', serial: '32', amount: 12_345, words: null, why: '' }
  await transact(db, tx => correctCheck(tx, 'ayu', NOW, { id: newId(), item: two!.id, ...read }))
  expect((await problems()).map(it => it.split(' ').slice(0, 2).join(' '))).toEqual(['32 not-issued'])
})
