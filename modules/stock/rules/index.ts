import type { Entry, Posting } from '#modules/books/rules/index.ts'

/** The account of the goods at a place; the unit is the item's id. */
export const stockAccount = (place: string): string => `stock:${place}`

export type StockMove = {
  readonly item: string
  /** Thousandths; above zero enters the place, below zero leaves it. */
  readonly qty: number
}

/** The books entry of goods that enter or leave a place against `other` (opening, difference, another place). */
export const entryOfMoves = (
  head: Omit<Entry, 'postings'>,
  place: string,
  other: string,
  moves: readonly StockMove[],
): Entry => ({
  ...head,
  postings: moves
    .filter(move => move.qty !== 0)
    .map(
      ({ item, qty }): Posting =>
        qty > 0
          ? { debit: stockAccount(place), credit: other, unit: item, amount: qty }
          : { debit: other, credit: stockAccount(place), unit: item, amount: -qty },
    ),
})
