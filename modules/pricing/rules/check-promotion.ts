import type { ExclusiveGroup } from './price-book.ts'
import { type Action, type Condition, type Cut, type Promotion, type Target, targetsOf } from './promotion.ts'

const isCount = (n: number) => Number.isSafeInteger(n) && n > 0
const isMoney = (n: number) => Number.isSafeInteger(n) && n >= 0
const isPercent = (basisPoints: number) => Number.isSafeInteger(basisPoints) && basisPoints > 0 && basisPoints <= 10_000

const isEmpty = ({ all, items = [], categories = [] }: Target) => !all && items.length + categories.length === 0

const cutIsSound = (cut: Cut) => {
  if (cut.kind === 'percent') return isPercent(cut.basisPoints)
  return cut.kind === 'amount' ? isMoney(cut.amount) : isMoney(cut.unitPrice)
}

const faultOfAction = (give: Action): string | null => {
  switch (give.kind) {
    case 'percent':
      return isPercent(give.basisPoints) ? null : 'the percentage must be above 0 and at most 100.'
    case 'amount':
      return isMoney(give.amount) ? null : 'the amount must not be below zero.'
    case 'fixed-price':
      return isMoney(give.unitPrice) ? null : 'the price must not be below zero.'
    case 'buy-x-get-y':
      if (!isCount(give.buyQty) || !isCount(give.getQty)) return 'bought and given quantities must be 1 or more.'
      return cutIsSound(give.cut) ? null : 'what the given goods cost is not sound.'
    case 'bundle':
      if (give.parts.length === 0 || !give.parts.every(part => isCount(part.qty))) return 'every part needs 1 or more.'
      return isMoney(give.price) ? null : 'the price must not be below zero.'
    case 'mix-and-match':
      return isCount(give.count) && isMoney(give.price) ? null : 'count must be 1 or more and price not below zero.'
    case 'ladder':
      if (give.steps.length === 0) return 'the ladder has no steps.'
      return give.steps.every(({ atLeast, cut }) => isMoney(atLeast) && cutIsSound(cut)) ? null : 'a step is not sound.'
  }
}

const hoursAreSound = (condition: Condition) =>
  condition.kind !== 'happy-hour' ||
  (condition.weekdays.length > 0 &&
    condition.weekdays.every(day => isCount(day) && day <= 7) &&
    [condition.from, condition.to].every(minute => isMoney(minute) && minute <= 1440) &&
    condition.from !== condition.to)

const faultOfBudget = ({ budget }: Promotion): string | null => {
  if (!budget) return null
  const dealt = budget.allowances.reduce((sum, { amount }) => sum + amount, 0)
  if (!budget.allowances.every(({ amount }) => isMoney(amount))) return 'an allowance is below zero.'
  if (new Set(budget.allowances.map(({ register }) => register)).size < budget.allowances.length)
    return 'a register has two allowances.'
  return dealt <= budget.total ? null : `its registers may give ${dealt} together, above the budget of ${budget.total}.`
}

/** Promotions that may share a `best-per-line` group: they treat every line by itself. */
const isLineByLine = (give: Action) =>
  give.kind === 'percent' || give.kind === 'fixed-price' || (give.kind === 'amount' && give.per === 'unit')

/** What is wrong with a promotion, as a sentence; null when it is sound. */
export const faultOfPromotion = (promotion: Promotion, groups: ReadonlyMap<string, ExclusiveGroup>): string | null => {
  const { from, to, exclusive, give, when, limits } = promotion
  if (targetsOf(promotion).some(isEmpty)) return 'a target names no goods.'
  if (from !== null && to !== null && to < from) return `it ends on ${to}, before it begins.`
  if (!when.every(hoursAreSound)) return 'its hours are not sound.'
  if (when.some(condition => condition.kind === 'coupon' && condition.codes.length === 0))
    return 'it has no coupon code.'
  if (exclusive !== null && !groups.has(exclusive)) return `exclusive group ${exclusive} is not in the book.`
  if (exclusive !== null && groups.get(exclusive)!.choose === 'best-per-line' && !isLineByLine(give))
    return `group ${exclusive} chooses line by line, which ${give.kind} cannot.`
  if (![limits.times, limits.units, limits.discount].every(limit => limit === undefined || isCount(limit)))
    return 'a limit must be above zero.'
  return faultOfAction(give) ?? faultOfBudget(promotion)
}
