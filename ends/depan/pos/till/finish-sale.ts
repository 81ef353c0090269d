import { type Answer, done } from '#kernel/answer.ts'
import { settleQris } from '#kit/counter/ask-qris.ts'
import { settleDraft } from '#kit/counter/settle-draft.ts'
import { readStanding } from '#kit/offline/index.ts'
import type { OfferedTender } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { printReceipt } from './paper.ts'
import type { Till } from './till.ts'

/**
 * The end of a sale, in the only order there is: settle, commit to the disk, and only then drawer, receipt, screen and
 * server.
 */
export const finishSale = async (till: Till, offered: readonly OfferedTender[]): Promise<Answer<SaleFact, string>> => {
  const settled = await settleDraft(till, offered)
  if (!settled.ok) return settled
  const { fact, change } = settled.value
  await afterCommit(till, fact, change)
  return done(fact)
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
