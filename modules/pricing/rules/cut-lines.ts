import { amountOf, type Thousandths } from '#kernel/quantity.ts'
import { shareOut } from '#kernel/share-out.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { Action, Cut, Target } from './promotion.ts'
import { openLinesOf, type Reach, rankLines } from './reach.ts'
import { type Taking, type WorkLine, worthOfQty } from './work-line.ts'

const PERCENT = 10_000

/** What a cut takes off `qty` of a line, by itself. Never more than they are worth. */
export const cutOf = (cut: Cut, line: WorkLine, qty: Thousandths, reach: Reach): number => {
  const { mode } = reach.book.head.rounding
  const value = worthOfQty(line, qty)
  if (cut.kind === 'percent') return mulDiv(value, cut.basisPoints, PERCENT, mode)
  if (cut.kind === 'amount') return Math.min(value, amountOf(cut.amount, qty, mode))
  return Math.max(0, value - amountOf(cut.unitPrice, qty, mode))
}

type Part = { readonly line: number; readonly qty: Thousandths }

/** The open goods of a target, dearest first where only so many units may have it. */
const partsOf = (reach: Reach, target: Target, units: Thousandths | undefined): Part[] => {
  const open = openLinesOf(reach, target)
  if (units === undefined) return open.map(line => ({ line, qty: reach.lines[line]!.openQty }))
  let left = units
  return rankLines(reach, open, 'dearest').flatMap(line => {
    const qty = Math.min(left, reach.lines[line]!.openQty)
    left -= qty
    return qty > 0 ? [{ line, qty }] : []
  })
}

/** Shares one amount over parts by what they are worth, at most all of it. */
export const spread = (reach: Reach, parts: readonly Part[], amount: number): Taking[] => {
  const values = parts.map(part => worthOfQty(reach.lines[part.line]!, part.qty))
  const worth = values.reduce((a, b) => a + b, 0)
  const shares = shareOut(Math.min(amount, worth), values)
  return parts.map((part, n) => ({ ...part, off: shares[n]! }))
}

/** A percentage of the parts: on each line, or once on their sum, as the book says. */
export const takePercent = (reach: Reach, parts: readonly Part[], basisPoints: number): Taking[] => {
  const { discount, mode } = reach.book.head.rounding
  const cut = { kind: 'percent', basisPoints } as const
  if (discount === 'line')
    return parts.map(part => ({ ...part, off: cutOf(cut, reach.lines[part.line]!, part.qty, reach) }))
  const worth = parts.reduce((sum, part) => sum + worthOfQty(reach.lines[part.line]!, part.qty), 0)
  return spread(reach, parts, mulDiv(worth, basisPoints, PERCENT, mode))
}

type LineAction = Extract<Action, { kind: 'percent' | 'amount' | 'fixed-price' }>

/** Percent, amount and fixed price: the actions that treat each line by itself, or their sum at once. */
export const cutLines = (action: LineAction, reach: Reach, units: Thousandths | undefined): Taking[] => {
  const parts = partsOf(reach, action.target, units)
  if (action.kind === 'percent') return takePercent(reach, parts, action.basisPoints)
  if (action.kind === 'amount' && action.per === 'basket') return spread(reach, parts, action.amount)
  const cut: Cut =
    action.kind === 'amount'
      ? { kind: 'amount', amount: action.amount }
      : { kind: 'price', unitPrice: action.unitPrice }
  return parts.map(part => ({ ...part, off: cutOf(cut, reach.lines[part.line]!, part.qty, reach) }))
}
