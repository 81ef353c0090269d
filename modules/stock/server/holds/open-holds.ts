import type { Answer } from '#kernel/answer.ts'
import { openNumbers } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { type GoodsHold, type Held, type HoldRefusal, holdGoodsEach } from './hold-goods.ts'

export type Holds = {
  hold(who: Who, now: Date, wish: GoodsHold): Promise<Answer<Held, HoldRefusal>>
  /** Waits until everyone who asked has been answered. */
  close(): Promise<void>
}

type Waiting = {
  readonly who: string
  readonly now: Date
  readonly wish: GoodsHold
  readonly answer: (answer: Answer<Held, HoldRefusal>) => void
  readonly fail: (error: unknown) => void
}

const MOST = 200

/**
 * Holds for an edge where many ask at once: while one transaction is on its way to the disk the next group gathers, so a
 * rush for the last pieces costs one lock and one flush for many. Whoever asks twice waits for his first answer.
 */
export const openHolds = (db: Database): Holds => {
  const numbers = openNumbers(db)
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  const next = (): Waiting[] => {
    const ids = new Set<string>()
    const group: Waiting[] = []
    const rest: Waiting[] = []
    for (const one of waiting)
      if (group.length < MOST && !ids.has(one.wish.id)) {
        group.push(one)
        ids.add(one.wish.id)
      } else rest.push(one)
    waiting = rest
    return group
  }

  const run = async () => {
    while (waiting.length > 0) {
      const group = next()
      try {
        const answers = await transact(db, tx => holdGoodsEach(tx, group[0]!.now, group, numbers))
        for (const [n, one] of group.entries()) one.answer(answers[n]!)
      } catch (error) {
        for (const one of group) one.fail(error)
      }
    }
    running = undefined
  }

  return {
    hold: (who, now, wish) =>
      new Promise((answer, fail) => {
        waiting.push({ who: who.id, now, wish, answer, fail })
        running ??= new Promise<void>(resolve => setImmediate(resolve)).then(run)
      }),
    close: async () => {
      while (running) await running
    },
  }
}
