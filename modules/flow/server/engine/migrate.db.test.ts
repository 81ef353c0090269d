import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import {
  completeTask,
  deployDiagram,
  migrateInstances,
  startInstances,
  sweepFlow,
  undoMigration,
  verifyHistory,
} from '../index.ts'
import { bpmn, flows } from './testing.ts'

const now = new Date('2026-12-01T03:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const task = (id: string, name = id) => `<userTask id="${id}" name="${name}"/>`

const OLD = bpmn(
  `<startEvent id="s"/>${task('a')}${task('b', 'Check')}${task('gone')}${flows('s > a\na > b\nb > gone')}`,
)
const NEW =
  bpmn(`<startEvent id="s"/>${task('a')}<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
  ${task('check', 'Check')}${task('late')}${task('z')}${flows('s > a\na > check\ncheck > z\nt > late')}`)

const openTasksOf = async (db: Database) =>
  (
    await db.pool.query<{ id: string; node: string }>(
      `select t.id, w.node from flow.wait w join flow.task t on t.id = w.task where t.done_at is null order by w.node`,
    )
  ).rows
const nodes = async (db: Database) => (await openTasksOf(db)).map(row => row.node)
const finish = async (db: Database, node: string) => {
  const found = (await openTasksOf(db)).find(row => row.node === node)!
  const answer = await transact(db, tx => completeTask(tx, SYSTEM, now, { id: found.id, outcome: 'done' }))
  if (!answer.ok) throw new Error(answer.refusal)
}

const stage = async (): Promise<Database> => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  await transact(db, tx => deployDiagram(tx, 'maker', now, { xml: OLD }))
  for (let n = 0; n < 4; n += 1)
    await transact(db, tx => startInstances(tx, 'asker', now, [{ id: newId(), process: 'p' }]))
  await finish(db, 'a')
  await finish(db, 'a')
  await finish(db, 'b')
  await transact(db, tx => deployDiagram(tx, 'maker', now, { xml: NEW }))
  return db
}

const WISH = { process: 'p', from: 1, to: 2 }

test('running instances move by id and by name; who stands nowhere stays and is told; a dry run changes nothing', async () => {
  const db = await stage()
  const dry = await migrateInstances(db, 'boss', now, { ...WISH, dry: true })
  expect(dry).toMatchObject({
    value: { id: null, moved: 3, blocked: [{ why: 'gone has no place in the new version' }] },
  })
  expect(await nodes(db)).toEqual(['a', 'a', 'b', 'gone'])
  const moved = await migrateInstances(db, 'boss', now, WISH)
  expect(moved).toMatchObject({ value: { moved: 3, plan: { mapping: { a: 'a', b: 'check' }, unmapped: ['gone'] } } })
  expect(await nodes(db)).toEqual(['a', 'a', 'check', 'gone'])
  await finish(db, 'check')
  expect(await nodes(db)).toEqual(['a', 'a', 'gone', 'z'])
  while ((await sweepFlow(db, {}, later(2))) > 0);
  expect(await nodes(db)).toEqual(['gone', 'late', 'late', 'z'])
  expect((await transact(db, verifyHistory)).faults).toEqual([])
})

test('a move is undone where nothing has happened since, and told where something has', async () => {
  const db = await stage()
  const moved = await migrateInstances(db, 'boss', now, { ...WISH, mapping: { gone: 'z' } })
  if (!moved.ok) throw new Error(moved.detail)
  expect(moved.value).toMatchObject({ moved: 4, blocked: [] })
  await finish(db, 'check')
  const undone = await undoMigration(db, 'boss', now, moved.value.id!)
  expect(undone).toMatchObject({ moved: 3, blocked: [{ why: 'it has gone on since' }] })
  expect(await nodes(db)).toEqual(['a', 'a', 'gone', 'z'])
  while ((await sweepFlow(db, {}, later(2))) > 0);
  expect(await nodes(db)).toEqual(['a', 'a', 'gone', 'z'])
  await finish(db, 'a')
  expect(await nodes(db)).toEqual(['a', 'b', 'gone', 'z'])
  expect((await transact(db, verifyHistory)).faults).toEqual([])
})
