import type { Answer } from '#kernel/answer.ts'
import { balanceOf, hold } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type ValueKind, valueAccount, valueUnit } from '../rules/index.ts'

export type ValueHold = {
  /** UUIDv7 made by the till; asking again changes nothing. A tender that spends it names it in `ref`. */
  readonly id: string
  readonly kind: ValueKind
  /** Member or customer (party id), or gift card. */
  readonly holder: string
  /** Points, or minor units. */
  readonly amount: number
  /** What it will pay, for example the sale's id. */
  readonly ref: string
}

/** How long value stays set aside for a sale that may never come. */
export const HOLD_MINUTES = 15

/** Sets value aside for a sale. Of a hundred tries at once only as many win as there is value. */
export const holdValue = (
  tx: Tx,
  who: Who,
  now: Date,
  currency: string,
  wish: ValueHold,
): Promise<Answer<null, 'not-enough'>> =>
  hold(tx, who, now, [
    {
      id: wish.id,
      account: valueAccount(wish.kind, wish.holder),
      unit: valueUnit(wish.kind, currency),
      amount: wish.amount,
      why: `${wish.kind}-tender`,
      ref: wish.ref,
      expires: new Date(now.getTime() + HOLD_MINUTES * 60_000),
    },
  ])

/** What a holder has and may still use. */
export const valueHeld = async (tx: Tx, kind: ValueKind, holder: string, currency: string) => {
  const { amount, available } = await balanceOf(tx, valueAccount(kind, holder), valueUnit(kind, currency))
  return { amount, free: available }
}
