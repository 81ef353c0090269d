import type { Day } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import { mulDiv, type Rounding } from '#kernel/whole.ts'

/** A whole fraction: 11 / 12, 12 / 100. */
export type Fraction = { readonly num: number; readonly den: number }

/**
 * How a tax class is taxed on the days `from` … `to` (null: open). The base is first brought to what the law calls the
 * taxable base (`dpp`), made whole, and the rate is applied to that whole number; both steps use `rounding`.
 */
export type TaxRule = {
  readonly taxClass: string
  readonly from: Day | null
  readonly to: Day | null
  readonly dpp: Fraction
  readonly rate: Fraction
  readonly rounding: Rounding
  /** Where the rule stands written. */
  readonly source: string
}

/** Tax on an amount before tax. */
export const taxOn = (base: Minor, rule: TaxRule): { readonly dpp: Minor; readonly tax: Minor } => {
  const dpp = mulDiv(base, rule.dpp.num, rule.dpp.den, rule.rounding)
  return { dpp, tax: mulDiv(dpp, rule.rate.num, rule.rate.den, rule.rounding) }
}

/**
 * Tax inside an amount that includes it: base + tax is the amount, always. Where a whole base exists whose tax fits,
 * it is taken. Some amounts lie between two bases (the tax steps up exactly there); then the whole tax nearest to the
 * exact one is taken, by the rule's rounding.
 */
export const taxWithin = (
  amount: Minor,
  rule: TaxRule,
): { readonly base: Minor; readonly dpp: Minor; readonly tax: Minor } => {
  const num = rule.dpp.num * rule.rate.num
  const den = rule.dpp.den * rule.rate.den
  let base = mulDiv(amount, den, den + num, 'down')
  while (base + taxOn(base, rule).tax > amount) base -= 1
  while (base + 1 + taxOn(base + 1, rule).tax <= amount) base += 1
  const below = taxOn(base, rule).tax
  const exact = mulDiv(amount, num, den + num, rule.rounding)
  const tax = base + below === amount ? below : Math.min(Math.max(exact, below), below + 1)
  return { base: amount - tax, dpp: taxOn(amount - tax, rule).dpp, tax }
}

/** The rule of a class on a day; undefined when the book has none. */
export const ruleOn = (rules: readonly TaxRule[], day: Day): TaxRule | undefined =>
  rules.find(rule => (rule.from === null || rule.from <= day) && (rule.to === null || day <= rule.to))
