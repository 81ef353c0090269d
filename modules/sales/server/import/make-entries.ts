import { type Entry, pairSigned } from '#modules/books/rules/index.ts'
import { entryOfMoves } from '#modules/stock/rules/index.ts'
import type { Invoice } from './gather-invoices.ts'
import type { SourceLine } from './judge-row.ts'
import { cashierOf, idOfInvoice, type Making, type PastTender, whenOf } from './make-sale.ts'
import type { PastRegister } from './prepare-register.ts'

/** The account that what was paid goes into, as for a sale at a till; `rest` is `<register>:<day>` or a beginning of it. */
export const paidInto = (tender: PastTender, rest: string): string =>
  tender === 'cash' ? `cash:${rest}` : `clearing:${tender}:${rest}`

export const badDebt = (rest: string): string => `expense:bad-debt:${rest}`

const headOf = (invoice: Invoice, why: string, making: Making) => ({
  ...{ id: idOfInvoice(making.register, invoice.key), why, ...whenOf(invoice, making) },
  ...{ who: cashierOf(making.register), ref: `${making.register.code}: ${invoice.key}` },
})

/** A change of stock that nobody paid for. Lines that are no goods have nothing to book and are given back. */
export const makeAdjustment = (invoice: Invoice, making: Making): { entry: Entry | null; idle: SourceLine[] } => {
  const goods = invoice.lines.filter(l => !making.sorting.isService(l.code))
  const idle = invoice.lines.filter(l => making.sorting.isService(l.code))
  if (goods.length === 0) return { entry: null, idle }
  const { place } = making.register
  const moves = goods.map(l => ({ item: making.items.get(l.code)!.id, qty: l.qty }))
  return { entry: entryOfMoves(headOf(invoice, 'adjustment', making), place, `stock-difference:${place}`, moves), idle }
}

const hotOf = ({ register }: PastRegister, day: string) => `${register}:${day}`

/** What customers owe, put right: the amount enters what is to be settled and leaves the cost of bad debts. */
export const makeDebt = (invoice: Invoice, making: Making): { entry: Entry | null; idle: SourceLine[] } => {
  const amount = invoice.lines.reduce((sum, l) => sum + l.amount, 0)
  if (amount === 0) return { entry: null, idle: invoice.lines }
  const head = headOf(invoice, 'bad-debt', making)
  const hot = hotOf(making.register, head.day)
  const legs = [
    { account: paidInto(making.tender, hot), amount },
    { account: badDebt(hot), amount: -amount },
  ]
  return { entry: { ...head, postings: pairSigned(legs, making.register.currency) }, idle: [] }
}
