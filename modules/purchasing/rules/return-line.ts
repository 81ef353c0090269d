import { type PackPrice, valueStep } from './line-value.ts'

/** An order line as far as it has come. Thousandths of the base unit. */
export type ReturnedLine = PackPrice & {
  accepted: number
  /** Sent back before it was invoiced, and after. */
  returned: number
  claimed: number
  invoiced: number
}

/**
 * What sending goods back means, at the ordered price: first what was not yet invoiced, which is no longer owed; then what was,
 * which the supplier owes back. Null when more goes back than is left of what came.
 */
export const returnLine = (line: ReturnedLine, qty: number) => {
  const left = line.accepted - line.returned - line.claimed
  if (qty > left) return null
  const returned = Math.min(qty, Math.max(0, line.accepted - line.returned - line.invoiced))
  const claimed = qty - returned
  const kept = line.accepted - line.returned
  return {
    returned,
    claimed,
    values: { uninvoiced: valueStep(line, kept - returned, returned), claim: valueStep(line, line.claimed, claimed) },
  }
}
