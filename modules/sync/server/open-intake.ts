import { type Database, transact } from '#platform/postgres/index.ts'
import type { Log, Metrics } from '#platform/telemetry/index.ts'
import type { FactAnswer } from '../contract/index.ts'
import type { ReadFact } from './read-facts.ts'
import { type TakeInOptions, takeInFacts } from './take-in-facts.ts'

type Waiting = { read: readonly ReadFact[]; answer: (answers: FactAnswer[]) => void; fail: (error: unknown) => void }

export type Intake = {
  /** Resolves when the facts are durable; callers that wait at the same moment share one transaction. */
  take(read: readonly ReadFact[]): Promise<FactAnswer[]>
  /** Waits until everything taken has been answered. */
  close(): Promise<void>
}

export type IntakeOptions = TakeInOptions & {
  readonly db: Database
  readonly now: () => Date
  readonly log: Log
  readonly metrics?: Metrics
  /** Facts in one transaction, at most. */
  readonly groupMax?: number
  /** Called with a group before its transaction begins, to bring what pricing needs into memory. */
  readonly prepare: (read: readonly ReadFact[]) => Promise<void>
}

/**
 * Group commit: while one transaction is on its way to the disk the next group gathers, so a busy hour costs one flush
 * for many sales and a quiet one no waiting. When a group fails for a reason of its data it is split, so that one bad
 * fact is set aside alone and never holds up the others.
 */
export const openIntake = (options: IntakeOptions): Intake => {
  const { db, now, log, metrics, groupMax = 400 } = options
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  const commit = (read: readonly ReadFact[]) => transact(db, tx => takeInFacts(tx, now(), read, options))

  const commitOrSplit = async (read: readonly ReadFact[]): Promise<FactAnswer[]> => {
    try {
      return await commit(read)
    } catch (error) {
      if (!isData(error)) throw error
      if (read.length > 1) {
        const half = Math.ceil(read.length / 2)
        return [...(await commitOrSplit(read.slice(0, half))), ...(await commitOrSplit(read.slice(half)))]
      }
      log.error({ err: error }, 'a fact could not be booked and is set aside')
      return commit(read.map(r => setAside(r, error)))
    }
  }

  const next = (): Waiting[] => {
    let [count, size] = [0, 0]
    while (count < waiting.length && (count === 0 || size + waiting[count]!.read.length <= groupMax)) {
      size += waiting[count]!.read.length
      count += 1
    }
    const group = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return group
  }

  const run = async () => {
    while (waiting.length > 0) {
      const group = next()
      const read = group.flatMap(w => w.read)
      metrics?.groupSize.observe(read.length)
      try {
        await options.prepare(read)
        const answers = await commitOrSplit(read)
        for (const a of answers) metrics?.facts.inc({ answer: a.answer })
        let at = 0
        for (const w of group) {
          w.answer(answers.slice(at, at + w.read.length))
          at += w.read.length
        }
      } catch (error) {
        for (const w of group) w.fail(error)
      }
    }
    running = undefined
  }

  return {
    take: read =>
      new Promise((answer, fail) => {
        waiting.push({ read, answer, fail })
        // Started a tick later, so that requests read from the same network packet share the first transaction.
        running ??= new Promise<void>(resolve => setImmediate(resolve)).then(run)
      }),
    close: async () => {
      while (running) await running
    },
  }
}

/** SQLSTATE classes that speak of the data (22, 23) or of our own bug with it, not of a lost connection. */
const isData = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string'
    ? /^(22|23)/.test(code)
    : error instanceof Error && error.message.startsWith('assertion failed')
}

const setAside = (read: ReadFact, error: unknown): ReadFact =>
  read.ok
    ? { ok: false, odd: { body: read.fact, reason: 'failed', says: String((error as Error).message ?? error) } }
    : read
