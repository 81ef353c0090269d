import { mulDiv } from '#kernel/whole.ts'

/** A decimal number, exactly: `units` ÷ 10^`places`, with as few places as it needs. */
export type Decimal = { readonly units: number; readonly places: number }

const PATTERNS = {
  '.': /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  ',': /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
} as const

export type DecimalMark = keyof typeof PATTERNS

/** Reads `2.55`, `-1,234.5` or, with a decimal comma, `1.234,50`; null if it is none or has more digits than are kept. */
export const readDecimal = (text: string, mark: DecimalMark): Decimal | null => {
  const match = PATTERNS[mark].exec(text)
  if (!match) return null
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  const units = Number(match[2]!.replace(/[.,]/g, '') + fraction)
  if (!Number.isSafeInteger(units) || fraction.length > 9) return null
  return { units: match[1] === '-' && units !== 0 ? -units : units, places: fraction.length }
}

/** The number as whole units of 10^-`places`, or null when it is finer than that. */
export const wholeAt = ({ units, places }: Decimal, at: number): number | null => {
  const value = places > at ? null : units * 10 ** (at - places)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

/** The same, rounded half away from zero; throws when it is beyond what a number keeps. */
export const roundedAt = ({ units, places }: Decimal, at: number): number =>
  places > at ? mulDiv(units, 1, 10 ** (places - at), 'half-up') : mulDiv(units, 10 ** (at - places), 1, 'half-up')

/** Price × quantity (thousandths) in minor units of `decimals`: exact, then rounded once, half away from zero. */
export const amountAt = (price: Decimal, qty: number, decimals: number): number =>
  price.places > decimals
    ? mulDiv(price.units, qty, 1000 * 10 ** (price.places - decimals), 'half-up')
    : mulDiv(price.units * 10 ** (decimals - price.places), qty, 1000, 'half-up')
