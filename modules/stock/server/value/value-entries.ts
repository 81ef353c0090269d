import type { Entry, Posting } from '#modules/books/rules/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { bearerOf, correctionAccount, type DayValue, inventoryAccount, type OutsideState } from '../../rules/index.ts'
import type { Revalued } from './revalued.ts'

export type EntryHead = { readonly who: Who; readonly now: Date; readonly ref: string; readonly currency: string }

/** Money that moves from what an item is worth to an account that bears it; below zero it comes back. */
const moved = (bearer: string, item: string, amount: number, unit: string): Posting =>
  amount > 0
    ? { debit: bearer, credit: inventoryAccount(item), unit, amount }
    : { debit: inventoryAccount(item), credit: bearer, unit, amount: -amount }

const costsOf = (day: DayValue | undefined) => new Map((day?.outs ?? []).map(o => [o.why, o.cost]))

const changesOf = (item: string, day: string, old: DayValue | undefined, now: DayValue, unit: string): Posting[] => {
  const [before, after] = [costsOf(old), costsOf(now)]
  const postings: Posting[] = []
  for (const why of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const amount = (after.get(why) ?? 0) - (before.get(why) ?? 0)
    if (amount !== 0) postings.push(moved(bearerOf(why as OutsideState, day), item, amount, unit))
  }
  const settled = now.settled - (old?.settled ?? 0)
  if (settled !== 0) postings.push(moved(correctionAccount(day), item, settled, unit))
  return postings
}

/**
 * What brings the ledger from what items were thought to cost to what is known now: one entry for each day on which
 * something comes out different. A day that is closed is booked on the first open one.
 */
export const entriesOf = (revalued: readonly Revalued[], { who, now, ref, currency }: EntryHead): Entry[] => {
  const days = new Map<string, Posting[]>()
  for (const { item, old, valued } of revalued)
    for (const day of valued.days) {
      const postings = changesOf(item, day.day, old.get(day.day), day, currency)
      if (postings.length > 0) days.set(day.day, [...(days.get(day.day) ?? []), ...postings])
    }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, postings]) => ({ id: newId(), why: 'cost', at: now.toISOString(), day, who: who.id, ref, postings }))
}
