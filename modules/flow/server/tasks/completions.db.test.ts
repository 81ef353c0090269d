import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { bpmn, flows } from '../engine/testing.ts'
import { deployDiagram, listTasks, openCompletions, startInstances, verifyHistory } from '../index.ts'
import { completeTasks } from './complete-task.ts'

const now = new Date('2026-11-27T03:00:00Z')
const WAYS = flows('s > a\na > x\nx > b\nx > c')
const BODY = `<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="x"/><userTask id="b"/><userTask id="c"/>${WAYS}`

const begin = (db: Database, many: number) =>
  transact(db, tx => {
    const wishes = Array.from({ length: many }, () => ({ id: newId(), process: 'p' }))
    return startInstances(tx, 'asker', now, wishes)
  })

const open = async (many: number): Promise<Database> => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const deployed = await transact(db, tx => deployDiagram(tx, 'maker', now, { xml: bpmn(BODY) }))
  if (!deployed.ok) throw new Error(deployed.detail)
  await begin(db, many)
  return db
}

const work = async (db: Database) => (await transact(db, tx => listTasks(tx, SYSTEM))).filter(it => !it.done_at)
const ask = (id: string, outcome = 'done') => ({ who: SYSTEM, wish: { id, outcome } })

test('those who complete at once share transactions; one that a process does not take holds up nobody', async () => {
  const db = await open(30)
  const before = await db.pool.query<{ n: number }>('select count(distinct xmin::text)::int as n from flow.event')
  const completions = openCompletions(db, () => now)
  const first = await work(db)
  const done = await Promise.all([...first, first[0]!].map(it => completions.take(ask(it.id))))
  expect(done.filter(it => it.ok)).toHaveLength(30)
  expect(done.at(-1)).toMatchObject({ refusal: 'task-done-already' })
  const after = await db.pool.query<{ n: number }>('select count(distinct xmin::text)::int as n from flow.event')
  expect(after.rows[0]!.n - before.rows[0]!.n).toBeLessThan(5)
  const choices = await work(db)
  const chosen = await Promise.all(choices.map((it, n) => completions.take(ask(it.id, n === 7 ? 'x_nowhere' : 'x_b'))))
  expect(chosen.filter(it => it.ok)).toHaveLength(29)
  expect(chosen[7]).toMatchObject({ refusal: 'process-refuses' })
  const left = await work(db)
  expect(left.filter(it => it.detail.node === 'b')).toHaveLength(29)
  expect(left.filter(it => it.id === choices[7]!.id)).toHaveLength(1)
  expect((await transact(db, verifyHistory)).faults).toEqual([])
  await completions.close()
})

test('forty tasks of processes are completed with as many statements as one', async () => {
  const db = await open(41)
  const ids = (await work(db)).map(it => it.id)
  const cost = (some: readonly string[]) =>
    transact(db, async tx => {
      const before = tx.statements
      const answers = await completeTasks(
        tx,
        now,
        some.map(id => ask(id)),
      )
      expect(answers.every(it => it.ok)).toBe(true)
      return tx.statements - before
    })
  const one = await cost(ids.slice(0, 1))
  expect(await cost(ids.slice(1))).toBe(one)
})
