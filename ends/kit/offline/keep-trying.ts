import { waitBefore } from './send-outbox.ts'

export type Sender = {
  /** Tries now: after something was kept, when the network comes back, or when a person asks. */
  readonly wake: () => void
  readonly stop: () => void
}

type Rounds = {
  /** One try to send all that waits; throws when the server cannot be reached. */
  readonly round: (isStopped: () => boolean) => Promise<void>
  /** Hears why a round ended early. */
  readonly failed: (error: unknown) => Promise<void>
  readonly random: () => number
}

/** Tries at once and whenever it is woken, never twice at a time; after a failure it waits longer each time. */
export const keepTrying = ({ round, failed, random }: Rounds): Sender => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let busy = false
  let again = false
  let stopped = false

  const run = async () => {
    if (busy || stopped) {
      again = true
      return
    }
    busy = true
    clearTimeout(timer)
    try {
      await round(() => stopped)
      failures = 0
    } catch (error) {
      await failed(error)
      if (!stopped) timer = setTimeout(run, waitBefore(failures, random()))
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
