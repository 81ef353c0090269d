import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { announce } from '#platform/relay/index.ts'
import { PROJECT_ROOT } from './settings.ts'

/** A worker process whose one reaction notes each message and then is slow, in one transaction. */
const WORKER = `
  import { connect } from '#platform/postgres/index.ts'
  import { startRelay } from '#platform/relay/index.ts'
  import { openLog } from '#platform/telemetry/index.ts'
  const db = connect(process.env.URL, { applicationName: process.env.NAME, max: 3 })
  const run = async (tx, messages) => {
    for (const { id } of messages)
      await tx.rows('insert into public.note (message, worker) values ($1, $2)', [id, process.env.NAME])
    await tx.rows('select pg_sleep(0.4)')
  }
  await startRelay(db, [{ name: 'note', topics: ['sold'], run }], { log: openLog('worker', 'silent'), pollMs: 50 })
  console.log('working')`

const worker = async (db: Database, name: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', WORKER], {
    ...{ cwd: PROJECT_ROOT, env: { ...process.env, URL: db.url, NAME: name }, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  onTestFinished(async () => {
    const gone = child.exitCode !== null || child.signalCode !== null || once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })
  await once(child.stdout!, 'data')
  return child
}

const pause = () => new Promise(resolve => setTimeout(resolve, 10))

const until = async (look: () => Promise<boolean>) => {
  while (!(await look())) await pause()
}

const asleep = async (db: Database, name: string) => {
  const { rows } = await db.pool.query(
    "select 1 from pg_stat_activity where application_name = $1 and state = 'active' and query like '%pg_sleep%'",
    [name],
  )
  return rows.length > 0
}

const count = async (db: Database, sql: string): Promise<number> =>
  (await db.pool.query(`select ${sql}::int as n`)).rows[0].n

test('a reaction whose process is killed in the middle runs once all the same, in another process', async () => {
  const db = await testDatabase()
  await db.pool.query('create table public.note (message bigint, worker text)')
  const say = (n: number) => transact(db, tx => announce(tx, [{ topic: 'sold', key: `k${n}`, payload: { n } }]))
  const first = await worker(db, 'first')
  const second = await worker(db, 'second')
  let said = 0
  const sayMore = async () => say(said++)
  for (let n = 0; n < 20; n += 1) await sayMore()
  // Whoever is quicker takes a message: more are said until the first is in the middle of one.
  await until(async () => {
    await sayMore()
    return asleep(db, 'first')
  })
  first.kill('SIGKILL')
  await once(first, 'exit')
  for (let n = 0; n < 20; n += 1) await sayMore()
  await until(async () => (await count(db, '(select count(distinct message) from public.note)')) === said)
  const { rows } = await db.pool.query('select message from public.note group by 1 having count(*) <> 1')
  expect(rows).toEqual([])
  expect(await count(db, "(select count(*) from public.note where worker = 'second')")).toBeGreaterThan(0)
  expect(await count(db, "(select handled from relay.reaction where name = 'note')")).toBe(said)
  expect(await count(db, '(select count(*) from relay.failure)')).toBe(0)
  expect(second.exitCode).toBeNull()
}, 120_000)
