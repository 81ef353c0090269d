/** Lead times as they were measured, in thousandths of a day; statistics, rounded once. */
export type LeadTimes = {
  readonly receipts: number
  readonly meanMillidays: number
  /** Sample standard deviation; 0 with fewer than two receipts. */
  readonly spreadMillidays: number
  readonly shortestDays: number
  readonly longestDays: number
  /** By nearest rank: nine of ten receipts came within it. */
  readonly ninetiethDays: number
}

/**
 * Mean and spread of whole days from order sent to goods received. Null without any. The spread is the sample standard
 * deviation (n − 1): a replenishment rule sees few receipts, and the other one would promise too much.
 */
export const leadTimes = (days: readonly number[]): LeadTimes | null => {
  const n = days.length
  if (n === 0) return null
  const sorted = [...days].sort((a, b) => a - b)
  const mean = days.reduce((sum, d) => sum + d, 0) / n
  const squares = days.reduce((sum, d) => sum + (d - mean) * (d - mean), 0)
  return {
    receipts: n,
    meanMillidays: Math.round(mean * 1000),
    spreadMillidays: n < 2 ? 0 : Math.round(Math.sqrt(squares / (n - 1)) * 1000),
    shortestDays: sorted[0]!,
    longestDays: sorted[n - 1]!,
    ninetiethDays: sorted[Math.ceil(0.9 * n) - 1]!,
  }
}
