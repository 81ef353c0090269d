import { type Answer, done, refused } from '#kernel/answer.ts'
import { amountOf, ONE } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { Basket, BasketLine, Why } from './basket.ts'
import { choosePrice, groupsOf, MEMBERS } from './choose-price.ts'
import type { OpenPriceBook } from './open-price-book.ts'
import type { ItemTerms, PriceStep } from './price-book.ts'
import { say } from './words.ts'
import type { WorkLine } from './work-line.ts'

export type LineRefusal = 'item-not-priced' | 'quantity-not-positive' | 'price-below-zero' | 'line-repeated'

const isAmount = (n: number | undefined) => n === undefined || (Number.isSafeInteger(n) && n >= 0)

/** Item first, then id: lines are worked through in this order whatever order they were scanned in. */
const inOrder = (a: BasketLine, b: BasketLine) =>
  a.item < b.item ? -1 : a.item > b.item ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** How much of each item the basket holds: splitting a line does not lose a quantity price. */
const quantities = (lines: readonly BasketLine[]) => {
  const totals = new Map<string, number>()
  for (const { item, qty } of lines) totals.set(item, (totals.get(item) ?? 0) + qty)
  return totals
}

const faultOf = (line: BasketLine, seen: ReadonlySet<string>) => {
  if (seen.has(line.id)) return refused('line-repeated', `Line ${line.id} is in the basket twice; give it another id.`)
  if (!Number.isSafeInteger(line.qty) || line.qty <= 0)
    return refused('quantity-not-positive', `Line ${line.id} has quantity ${line.qty}; it must be above zero.`)
  if (!isAmount(line.labelled) || !isAmount(line.override?.unitPrice))
    return refused('price-below-zero', `Line ${line.id} carries a price below zero; correct the label or the price.`)
  return null
}

/** Gross amount and the reasons for a price that is not the public one. */
const grossOf = (
  line: BasketLine,
  basket: Basket,
  terms: ItemTerms,
  step: PriceStep | undefined,
  book: OpenPriceBook,
) => {
  const { language, rounding } = book.head
  const times = (unitPrice: number) => amountOf(unitPrice, line.qty, rounding.mode)
  const gross = line.override ? times(line.override.unitPrice) : (line.labelled ?? times(step?.unitPrice ?? 0))
  const unitPrice = line.override?.unitPrice ?? step?.unitPrice ?? mulDiv(gross, ONE, line.qty, rounding.mode)
  const listed = choosePrice(terms.prices, basket.place, [], 0)
  const usual = listed ? times(listed.unitPrice) : step ? times(step.unitPrice) : gross
  const because = (cause: Why['cause'], text: string): Why[] => [{ cause, text, amount: gross - usual }]
  if (line.override)
    return { gross, unitPrice, why: because('override', say('override', language, { reason: line.override.reason })) }
  if (line.labelled !== undefined) return { gross, unitPrice, why: because('label', say('label', language)) }
  if (gross === usual) return { gross, unitPrice, why: [] }
  if (step?.group === MEMBERS && basket.group !== MEMBERS)
    return { gross, unitPrice, why: because('member-price', say('member-price', language)) }
  return step?.group
    ? { gross, unitPrice, why: because('group-price', say('group-price', language, { group: step.group })) }
    : { gross, unitPrice, why: because('quantity-price', say('quantity-price', language)) }
}

/**
 * The basket's lines with unit price and gross, in working order. An item must stand in the book (its tax class is
 * there); a price-embedded label or a manager's price may stand in for a missing price.
 */
export const startLines = (basket: Basket, book: OpenPriceBook): Answer<WorkLine[], LineRefusal> => {
  const seen = new Set<string>()
  const totals = quantities(basket.lines)
  const started: WorkLine[] = []
  const groups = groupsOf(basket)
  for (const line of [...basket.lines].sort(inOrder)) {
    const fault = faultOf(line, seen)
    if (fault) return fault
    seen.add(line.id)
    const terms = book.termsOf(line.item)
    const step = terms && choosePrice(terms.prices, basket.place, groups, totals.get(line.item)!)
    if (!terms || (!step && line.labelled === undefined && !line.override))
      return refused(
        'item-not-priced',
        `Item ${line.item} has no price at place ${basket.place} in price book ${book.head.number}; add one and publish the next book.`,
      )
    const { gross, unitPrice, why } = grossOf(line, basket, terms, step, book)
    const [openQty, openValue] = line.override ? [0, 0] : [line.qty, gross]
    started.push({ line, terms, unitPrice, gross, why, discount: 0, openQty, openValue })
  }
  return done(started)
}
