import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Database, Tx } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'

export type JobOptions = {
  /** When to run; now unless said. */
  readonly at?: Date
  /** One job under this name at a time: asking again moves it. */
  readonly key?: string
  readonly triesMax?: number
}

/** Asks, within the caller's transaction, for work to be done later; nothing is asked if the transaction is undone. */
export const addJob = (tx: Tx, task: string, payload: object, options: JobOptions = {}) =>
  tx.rows(`select graphile_worker.add_job($1, payload := $2::json, run_at := $3, max_attempts := $4, job_key := $5)`, [
    task,
    JSON.stringify(payload),
    options.at ?? null,
    options.triesMax ?? 10,
    options.key ?? null,
  ])

export type Task = (payload: unknown) => Promise<void>

export type Jobs = { close(): Promise<void> }

const quiet = (log: Log) =>
  new Logger(() => (level, message) => log[level === 'warning' ? 'warn' : level]?.({ source: 'jobs' }, message))

/** Makes the queue's own tables; part of every migration run. */
export const migrateJobs = async (db: Database, log: Log): Promise<void> => {
  await runMigrations({ pgPool: db.pool, logger: quiet(log) })
}

/**
 * Runs jobs and timetables in this process, side by side with any number of others: each job is taken once, tried again
 * with growing pauses, and kept when it has failed for good. `timetable` is crontab text in UTC.
 */
export const startJobs = async (
  db: Database,
  tasks: Readonly<Record<string, Task>>,
  options: { log: Log; timetable?: string; concurrency?: number },
): Promise<Jobs> => {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, payload => task(payload)]),
  )
  const runner: Runner = await run({
    pgPool: db.pool,
    taskList,
    crontab: options.timetable ?? '',
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    logger: quiet(options.log),
  })
  return { close: () => runner.stop() }
}
