import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  type Completions,
  deployDiagram,
  migrateInstances,
  openCompletions,
  startInstances,
  undoMigration,
} from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { freshServer, percentile } from '../embedded.ts'
import type { BenchResult } from '../run.ts'

const STEPS = 5
const SIDE_BY_SIDE = 64

const ids = ['s', ...Array.from({ length: STEPS }, (_, n) => `t${n}`), 'e']
const XML = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="bench">
  <process id="p" isExecutable="true"><startEvent id="s"/><endEvent id="e"/>${ids
    .slice(1, -1)
    .map(id => `<userTask id="${id}"/>`)
    .join('')}${ids
    .slice(1)
    .map((id, i) => `<sequenceFlow id="f${i}" sourceRef="${ids[i]}" targetRef="${id}"/>`)
    .join('')}</process></definitions>`

const begin = (db: Database, many: number) =>
  transact(db, tx =>
    startInstances(
      tx,
      'bench',
      new Date(),
      Array.from({ length: many }, () => ({ id: newId(), process: 'p' })),
    ),
  )

const openIds = async (db: Database): Promise<string[]> =>
  (
    await db.pool.query<{ id: string }>('select id from flow.task where done_at is null order by opened_at, id')
  ).rows.map(r => r.id)

const sideBySide = async (list: readonly string[], work: (one: string) => Promise<unknown>): Promise<number> => {
  const todo = [...list]
  const from = performance.now()
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (let one = todo.pop(); one; one = todo.pop()) await work(one)
    }),
  )
  return list.length / ((performance.now() - from) / 1000)
}

/** As the server's endpoint does: those who complete at the same moment share a transaction. */
const complete = async (completions: Completions, id: string) => {
  const answer = await completions.take({ who: SYSTEM, wish: { id, outcome: 'done' } })
  if (!answer.ok) throw new Error(answer.detail)
}

/** The same, as plain as SQL can say it: a task is done, the next is opened, an event is written; one transaction. */
const plain = async (db: Database, id: string) => {
  await transact(db, async tx => {
    await tx.rows('update public.plain_task set done_at = now(), done_by = $2 where id = $1 and done_at is null', [
      id,
      'bench',
    ])
    await tx.rows('insert into public.plain_task (id, opened_at) values ($1, now())', [newId()])
    await tx.rows('insert into public.plain_event (task, what) values ($1, $2)', [id, 'done'])
  })
}

const plainLoop = async (db: Database, many: number): Promise<number> => {
  await db.pool.query(`create table public.plain_task (id uuid primary key, opened_at timestamptz not null, done_at timestamptz, done_by text);
    create table public.plain_event (seq bigint generated always as identity primary key, task uuid not null, what text not null)`)
  const list = Array.from({ length: many }, () => newId())
  await db.pool.query('insert into public.plain_task (id, opened_at) select id, now() from unnest($1::uuid[]) as id', [
    list,
  ])
  return sideBySide(list, id => plain(db, id))
}

const throughput = async (db: Database, completions: Completions, instances: number): Promise<string> => {
  const bare = await plainLoop(db, instances * 2)
  await begin(db, instances)
  const rates: number[] = []
  for (let step = 0; step < STEPS; step += 1)
    rates.push(await sideBySide(await openIds(db), id => complete(completions, id)))
  const rate = percentile(rates, 50)
  return `durable completions of user tasks: ${rate.toFixed(0)}/s; a bare loop of SQL in the same run: ${bare.toFixed(0)}/s; ratio ${(rate / bare).toFixed(2)}`
}

const latency = async (db: Database, completions: Completions, perSecond: number, seconds: number): Promise<string> => {
  const ear = fork(join(import.meta.dirname, 'hear-tasks.ts'), [db.url])
  await once(ear, 'message')
  const [asked, took] = [new Map<string, number>(), [] as number[]]
  ear.on('message', ({ subject, at }: { subject: string; at: number }) => {
    const instance = subject.split('/')[0]!
    const from = asked.get(instance)
    if (from !== undefined) took.push(at - from)
    asked.delete(instance)
  })
  const many = perSecond * seconds
  await begin(db, many)
  const { rows } = await db.pool.query<{ id: string; subject: string }>(
    'select id, subject from flow.task where done_at is null order by opened_at desc, id limit $1',
    [many],
  )
  const start = performance.now()
  const all = rows.map(async ({ id, subject }, n) => {
    await new Promise(done => setTimeout(done, Math.max(0, start + (n * 1000) / perSecond - performance.now())))
    asked.set(subject.split('/')[0]!, performance.timeOrigin + performance.now())
    await complete(completions, id)
  })
  await Promise.all(all)
  for (let n = 0; n < 100 && asked.size > 0; n += 1) await new Promise(done => setTimeout(done, 50))
  ear.disconnect()
  return `completion asked to next task read by another process, ${perSecond}/s: p50 ${percentile(took, 50).toFixed(1)} ms, p99 ${percentile(took, 99).toFixed(1)} ms, ${took.length} of ${many} heard`
}

const many = async (db: Database, instances: number): Promise<string> => {
  const { rows } = await db.pool.query<{ n: number }>(
    `select count(*)::int as n from flow.instance where status = 'running'`,
  )
  const more = Math.max(0, instances - rows[0]!.n)
  for (let left = more; left > 0; left -= 500) await begin(db, Math.min(500, left))
  const next = XML.replace('<userTask id="t4"/>', '<userTask id="t4" name="Last"/>')
  await transact(db, tx => deployDiagram(tx, 'bench', new Date(), { xml: next }))
  const wish = { process: 'p', from: 1, to: 2 }
  const timed = async <T>(work: () => Promise<T>) => {
    const from = performance.now()
    return { value: await work(), seconds: (performance.now() - from) / 1000 }
  }
  const dry = await timed(() => migrateInstances(db, 'bench', new Date(), { ...wish, dry: true }))
  const moved = await timed(() => migrateInstances(db, 'bench', new Date(), wish))
  if (!moved.value.ok || !dry.value.ok) throw new Error('not moved')
  const { id, moved: count } = moved.value.value
  const undone = await timed(() => undoMigration(db, 'bench', new Date(), id!))
  return `${count} running instances moved to the next version in ${moved.seconds.toFixed(1)} s (dry run ${dry.seconds.toFixed(1)} s, undone ${undone.value.moved} in ${undone.seconds.toFixed(1)} s)`
}

/** Tasks of processes completed a second, beside a bare loop; how soon the next person's process sees the next task; migration. */
export default async function bench(args: readonly string[] = []): Promise<BenchResult> {
  const instances = Number(args[0] ?? 400)
  const { db, end } = await freshServer('flow_engine', 18)
  try {
    await migrateJobs(db, openLog('bench', 'silent'))
    const deployed = await transact(db, tx => deployDiagram(tx, 'bench', new Date(), { xml: XML }))
    if (!deployed.ok) throw new Error(deployed.detail)
    const completions = openCompletions(db, () => new Date())
    await begin(db, 20)
    for (let step = 0; step < STEPS; step += 1) await sideBySide(await openIds(db), id => complete(completions, id))
    await db.pool.query('analyze flow.task; analyze flow.instance; analyze flow.wait')
    const lines = [
      await throughput(db, completions, instances),
      await latency(db, completions, 200, Math.max(2, Math.floor(instances / 40))),
    ]
    lines.push(await many(db, Number(args[1] ?? 10_000)))
    return { name: 'flow-engine', lines }
  } finally {
    await end()
  }
}
