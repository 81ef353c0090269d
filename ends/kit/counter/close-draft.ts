import { type Answer, refused } from '#kernel/answer.ts'
import type { Moment } from '#kernel/moment.ts'
import { commitFact, sha256, type TillDatabase } from '#kit/offline/index.ts'
import type { DrawerPolicy, Settlement } from '#modules/payments/rules/index.ts'
import { PRICING_RULES } from '#modules/pricing/rules/index.ts'
import { type CloseSaleRefusal, closeSale, pointsBack, pointsOf, type SaleFact } from '#modules/sales/rules/index.ts'
import type { Draft } from './draft.ts'
import { basketOf, type PricedDraft } from './price-draft.ts'

export type ClosingDraft = {
  readonly draft: Draft
  readonly priced: PricedDraft
  readonly settlement: Pick<Settlement, 'tenders' | 'rounding'>
  readonly now: Moment
  readonly place: string
  readonly register: string
  readonly cashier: string
  readonly currency: string
  readonly pointPer: number
  readonly policy: DrawerPolicy
}

/**
 * Makes the sale fact out of a settled basket and commits it. When it answers, the sale is on the disk and stands,
 * whatever happens next; until then nothing has happened.
 */
export const closeDraft = (
  db: TillDatabase,
  closing: ClosingDraft,
): Promise<Answer<SaleFact, CloseSaleRefusal | 'no-open-shift'>> =>
  commitFact<SaleFact, CloseSaleRefusal | 'no-open-shift'>(
    db,
    closing.policy,
    standing => {
      const { shift } = standing.drawer
      if (shift === null) return refused('no-open-shift', 'Open a shift first: count the float into the drawer.')
      return closeSale(standing.head, saleOf(closing, shift), sha256)
    },
    closing.draft.id,
  )

const saleOf = (closing: ClosingDraft, shift: string) => {
  const { draft, priced, settlement, now, place, register, cashier, currency } = closing
  const { group, member, coupons } = basketOf(draft, place)
  return {
    ...{ id: draft.id, place, register, shift, cashier, currency },
    customer: draft.customer?.party ?? null,
    at: now.instant,
    day: now.day,
    basket: { group, member, coupons },
    priced: priced.basket,
    rules: PRICING_RULES,
    details: Object.fromEntries(draft.lines.map(line => [line.id, detailOf(line)])),
    returned: draft.returns.map(back => back.line),
    settlement,
    points: pointsFor(closing),
  }
}

const detailOf = ({ item, labelled, override, lot, serial, ageChecked }: Draft['lines'][number]) => ({
  name: item.receiptName ?? item.name,
  ...(labelled !== undefined && { labelled }),
  ...(override !== undefined && { override }),
  ...(lot !== undefined && { lot }),
  ...(serial !== undefined && { serial }),
  ...(ageChecked !== undefined && { ageChecked }),
})

/** Points on what was bought and not paid with points, less what goods that come back had earned. */
const pointsFor = ({ draft, priced, settlement, pointPer }: ClosingDraft) => {
  if (!draft.customer?.member) return { earned: 0, burned: 0 }
  const paidByPoints = settlement.tenders.reduce((a, t) => a + (t.kind === 'points' ? t.amount : 0), 0)
  const burned = settlement.tenders.reduce((a, t) => a + (t.points ?? 0), 0)
  const bought = pointsOf(Math.max(0, priced.basket.total - paidByPoints), pointPer)
  let taken = 0
  const back = new Map<string, number>()
  for (const { line, earnedOn, backBefore } of draft.returns) {
    const sale = line.returns?.sale ?? ''
    const before = backBefore + (back.get(sale) ?? 0)
    taken += pointsBack(earnedOn, before, -line.net, pointPer)
    back.set(sale, (back.get(sale) ?? 0) - line.net)
  }
  return { earned: bought + taken, burned }
}
