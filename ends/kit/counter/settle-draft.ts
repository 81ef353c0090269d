import { type Answer, done, refused } from '#kernel/answer.ts'
import { type OfferedTender, settle } from '#modules/payments/rules/index.ts'
import { cashRounding } from '#modules/pricing/rules/index.ts'
import type { SaleFact, SaleTender } from '#modules/sales/rules/index.ts'
import { closeDraft } from './close-draft.ts'
import { type Counter, cashierOf, dataOf, nowAt, policyOf } from './counter.ts'
import { pricedWith, stopKeeping } from './keep-draft.ts'

const cashPolicy = (counter: Counter) => dataOf(counter).book.head.cash

/** What cash would come to for an amount that is still open, rounded to the coins in use. */
export const cashDue = (counter: Counter, open: number): number =>
  open + cashRounding(open, { cash: cashPolicy(counter) })

/** How the tenders put down so far settle the basket, or what is still missing. */
export const trySettle = (counter: Counter, offered: readonly OfferedTender[]) => {
  const total = counter.store.get().priced?.total ?? 0
  if (total === 0 && offered.length === 0) return done({ tenders: [], rounding: 0, change: 0 })
  const { step, mode } = cashPolicy(counter)
  return settle(total, offered, { cashStep: step, mode })
}

const clean = ({ id, kind, amount, given, ref, points }: SaleTender): SaleTender => ({
  ...{ id, kind, amount },
  ...(given !== undefined && { given }),
  ...(ref !== undefined && { ref }),
  ...(points !== undefined && { points }),
})

/**
 * Settles the basket on screen and commits its sale to the disk. Prices are taken anew, so that the fact holds what the
 * basket is worth at this moment; where that differs from what the screen showed, nothing is sold (`price-moved`).
 */
export const settleDraft = async (
  counter: Counter,
  offered: readonly OfferedTender[],
): Promise<Answer<{ readonly fact: SaleFact; readonly change: number }, string>> => {
  const { store } = counter
  const { draft, priced: shown } = store.get()
  const priced = pricedWith(counter, draft)
  if (!priced.ok) return priced
  if (priced.value.total !== shown?.total) {
    store.set({ priced: priced.value })
    return refused('price-moved')
  }
  const settled = trySettle(counter, offered)
  if (!settled.ok) return settled
  const { snapshot } = dataOf(counter)
  stopKeeping()
  const began = performance.now()
  const closed = await closeDraft(counter.db, {
    draft,
    priced: priced.value,
    settlement: { tenders: settled.value.tenders.map(clean), rounding: settled.value.rounding },
    now: nowAt(counter),
    place: snapshot.place.id,
    register: snapshot.register.id,
    cashier: cashierOf(counter).id,
    currency: snapshot.company.currency,
    pointPer: snapshot.terms.pointPer,
    policy: policyOf(counter),
  })
  if (!closed.ok) return closed
  performance.measure('sale-on-disk', { start: began })
  return done({ fact: closed.value, change: settled.value.change })
}
