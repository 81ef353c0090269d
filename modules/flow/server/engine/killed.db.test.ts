import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { drawBelow, lotOf } from '#kernel/draw.ts'
import { newId } from '#platform/clock/index.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { deployDiagram, startInstances, verifyHistory } from '../index.ts'
import { bpmn, flows } from './testing.ts'

const XML = bpmn(
  `<process id="p" isExecutable="true"><startEvent id="s"/><parallelGateway id="g"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/>
   <serviceTask id="n" ujung:deed="note"/><callActivity id="c" calledElement="q"/><intermediateThrowEvent id="m"><messageEventDefinition messageRef="M"/></intermediateThrowEvent>
   <userTask id="z"/><endEvent id="e"/>${flows('s > g\ng > a\ng > b\na > j\nb > j\nj > n\nn > c\nc > m\nm > z\nz > e')}</process>
   <process id="q"><startEvent id="s2"/><userTask id="k"/><endEvent id="e2"/>${flows('s2 > k\nk > e2')}</process>
   <process id="r"><startEvent id="s3"><messageEventDefinition messageRef="M"/></startEvent><endEvent id="e3"/>${flows('s3 > e3')}</process>`,
  '<message id="M" name="sent"/>',
)
const FIRST = 30
const MORE = 10
const MANY_KILLS = 4
const WORKER = resolve(import.meta.dirname, 'testing/work-on.ts')

const seedOf = () => Number(process.env.UJUNG_SEED ?? Date.now() % 100_000)
const startWorker = async (url: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [WORKER, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const count = async (db: Database, sql: string) => (await db.pool.query<{ n: number }>(sql)).rows[0]!.n

const running = (db: Database) =>
  count(
    db,
    `select (select count(*) from flow.instance where status = 'running') + (select count(*) from flow.delivery) as n`,
  )

const seed = seedOf()

test(`three processes work, any of them killed at any moment: nothing is lost and nothing done twice (UJUNG_SEED=${seed})`, async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  await db.pool.query('create table public.noted (instance uuid not null, pid int not null)')
  const now = new Date()
  const deployed = await transact(db, tx => deployDiagram(tx, 'maker', now, { xml: XML }))
  if (!deployed.ok) throw new Error(deployed.detail)
  let begun = 0
  const begin = async (many: number) => {
    const wishes = Array.from({ length: many }, () => ({ id: newId(), process: 'p' }))
    await transact(db, tx => startInstances(tx, 'asker', now, wishes))
    begun += many
  }
  await begin(FIRST)
  const lot = lotOf(seed)
  const workers = await Promise.all([1, 2, 3].map(() => startWorker(db.url)))
  onTestFinished(async () => {
    await Promise.all(workers.map(kill))
  })
  let kills = 0
  while (kills < MANY_KILLS || (await running(db)) > 0) {
    await new Promise(done => setTimeout(done, 50 + drawBelow(lot, 250)))
    if (kills >= 12) continue
    const at = drawBelow(lot, workers.length)
    await kill(workers[at]!)
    workers[at] = await startWorker(db.url)
    kills += 1
    // However quick the workers are, there is work while they are killed.
    if (kills < MANY_KILLS) await begin(MORE)
  }
  await Promise.all(workers.map(kill))
  expect(kills).toBeGreaterThanOrEqual(MANY_KILLS)
  expect((await transact(db, verifyHistory)).faults).toEqual([])
  const { rows } = await db.pool.query(
    `select d.process, i.status, count(*)::int as n from flow.instance i join flow.definition d on d.id = i.definition group by 1, 2 order by 1`,
  )
  expect(rows).toEqual(['p', 'q', 'r'].map(process => ({ process, status: 'done', n: begun })))
  const done = await db.pool.query(
    `select node, count(*)::int as n from flow.event where what = 'on-complete' group by 1 order by 1`,
  )
  expect(done.rows).toEqual(['a', 'b', 'c', 'k', 'n', 'z'].map(node => ({ node, n: begun })))
  expect(await count(db, 'select count(*) as n from public.noted')).toBe(begun)
  expect(await count(db, 'select count(distinct instance) as n from public.noted')).toBe(begun)
  expect(await count(db, 'select count(*) as n from flow.wait')).toBe(0)
}, 180_000)
