import { keepTrying, type Sender } from './keep-trying.ts'
import { countDiffering, countWaiting, type SendFacts, sendBatch } from './send-outbox.ts'
import type { TillDatabase } from './till-database.ts'

export type OutboxState = {
  readonly waiting: number
  readonly differing: number
  /** Whether the last try reached the server; null before the first. */
  readonly reached: boolean | null
  /** ISO instant of the last batch the server took in. */
  readonly lastSent: string | null
  /** What went wrong at the last try. */
  readonly problem: string | null
}

type Around = {
  readonly send: SendFacts
  readonly heard: (state: OutboxState) => void
  readonly random: () => number
  readonly now: () => string
}

/** Sends whatever waits, one batch after the other; after a failure it waits longer each time, until woken. */
export const keepSending = (db: TillDatabase, { send, heard, random, now }: Around): Sender => {
  let state: OutboxState = { waiting: 0, differing: 0, reached: null, lastSent: null, problem: null }
  let stopped = false
  const tell = (change: Partial<OutboxState>) => {
    state = { ...state, ...change }
    if (!stopped) heard(state)
  }
  const count = async () => ({ waiting: await countWaiting(db), differing: await countDiffering(db) })

  const sender = keepTrying({
    random,
    round: async isStopped => {
      tell(await count())
      for (let left = state.waiting; left > 0 && !isStopped(); ) {
        const batch = await sendBatch(db, send)
        tell({ reached: true, problem: null, ...(batch.sent > 0 && { lastSent: now() }), ...(await count()) })
        if (batch.sent === 0) throw new Error('the server answered for none of the facts')
        left = batch.left
      }
    },
    failed: async error =>
      tell({ reached: false, problem: error instanceof Error ? error.message : String(error), ...(await count()) }),
  })
  return {
    wake: sender.wake,
    stop: () => {
      stopped = true
      sender.stop()
    },
  }
}
