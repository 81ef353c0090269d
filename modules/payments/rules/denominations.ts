import { assert } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'

/** How many of one note or coin lie in the drawer. */
export type Denomination = { readonly value: Minor; readonly count: number }

/** Notes and coins people hand over, largest first, in minor units. IDR: Bank Indonesia's series in use. */
const IN_USE: Readonly<Record<string, readonly Minor[]>> = {
  IDR: [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50],
  EUR: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1],
  SGD: [10_000, 5_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
  MYR: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 20, 10, 5],
}

/** Values of the notes and coins of a currency, largest first, in minor units. Throws on a currency without a list. */
export const denominationsOf = (currency: string): readonly Minor[] => {
  const found = IN_USE[currency]
  assert(found, `notes and coins of ${currency} are not known; known: ${Object.keys(IN_USE).join(', ')}`)
  return found
}

/** What counted notes and coins come to, in minor units. */
export const totalOf = (counted: readonly Denomination[]): Minor => counted.reduce((a, d) => a + d.value * d.count, 0)

/** True when every row is a whole, non-negative number of a value above zero, and no value is listed twice. */
export const isCount = (counted: readonly Denomination[]): boolean =>
  counted.every(d => Number.isSafeInteger(d.value) && d.value > 0 && Number.isSafeInteger(d.count) && d.count >= 0) &&
  new Set(counted.map(d => d.value)).size === counted.length

/**
 * What a customer is likely to hand over for `due`, smallest first: the exact amount, then the next round sum of each
 * larger note. For buttons at the till; at most `limit`.
 */
export const likelyCash = (due: Minor, currency: string, limit = 4): Minor[] => {
  if (due <= 0) return []
  const notes = denominationsOf(currency).filter(value => value >= 1_000 || value * 10 >= due)
  const sums = notes.map(value => Math.ceil(due / value) * value)
  return [...new Set([due, ...sums])].sort((a, b) => a - b).slice(0, limit)
}
