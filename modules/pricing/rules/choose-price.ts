import type { Thousandths } from '#kernel/quantity.ts'
import type { PriceStep } from './price-book.ts'

/** The price group that every reward member is in, beside the customer's own group. */
export const MEMBERS = 'member'

/** Of two steps for the same group: the one for the place before the general one, then the higher quantity reached. */
const isCloser = (a: PriceStep, b: PriceStep) =>
  (a.place === null) === (b.place === null) ? a.minQty > b.minQty : a.place !== null

const closest = (steps: readonly PriceStep[], place: string, group: string | null, qty: Thousandths) => {
  let best: PriceStep | undefined
  for (const step of steps) {
    if (step.group !== group || (step.place !== null && step.place !== place) || step.minQty > qty) continue
    if (!best || isCloser(step, best)) best = step
  }
  return best
}

/**
 * The price that holds for a customer in `groups` at a place from `qty` of the item on. Order: a price for a group goes
 * before one for everybody, even where it is higher; then one for the place before a general one; then the highest
 * quantity reached. A customer in several groups that have a price pays the lowest of them. Undefined: no price fits.
 */
export const choosePrice = (
  steps: readonly PriceStep[],
  place: string,
  groups: readonly string[],
  qty: Thousandths,
): PriceStep | undefined => {
  let lowest: PriceStep | undefined
  for (const group of groups) {
    const step = closest(steps, place, group, qty)
    if (step && (!lowest || step.unitPrice < lowest.unitPrice)) lowest = step
  }
  return lowest ?? closest(steps, place, null, qty)
}

/** The price groups of whoever holds the basket. */
export const groupsOf = (basket: { readonly group: string | null; readonly member: boolean }): readonly string[] => [
  ...(basket.group === null ? [] : [basket.group]),
  ...(basket.member && basket.group !== MEMBERS ? [MEMBERS] : []),
]
