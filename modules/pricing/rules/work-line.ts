import { assert } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import { ONE, type Thousandths } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { BasketLine, Why } from './basket.ts'
import type { ItemTerms } from './price-book.ts'

/**
 * A line while it is priced. `openQty` units, worth `openValue` together, may still be touched by promotions; what a
 * stopping promotion used, or a manager priced, is closed.
 */
export type WorkLine = {
  readonly line: BasketLine
  readonly terms: ItemTerms
  readonly unitPrice: Minor
  readonly gross: Minor
  readonly why: Why[]
  discount: Minor
  openQty: Thousandths
  openValue: Minor
}

/** What a promotion takes from one line: `qty` units were used, `off` came off them (0 for goods that only counted). */
export type Taking = { readonly line: number; readonly qty: Thousandths; readonly off: Minor }

/** What `qty` of the open units are worth now. */
export const worthOfQty = (line: WorkLine, qty: Thousandths): Minor =>
  qty === line.openQty ? line.openValue : mulDiv(line.openValue, qty, line.openQty, 'half-up')

/** What one open unit is worth, in full minor units; for comparing goods, not for paying. */
export const unitValue = (line: WorkLine): Minor => mulDiv(line.openValue, ONE, line.openQty, 'down')

/** Goods by weight below one base unit count as none: sets are made of whole units. */
export const openUnits = (line: WorkLine): number => Math.floor(line.openQty / ONE)

/** What the line costs after the promotions so far, before tax on top. */
export const costOf = (line: WorkLine): Minor => line.gross - line.discount

/** Books a taking on its line. `stop` closes the units it used at the value they had. */
export const applyTaking = (
  line: WorkLine,
  taking: Taking,
  cause: { readonly id: string; readonly text: string },
  stop: boolean,
): void => {
  const value = worthOfQty(line, taking.qty)
  assert(taking.off >= 0 && taking.off <= value && taking.qty <= line.openQty, `${cause.id} takes more than there is`)
  line.openValue -= stop ? value : taking.off
  if (stop) line.openQty -= taking.qty
  line.discount += taking.off
  if (taking.off > 0) line.why.push({ cause: cause.id, text: cause.text, amount: -taking.off })
}
