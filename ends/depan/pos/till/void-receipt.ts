import { type Answer, refused } from '#kernel/answer.ts'
import { commitFact, may, newId, readStanding, sha256 } from '#kit/offline/index.ts'
import { type SaleFact, type VoidRefusal, voidSale } from '#modules/sales/rules/index.ts'
import { printReceipt } from './paper.ts'
import type { Returnable } from './return-goods.ts'
import { askApproval, cashierOf, nowAt, policyOf, type Till } from './till.ts'

/** Undoes a whole sale of this shift, with someone who may; the mirror of the sale is committed and printed. */
export const voidReceipt = async (
  till: Till,
  sale: Returnable,
): Promise<Answer<SaleFact, VoidRefusal | 'not-allowed' | 'already-voided' | 'has-come-back'>> => {
  if (sale.voided) return refused('already-voided')
  if (Object.values(sale.returned).some(qty => qty > 0)) return refused('has-come-back')
  const cashier = cashierOf(till)
  const by = may(cashier, 'sales.void')
    ? cashier
    : await askApproval(till, { permission: 'sales.void', why: 'approve.void', blanks: { receipt: sale.receipt } })
  if (!by) return refused('not-allowed')
  const now = nowAt(till)
  const voided = await commitFact<SaleFact, VoidRefusal>(till.db, policyOf(till), standing =>
    voidSale(
      standing.head,
      sale.fact,
      {
        id: newId(),
        shift: standing.drawer.shift ?? '',
        cashier: cashier.id,
        at: now.instant,
        day: now.day,
        lineIds: sale.fact.lines.map(() => newId()),
        tenderIds: sale.fact.tenders.map(() => newId()),
      },
      sha256,
    ),
  )
  if (!voided.ok) return voided
  till.store.set({ standing: await readStanding(till.db) })
  till.sender?.wake()
  await printReceipt(till, voided.value, false)
  return voided
}
