import type { Dice } from '#demo/dice.ts'
import type { FactAnswer } from '#modules/sync/contract/index.ts'
import { type Asking, pause } from './ask-server.ts'
import type { Outbox } from './keep-outbox.ts'

export type SendingCounts = {
  requests: number
  failures: number
  /** Facts that the server had already when it was asked: done before, though the till was not told. */
  repeated: number
  readonly differing: string[]
  /** Milliseconds from sending to the answer, of the requests that were answered. */
  readonly waits: number[]
}

export type Sending = {
  /** The outbox of the till's present life. */
  readonly outbox: () => Outbox
  readonly ask: Asking
  readonly dice: Dice
  readonly counts: SendingCounts
  /** Facts in a request, at most. */
  readonly batch: number
  /** Whether no more facts will be made. */
  readonly over: () => boolean
}

const sendSome = async ({ outbox: of, ask, dice, counts, batch: most }: Sending) => {
  const outbox = of()
  const batch = outbox.waiting(1 + dice.below(most))
  if (batch.length === 0) return pause(5)
  counts.requests += 1
  const sent = performance.now()
  const { answers } = (await ask('POST', '/sync/facts', { facts: batch })) as { answers: FactAnswer[] }
  counts.waits.push(performance.now() - sent)
  counts.repeated += answers.filter(a => a.answer === 'exists').length
  const digests = new Map(answers.map(a => [a.id, a]))
  const same = batch.filter(f => digests.get(f.id)?.answer !== 'differs' && digests.get(f.id)?.digest === f.digest)
  for (const fact of batch) if (!same.includes(fact)) counts.differing.push(fact.id)
  outbox.keep(same.map(f => f.id))
}

/**
 * Sends the oldest waiting facts until none is left and no more are made, after a failure a little later. Gives up when
 * the server says that it holds another fact: that is for a person to look at, and for a test to fail on.
 */
export const sendOutbox = async (sending: Sending): Promise<void> => {
  const { outbox, counts, dice, over } = sending
  for (let failed = 0; counts.differing.length === 0 && (!over() || outbox().countWaiting() > 0); )
    try {
      await sendSome(sending)
      failed = 0
    } catch {
      counts.failures += 1
      failed += 1
      await pause(10 + dice.below(Math.min(400, 30 * 2 ** Math.min(failed, 5))))
    }
}
