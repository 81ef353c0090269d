import { type Posting, pairSigned } from '#modules/books/rules/index.ts'
import { type TaxRule, taxWithin } from '#modules/pricing/rules/index.ts'

/** Account of what a customer owes. */
export const receivableFrom = (account: string): string => `receivable:${account}`

export type BilledTax = { readonly class: string; readonly base: number; readonly dpp: number; readonly tax: number }
type BilledLine = { readonly taxClass: string; readonly net: number }

/**
 * PPN inside the lines of an invoice, by tax class and by the rules of its day: base plus tax is the amount, always. A
 * class without a rule, and a company that collects none (`rules` empty), bears none. Minor units.
 */
export const taxesOf = (lines: readonly BilledLine[], rules: ReadonlyMap<string, TaxRule>): BilledTax[] => {
  const classes = [...new Set(lines.map(line => line.taxClass))].sort()
  return classes.map(name => {
    const amount = lines.reduce((sum, line) => sum + (line.taxClass === name ? line.net : 0), 0)
    const rule = rules.get(name)
    return { class: name, ...(rule ? taxWithin(amount, rule) : { base: amount, dpp: amount, tax: 0 }) }
  })
}

/** What an invoice books: the customer owes it, the place has sold for it before PPN, and the PPN is due to the state. */
export const postingsOfBill = (
  bill: { readonly account: string; readonly place: string; readonly taxes: readonly BilledTax[] },
  unit: string,
): Posting[] => {
  const total = bill.taxes.reduce((sum, tax) => sum + tax.base + tax.tax, 0)
  const base = bill.taxes.reduce((sum, tax) => sum + tax.base, 0)
  return pairSigned(
    [
      { account: receivableFrom(bill.account), amount: total },
      { account: `revenue:wholesale:${bill.place}`, amount: -base },
      ...bill.taxes.map(tax => ({ account: `tax:${tax.class}:wholesale:${bill.place}`, amount: -tax.tax })),
    ],
    unit,
  )
}
