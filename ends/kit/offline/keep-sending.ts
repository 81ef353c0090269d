import { countDiffering, countWaiting, type SendFacts, sendBatch, waitBefore } from './send-outbox.ts'
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

export type Sender = {
  /** Tries now: after a commit, when the network comes back, or when a person asks. */
  readonly wake: () => void
  readonly stop: () => void
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
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let busy = false
  let again = false
  let stopped = false

  const tell = (change: Partial<OutboxState>) => {
    state = { ...state, ...change }
    if (!stopped) heard(state)
  }
  const count = async () => ({ waiting: await countWaiting(db), differing: await countDiffering(db) })

  const drain = async () => {
    tell(await count())
    for (let left = state.waiting; left > 0 && !stopped; ) {
      const batch = await sendBatch(db, send)
      tell({ reached: true, problem: null, ...(batch.sent > 0 && { lastSent: now() }), ...(await count()) })
      if (batch.sent === 0) throw new Error('the server answered for none of the facts')
      left = batch.left
    }
  }

  const run = async () => {
    if (busy || stopped) {
      again = true
      return
    }
    busy = true
    clearTimeout(timer)
    try {
      await drain()
      failures = 0
    } catch (error) {
      tell({ reached: false, problem: error instanceof Error ? error.message : String(error), ...(await count()) })
      timer = setTimeout(run, waitBefore(failures, random()))
      failures += 1
    }
    busy = false
    if (again && !stopped) {
      again = false
      await run()
    }
  }

  void run()
  return {
    wake: () => {
      void run()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
