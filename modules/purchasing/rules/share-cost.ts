import { shareOut } from '#kernel/share-out.ts'

/** A receipt line as far as it can still be corrected. */
export type CostedLine = {
  readonly receipt: string
  readonly line: number
  readonly accepted: number
  /** What it stands at today: its value and what was corrected before. */
  readonly cost: number
}

/**
 * Shares what goods turned out to cost more or less over the receipts they came by, in proportion to the quantities. No
 * line falls below nothing: what cannot be taken off one is taken off the others.
 */
export const shareCorrection = (
  amount: number,
  lines: readonly CostedLine[],
): { line: CostedLine; amount: number }[] => {
  if (amount === 0 || lines.length === 0) return []
  if (amount > 0) {
    const parts = shareOut(
      amount,
      lines.map(l => l.accepted),
    )
    return lines.map((line, n) => ({ line, amount: parts[n]! })).filter(p => p.amount !== 0)
  }
  const most = lines.reduce((sum, l) => sum + l.cost, 0)
  const parts = shareOut(
    Math.max(amount, -most),
    lines.map(l => l.cost),
  )
  return lines.map((line, n) => ({ line, amount: Math.max(parts[n]!, -line.cost) })).filter(p => p.amount !== 0)
}
