import type { Answer } from '#kernel/answer.ts'
import { openNumbers } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, openGroup, transact } from '#platform/postgres/index.ts'
import { type GoodsHold, type Held, type HoldRefusal, holdGoodsEach } from './hold-goods.ts'

export type Holds = {
  hold(who: Who, now: Date, wish: GoodsHold): Promise<Answer<Held, HoldRefusal>>
  /** Waits until everyone who asked has been answered. */
  close(): Promise<void>
}

const MOST = 200

type Wish = { readonly who: string; readonly now: Date; readonly wish: GoodsHold }

/**
 * Holds for an edge where many ask at once, by group commit: a rush for the last pieces costs one lock and one flush for
 * many. Whoever asks twice waits for their first answer.
 */
export const openHolds = (db: Database): Holds => {
  const numbers = openNumbers(db)
  const group = openGroup<Wish, Answer<Held, HoldRefusal>>({
    most: MOST,
    keyOf: ({ wish }) => wish.id,
    commit: wishes => transact(db, tx => holdGoodsEach(tx, wishes[0]!.now, wishes, numbers)),
  })
  return { hold: (who, now, wish) => group.take({ who: who.id, now, wish }), close: group.close }
}
