import type { FactAnswer } from '#modules/sync/contract/index.ts'
import type { FactRow, RegisterFact, TillDatabase } from './till-database.ts'

/** Hands facts to the server; throws when it cannot be reached or refuses the whole batch. */
export type SendFacts = (facts: readonly RegisterFact[]) => Promise<readonly FactAnswer[]>

export const BATCH = 100

const waiting = (db: TillDatabase) => db.facts.where('[state+seq]').between(['waiting', 0], ['waiting', Infinity])

export const countWaiting = (db: TillDatabase): Promise<number> => waiting(db).count()
export const countDiffering = (db: TillDatabase): Promise<number> =>
  db.facts.where('[state+seq]').between(['differs', 0], ['differs', Infinity]).count()

/**
 * Sends the oldest waiting facts, in order, at most `BATCH`, and believes the answer only where it carries the fact's own
 * digest: then the fact is the server's too. Another digest, or `differs`, parks the fact for a manager. A fact without
 * an answer goes on waiting.
 */
export const sendBatch = async (db: TillDatabase, send: SendFacts): Promise<{ sent: number; left: number }> => {
  const rows = await waiting(db).limit(BATCH).toArray()
  if (rows.length === 0) return { sent: 0, left: 0 }
  const answers = new Map((await send(rows.map(row => row.fact))).map(answer => [answer.id, answer] as const))
  const judged = rows.flatMap(row => judge(row, answers.get(row.id)))
  await db.facts.bulkPut(judged)
  return { sent: judged.length, left: await countWaiting(db) }
}

const judge = (row: FactRow, answer: FactAnswer | undefined): FactRow[] => {
  if (!answer) return []
  const same = answer.answer !== 'differs' && answer.digest === row.fact.digest
  return [same ? { ...row, state: 'kept' } : { ...row, state: 'differs', heard: answer.digest }]
}

/** Waits 1, 2, 4 … up to 60 seconds, each between half and whole, so that a hundred tills do not knock together. */
export const waitBefore = (failures: number, random: number): number => {
  const whole = Math.min(60_000, 1000 * 2 ** Math.min(failures, 10))
  return Math.round(whole / 2 + (whole / 2) * random)
}

/**
 * Deletes what nobody will ask for again: facts the server holds, older than `before`, of shifts that are closed. The
 * newest fact stays, whatever its age.
 */
export const pruneKept = async (db: TillDatabase, before: string, openShift: string | null): Promise<number> =>
  db.transaction('rw', db.facts, async () => {
    const last = await db.facts.orderBy('seq').last()
    const old = await db.facts
      .where('[state+seq]')
      .between(['kept', 0], ['kept', Infinity])
      .filter(row => row.at < before && row.shift !== openShift && row.seq !== last?.seq)
      .primaryKeys()
    await db.facts.bulkDelete(old)
    return old.length
  })
