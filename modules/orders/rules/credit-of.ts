import { mulDiv } from '#kernel/whole.ts'
import { worthOf } from './line-amounts.ts'
import type { BilledTax } from './postings-of-bill.ts'

/** A line of an invoice and what of it was credited before; thousandths and minor units, PPN included. */
export type CreditableLine = {
  readonly qty: number
  readonly credited: number
  readonly net: number
  readonly taxClass: string
}

/** What `more` of a line is worth back, counted from nothing, so that however it comes back the parts add up. */
export const creditOf = ({ net, qty, credited }: CreditableLine, more: number): number =>
  worthOf(net, qty, credited + more) - worthOf(net, qty, credited)

type Sums = ReadonlyMap<string, number>

/**
 * PPN that goes back with a credit: by tax class the share of the invoice's own PPN, counted from nothing like the amounts,
 * so that crediting the whole invoice, in whatever parts, takes back exactly its PPN. `before` and `now` are amounts
 * credited by class.
 */
export const creditTaxes = (taxes: readonly BilledTax[], before: Sums, now: Sums): BilledTax[] =>
  taxes.flatMap(tax => {
    const [was, more] = [before.get(tax.class) ?? 0, now.get(tax.class) ?? 0]
    if (more === 0) return []
    const whole = tax.base + tax.tax
    const part = (amount: number) =>
      mulDiv(amount, was + more, whole, 'half-up') - mulDiv(amount, was, whole, 'half-up')
    const back = part(tax.tax)
    return [{ class: tax.class, base: more - back, dpp: part(tax.dpp), tax: back }]
  })
