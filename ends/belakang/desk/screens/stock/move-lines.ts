import { parseQuantity } from '#kernel/quantity.ts'
import type { Item } from '../../parts/ItemPick.tsx'

/** A line of a document as it is being typed. */
export type MoveLine = { readonly item: Item; readonly typed: string }

/** What was typed as thousandths: `2`, `−0,5`, `+12`; null where it is no quantity. */
export const typedQuantity = (typed: string): number | null =>
  parseQuantity(typed.trim().replace(/^\+/, '').replace('−', '-'))

/** The moves of a document; null while a line is missing or wrong. Only an adjustment may lower anything. */
export const movesOf = (lines: readonly MoveLine[], kind: string): { item: string; qty: number }[] | null => {
  if (lines.length === 0) return null
  const moves = lines.map(({ item, typed }) => ({ item: item.id, qty: typedQuantity(typed) ?? 0 }))
  if (moves.some(m => m.qty === 0 || (m.qty < 0 && kind !== 'adjustment'))) return null
  return kind === 'transfer' ? moves.map(m => ({ ...m, qty: -m.qty })) : moves
}

/** `SKU <tab, semicolon or spaces> quantity`, a line each. */
export const pastedRows = (text: string): { sku: string; typed: string }[] =>
  text.split(/\r?\n/).flatMap(row => {
    const match = /^\s*(\S+?)[\t; ]+([−+-]?[\d.,]+)\s*$/.exec(row)
    return match ? [{ sku: match[1]!, typed: match[2]! }] : []
  })
