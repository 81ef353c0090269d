import type { Answer } from '#kernel/answer.ts'
import { commitFact, makeDrawerFact, newId, readStanding, sha256 } from '#kit/offline/index.ts'
import type {
  CashPlace,
  Denomination,
  DrawerFact,
  DrawerFactKind,
  DrawerRefusal,
} from '#modules/payments/rules/index.ts'
import { askApproval, cashierOf, dataOf, nowAt, policyOf, type Till } from './till.ts'

export type CashDeed = {
  readonly kind: DrawerFactKind
  readonly amount: number
  readonly denominations?: readonly Denomination[]
  readonly where?: CashPlace
  readonly reason?: string
  readonly approvedBy?: string
}

/**
 * Records something that happened to the drawer, and asks for a second person where the shop's limits want one. What
 * should be in the drawer is put beside a count only now that it has been counted.
 */
export const moveCash = async (till: Till, deed: CashDeed): Promise<Answer<DrawerFact, DrawerRefusal>> => {
  const first = await commitDeed(till, deed)
  if (first.ok || first.refusal !== 'second-person-needed' || deed.approvedBy) return first
  const why = deed.kind === 'shift-close' ? 'approve.difference' : 'approve.payOut'
  const second = await askApproval(till, { permission: 'sales.override', why })
  return second ? commitDeed(till, { ...deed, approvedBy: second.id }) : first
}

const commitDeed = async (till: Till, deed: CashDeed) => {
  const { snapshot } = dataOf(till)
  const now = nowAt(till)
  const cashier = cashierOf(till).id
  const counts = deed.kind === 'count' || deed.kind === 'shift-close'
  const answer = await commitFact<DrawerFact, DrawerRefusal>(till.db, policyOf(till), standing =>
    makeDrawerFact(
      standing,
      {
        ...deed,
        id: newId(),
        place: snapshot.place.id,
        register: snapshot.register.id,
        at: now.instant,
        day: now.day,
        shift: standing.drawer.shift ?? newId(),
        cashier,
        currency: snapshot.company.currency,
        ...(counts && { expected: standing.drawer.cash }),
      },
      policyOf(till),
      sha256,
    ),
  )
  till.store.set({ standing: await readStanding(till.db) })
  if (answer.ok) till.sender?.wake()
  return answer
}
