import type { Task } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { carryOut } from './carry-out.ts'
import { ringStart, ringTimer } from './ring-timer.ts'
import { type FlowDeeds, serveWait } from './serve-wait.ts'

const WHO = 'system'

type At = { readonly instance: string; readonly wait: string }

const rowsOf = async <Row extends object>(db: Database, sql: string, values: readonly unknown[]): Promise<Row[]> =>
  (await db.pool.query<Row>(sql, [...values])).rows

/** How many of each are looked after in one round. */
const ROUND = 200

/**
 * Does everything that is due now: deliveries, services, timers, starts. Safe to run anywhere at any time, any number
 * side by side: the rows say what is due, and each is done by who holds it. Gives how many things were done.
 */
export const sweepFlow = async (db: Database, deeds: FlowDeeds, now: Date): Promise<number> => {
  let count = 0
  const add = (done: boolean) => {
    if (done) count += 1
  }
  for (const { id } of await rowsOf<{ id: string }>(db, 'select id from flow.delivery order by since, id limit $1', [
    ROUND,
  ]))
    add(await transact(db, tx => carryOut(tx, WHO, now, id)))
  const due = `select instance, id as wait from flow.wait where kind = $1 and due <= $2 order by due limit $3`
  for (const at of await rowsOf<At>(db, due, ['service', now, ROUND])) add(await serveWait(db, deeds, WHO, now, at))
  for (const at of await rowsOf<At>(db, due, ['timer', now, ROUND]))
    add(await transact(db, tx => ringTimer(tx, WHO, now, at)))
  while (await transact(db, tx => ringStart(tx, WHO, now))) count += 1
  return count
}

/**
 * The jobs of processes, by name. A job only wakes: what is to be done stands in rows, and `flow-sweep`, run each
 * minute, finds what a lost job would have woken.
 */
export const flowJobs = (db: Database, deeds: FlowDeeds, now: () => Date): Readonly<Record<string, Task>> => ({
  'flow-deliver': async payload => {
    await transact(db, tx => carryOut(tx, WHO, now(), (payload as { id: string }).id))
  },
  'flow-ring': async payload => {
    await transact(db, tx => ringTimer(tx, WHO, now(), payload as At))
  },
  'flow-serve': async payload => {
    await serveWait(db, deeds, WHO, now(), payload as At)
  },
  'flow-sweep': async () => {
    while ((await sweepFlow(db, deeds, now())) > 0);
  },
})
