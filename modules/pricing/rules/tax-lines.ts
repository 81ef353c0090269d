import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import { shareOut } from '#kernel/share-out.ts'
import type { TaxTotal } from './basket.ts'
import type { OpenPriceBook } from './open-price-book.ts'
import { ruleOn, type TaxRule, taxOn, taxWithin } from './tax.ts'
import { costOf, type WorkLine } from './work-line.ts'

export type TaxRefusal = 'tax-not-known'

/** Tax of each line, in their order, and of the document by class; the lines of a class add up to its total. */
export type Taxed = { readonly lines: readonly Minor[]; readonly totals: readonly TaxTotal[] }

const byClass = (lines: readonly WorkLine[]): [string, number[]][] => {
  const classes = new Map<string, number[]>()
  for (const [n, { terms }] of lines.entries()) {
    const list = classes.get(terms.taxClass)
    if (list) list.push(n)
    else classes.set(terms.taxClass, [n])
  }
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1))
}

const taxAmount = (amount: Minor, rule: TaxRule, included: boolean) =>
  included ? taxWithin(amount, rule) : { base: amount, ...taxOn(amount, rule) }

/**
 * Tax by class, by the rule of the day. `document`: once on the sum of the class, then shared over its lines by what
 * they cost; `line`: on each line, then added up.
 */
export const taxLines = (lines: readonly WorkLine[], book: OpenPriceBook, day: Day): Answer<Taxed, TaxRefusal> => {
  const { pricesIncludeTax, rounding } = book.head
  const taxes: Minor[] = new Array(lines.length).fill(0)
  const totals: TaxTotal[] = []
  for (const [taxClass, members] of byClass(lines)) {
    const rule = ruleOn(book.taxes.get(taxClass) ?? [], day)
    if (!rule)
      return refused(
        'tax-not-known',
        `Price book ${book.head.number} has no tax rule for class ${taxClass} on ${day}; add one and publish the next book.`,
      )
    const costs = members.map(n => costOf(lines[n]!))
    const amounts = rounding.tax === 'line' ? costs : [costs.reduce((a, b) => a + b, 0)]
    const taxed = amounts.map(amount => taxAmount(amount, rule, pricesIncludeTax))
    const sum = (key: 'base' | 'dpp' | 'tax') => taxed.reduce((total, one) => total + one[key], 0)
    const shares = rounding.tax === 'line' ? taxed.map(one => one.tax) : shareOut(sum('tax'), costs)
    for (const [i, n] of members.entries()) taxes[n] = shares[i]!
    totals.push({ taxClass, base: sum('base'), tax: sum('tax'), dpp: sum('dpp') })
  }
  return done({ lines: taxes, totals })
}
