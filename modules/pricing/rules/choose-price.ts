import type { Thousandths } from '#kernel/quantity.ts'
import type { PriceStep } from './price-book.ts'

/** A price for this group at this place is the most exact; then one for the group; then one for the place. */
const rank = (step: PriceStep) => (step.group === null ? 0 : 2) + (step.place === null ? 0 : 1)

/**
 * The price that holds: of the steps that fit the place, the group and the quantity, the most exact one (place and
 * group, group, place, general) and within that the highest quantity reached. Undefined when no step fits.
 */
export const choosePrice = (
  steps: readonly PriceStep[],
  place: string,
  group: string | null,
  qty: Thousandths,
): PriceStep | undefined => {
  let best: PriceStep | undefined
  for (const step of steps) {
    if (step.place !== null && step.place !== place) continue
    if (step.group !== null && step.group !== group) continue
    if (step.minQty > qty) continue
    if (!best || rank(step) > rank(best) || (rank(step) === rank(best) && step.minQty > best.minQty)) best = step
  }
  return best
}
