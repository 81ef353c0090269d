import { type Database, openGroup, transact } from '#platform/postgres/index.ts'
import type { Log, Metrics } from '#platform/telemetry/index.ts'
import type { FactAnswer } from '../contract/index.ts'
import type { ReadFact } from './read-facts.ts'
import { type TakeInOptions, takeInFacts } from './take-in-facts.ts'

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
 * Takes facts in by group commit. When a group fails for a reason of its data it is split, so that one bad fact is set
 * aside alone and never holds up the others.
 */
export const openIntake = (options: IntakeOptions): Intake => {
  const { db, now, log, metrics, groupMax = 400 } = options

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

  return openGroup<readonly ReadFact[], FactAnswer[]>({
    most: groupMax,
    weightOf: read => read.length,
    commit: async group => {
      const read = group.flat()
      metrics?.groupSize.observe(read.length)
      await options.prepare(read)
      const answers = await commitOrSplit(read)
      for (const a of answers) metrics?.facts.inc({ answer: a.answer })
      let at = 0
      return group.map(part => {
        at += part.length
        return answers.slice(at - part.length, at)
      })
    },
  })
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
