import { parseQuantity } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import { lineValue } from '#modules/purchasing/rules/index.ts'
import type { OpenLine } from '../../server/kinds.ts'
import { amountOf } from './order-lines.ts'

/** What stands on the invoice about an open line, as typed; a quantity in packs. */
export type TypedOpen = { readonly on: boolean; readonly packs: string; readonly net: string }
export type TypedCharge = { readonly text: string; readonly net: string }

export const openKey = (line: OpenLine): string => `${line.order}/${line.line}`

/** A line as the paper should say it: all that is open, at the ordered price. */
export const asOrdered = (line: OpenLine): TypedOpen => ({
  on: true,
  packs: String(mulDiv(line.open, 1000, line.packQty, 'half-up') / 1000).replace('.', ','),
  net: String(line.value),
})

/** Thousandths of the base unit; null where the packs are no number or no whole thousandths. */
export const openQty = (line: OpenLine, packs: string): number | null => {
  const typed = parseQuantity(packs)
  if (typed === null || typed <= 0) return null
  const thousandths = BigInt(typed) * BigInt(line.packQty)
  return thousandths % 1000n === 0n ? Number(thousandths / 1000n) : null
}

/** The value that follows when the quantity is changed, so that it need not be reckoned by hand. */
export const netAt = (line: OpenLine, packs: string): string => {
  const qty = openQty(line, packs)
  return qty === null ? '' : String(lineValue(line, qty))
}

/** Lines as the server takes them; null while one of them is not finished. */
export const invoiceLines = (
  open: readonly OpenLine[],
  typed: ReadonlyMap<string, TypedOpen>,
  charges: readonly TypedCharge[],
) => {
  const goods = open
    .filter(line => typed.get(openKey(line))?.on)
    .map(line => ({
      line,
      qty: openQty(line, typed.get(openKey(line))!.packs),
      net: amountOf(typed.get(openKey(line))!.net),
    }))
  const costs = charges.map(c => ({ text: c.text.trim(), net: amountOf(c.net) }))
  if (goods.some(g => g.qty === null || g.net === null) || costs.some(c => c.net === null)) return null
  return [
    ...goods.map(({ line, qty, net }) => ({
      ...{ order: line.order, orderLine: line.line, charge: false, text: line.name, qty: qty!, net: net! },
    })),
    ...costs.map(({ text, net }) => ({ order: null, orderLine: null, charge: true, text, qty: 0, net: net! })),
  ]
}
