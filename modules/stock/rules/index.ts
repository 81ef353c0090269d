import type { Entry, Posting } from '#modules/books/rules/index.ts'
import { stockAccount } from './accounts.ts'

export {
  bearerOf,
  correctionAccount,
  type GoodsState,
  goodsAccount,
  type InsideState,
  inventoryAccount,
  isInside,
  type OutsideState,
  receivedAccount,
  type State,
  siteOfAccount,
  stockAccount,
} from './accounts.ts'
export {
  baseQuantity,
  type GoodsLine,
  type ItemFacts,
  STOCK_REFUSALS,
  type StateLine,
  type StockRefusal,
} from './goods-line.ts'
export { type Evidence, phantomRisk, type Risk, type RiskReason } from './phantom-risk.ts'
export { type Portion, pickingOrder, splitGoods, type Take, type Wish } from './split-goods.ts'
export {
  type CostMethod,
  type DayOuts,
  type DayValue,
  type Layer,
  type LayerState,
  NOTHING,
  type Standing,
  type Valued,
  valueItem,
} from './value-item.ts'

export type StockMove = {
  readonly item: string
  /** Thousandths; above zero enters the place, below zero leaves it. */
  readonly qty: number
  /** Opening only: what it has cost, minor units for the whole quantity. Left out: not known. */
  readonly cost?: number
  /** Code of its lot; new ones are made where goods enter. */
  readonly lot?: string
  /** Last day of the lot. */
  readonly expires?: string
  /** Of an item with a number on every piece: one for each. */
  readonly serials?: readonly string[]
  /** Where in the place. */
  readonly location?: string
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
