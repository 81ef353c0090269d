const LIMB = 1_000_000_000_000

/** A sum of cents that stays exact beyond 2^53: `high` counts whole million millions, `low` is below one. */
export type Tally = { high: number; low: number }

export const emptyTally = (): Tally => ({ high: 0, low: 0 })

/** Adds up to 10^15 - 1 to a tally. */
export const addTo = (tally: Tally, value: number): void => {
  tally.low += value
  while (tally.low >= LIMB) {
    tally.low -= LIMB
    tally.high += 1
  }
}

export const addTally = (tally: Tally, other: Tally): void => {
  tally.high += other.high
  addTo(tally, other.low)
}

export const sameTally = (a: Tally, b: Tally): boolean => a.high === b.high && a.low === b.low

/** The digits of a tally, without leading zeros. */
export const tallyText = ({ high, low }: Tally): string =>
  high === 0 ? String(low) : `${high}${String(low).padStart(12, '0')}`

/** For programs: a number while it is exact, digits beyond. */
export const tallyValue = (tally: Tally): number | string =>
  tally.high < 9_000 ? tally.high * LIMB + tally.low : tallyText(tally)

/** The number that digits write, of any length up to 27; null when anything else stands there. */
export const readTally = (bytes: Uint8Array, from: number, to: number): Tally | null => {
  const tally = emptyTally()
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return null
    tally.high = tally.high * 10 + Math.floor(tally.low / (LIMB / 10))
    tally.low = (tally.low % (LIMB / 10)) * 10 + digit
  }
  return from < to ? tally : null
}
