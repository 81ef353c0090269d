import { openTasks, withdrawAbout } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { paidAtCounter } from './paid-at-counter.ts'

type About = { readonly id: string; readonly number: string; readonly name: string; readonly over: number }

/**
 * What came beyond what an order asks and cannot go back by itself, because it was paid at a counter: the people where it
 * was paid are asked to give it back. One task for an order, however often it is looked at.
 */
export const askMoneyBack = async (tx: Tx, who: Who, now: Date, { id, number, name, over }: About): Promise<void> => {
  const counter = await paidAtCounter(tx, id)
  const amount = Math.min(over, counter.amount)
  if (amount <= 0) return
  const detail = { number, name, amount }
  await openTasks(tx, who.id, now, [
    { id: newId(), kind: 'order-money-back', subject: id, place: counter.place, dueMinutes: 1440, detail },
  ])
}

/** It was given back: nobody is asked any more. */
export const endMoneyBack = (tx: Tx, who: Who, now: Date, order: string) =>
  withdrawAbout(tx, who.id, now, { kind: 'order-money-back', subjects: [order], why: 'given-back' })
