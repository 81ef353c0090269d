import { type Answer, done, refused } from '#kernel/answer.ts'
import { readStanding } from '#kit/offline/index.ts'
import { type OfferedTender, settle } from '#modules/payments/rules/index.ts'
import { cashRounding } from '#modules/pricing/rules/index.ts'
import type { SaleFact, SaleTender } from '#modules/sales/rules/index.ts'
import { settleQris } from './ask-qris.ts'
import { closeDraft } from './close-draft.ts'
import { pricedWith, stopKeeping } from './keep-draft.ts'
import { printReceipt } from './paper.ts'
import { cashierOf, dataOf, nowAt, policyOf, type Till } from './till.ts'

const cashPolicy = (till: Till) => dataOf(till).book.head.cash

/** What cash would come to for an amount that is still open, rounded to the coins in use. */
export const cashDue = (till: Till, open: number): number => open + cashRounding(open, { cash: cashPolicy(till) })

/** How the tenders put down so far settle the basket, or what is still missing. */
export const trySettle = (till: Till, offered: readonly OfferedTender[]) => {
  const total = till.store.get().priced?.total ?? 0
  if (total === 0 && offered.length === 0) return done({ tenders: [], rounding: 0, change: 0 })
  const { step, mode } = cashPolicy(till)
  return settle(total, offered, { cashStep: step, mode })
}

const clean = ({ id, kind, amount, given, ref, points }: SaleTender): SaleTender => ({
  ...{ id, kind, amount },
  ...(given !== undefined && { given }),
  ...(ref !== undefined && { ref }),
  ...(points !== undefined && { points }),
})

/**
 * The end of a sale, in the only order there is: settle, commit to the disk, and only then drawer, receipt, screen and
 * server. Prices are taken anew, so that the fact holds what the basket is worth at this moment; where that differs
 * from what the screen showed, nothing is sold and the cashier is told.
 */
export const finishSale = async (till: Till, offered: readonly OfferedTender[]): Promise<Answer<SaleFact, string>> => {
  const { store } = till
  const { draft, priced: shown } = store.get()
  const priced = pricedWith(till, draft)
  if (!priced.ok) return priced
  if (priced.value.total !== shown?.total) {
    store.set({ priced: priced.value })
    return refused('price-moved')
  }
  const settled = trySettle(till, offered)
  if (!settled.ok) return settled
  const { snapshot } = dataOf(till)
  stopKeeping()
  const began = performance.now()
  const closed = await closeDraft(till.db, {
    draft,
    priced: priced.value,
    settlement: { tenders: settled.value.tenders.map(clean), rounding: settled.value.rounding },
    now: nowAt(till),
    place: snapshot.place.id,
    register: snapshot.register.id,
    cashier: cashierOf(till).id,
    currency: snapshot.company.currency,
    pointPer: snapshot.terms.pointPer,
    policy: policyOf(till),
  })
  if (!closed.ok) return closed
  performance.measure('sale-on-disk', { start: began })
  await afterCommit(till, closed.value, settled.value.change)
  return closed
}

const afterCommit = async (till: Till, fact: SaleFact, change: number) => {
  const { store } = till
  store.set({ screen: 'done', finished: { fact, change, printed: null }, standing: await readStanding(till.db) })
  till.sounds.done()
  till.sender?.wake()
  void settleQris(till, fact)
  const printed = await printReceipt(till, fact, false)
  const { finished } = store.get()
  if (finished?.fact.id !== fact.id) return
  store.set({ finished: { ...finished, printed: printed.ok ? { ok: true, note: '' } : printed } })
}
