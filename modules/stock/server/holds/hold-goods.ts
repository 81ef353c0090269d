import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { type HoldWish, holdEach, type Numbers, voidHolds } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { stockAccount } from '../../rules/index.ts'

export type GoodsHold = {
  /** UUIDv7 made by the actor; asking again changes nothing and gives the same holds. */
  readonly id: string
  readonly place: string
  readonly why: string
  readonly ref: string
  /** When it runs out by itself; null for never. */
  readonly expires: Date | null
  /**
   * Thousandths of the base unit. The same item may stand on several lines, as in a bundle: it is summed. A line may be
   * of another place than the rest.
   */
  readonly lines: readonly { readonly item: string; readonly qty: number; readonly place?: string }[]
}

export type Held = { readonly holds: readonly string[] }
export type HoldRefusal = 'not-enough' | 'qty-wrong'

/** The id of the n-th line's hold follows from the wish. */
const holdId = (wish: string, n: number): string =>
  uuidv7(
    Number.parseInt(wish.replaceAll('-', '').slice(0, 12), 16),
    createHash('sha256').update(`${wish}/${n}`).digest(),
  )

const wishesOf = ({ id, place, why, ref, expires, lines }: GoodsHold): HoldWish[] =>
  lines.map(({ item, qty, place: own }, n) => ({
    ...{ id: holdId(id, n), account: stockAccount(own ?? place), unit: item, amount: qty, why, ref, expires },
  }))

const isWrong = ({ lines }: GoodsHold) =>
  lines.length === 0 || lines.some(l => !Number.isSafeInteger(l.qty) || l.qty <= 0)

/**
 * Sets goods aside for many who ask in one transaction: each gets all it asks for or nothing, first come first served, and
 * never more than is there, which the database itself refuses. Four statements when the numbers are remembered.
 */
export const holdGoodsEach = async (
  tx: Tx,
  now: Date,
  asked: readonly { readonly who: string; readonly wish: GoodsHold }[],
  numbers?: Numbers,
): Promise<Answer<Held, HoldRefusal>[]> => {
  const sound = asked.filter(a => !isWrong(a.wish))
  const groups = sound.map(({ who, wish }) => ({ who, wishes: wishesOf(wish) }))
  const all = groups.flatMap(g => g.wishes)
  const known = await numbers?.of(
    all.map(w => w.account),
    all.map(w => w.unit),
  )
  const granted = new Map((await holdEach(tx, now, groups, known)).map((is, n) => [sound[n]!, is]))
  return asked.map((one): Answer<Held, HoldRefusal> => {
    const is = granted.get(one)
    if (is === undefined) return refused('qty-wrong', 'A hold is of whole thousandths above zero.')
    if (is) return done({ holds: wishesOf(one.wish).map(w => w.id) })
    const items = new Set(one.wish.lines.map(l => l.item)).size
    return refused(
      'not-enough',
      `Not all of ${items} items is there and free for ${one.wish.ref}; take less, or another place.`,
    )
  })
}

/** Sets goods of a place aside until they are taken, dropped, or the hold runs out; all lines or none. */
export const holdGoods = async (tx: Tx, who: Who, now: Date, wish: GoodsHold): Promise<Answer<Held, HoldRefusal>> =>
  (await holdGoodsEach(tx, now, [{ who: who.id, wish }]))[0]!

/** Lets go of holds; those that have ended already stay as they are. */
export const dropHold = (tx: Tx, now: Date, holds: readonly string[]): Promise<void> => voidHolds(tx, now, holds)
