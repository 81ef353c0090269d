/** What a backtest is played by. */
export type BacktestTerms = {
  /** Weeks from an order to its arrival, whole. */
  readonly lead: number
  /** Units in a pack. */
  readonly pack: number
  /** The part of demand to be met, 0 to 1. */
  readonly fill: number
  /** What holding goods for a year costs, as a part of their worth. */
  readonly holding: number
  /** What one order line costs, in the file's currency; left out, a tenth of the middle worth of an item. */
  readonly line?: number
  /** What a missed sale costs, as a part of the worth of the goods; 0 counts lost sales in the fill only. */
  readonly margin: number
  /** False: prices and promotions are known only in their own week. */
  readonly planned: boolean
}

/** The expenses of one series, in the file's currency. */
export type Expenses = { readonly keep: Float64Array; readonly margin: Float64Array; readonly line: number }

/** Works the expenses of every series out. */
export const expensesOf = (worth: Float64Array, terms: BacktestTerms): Expenses => {
  const sorted = Float64Array.from(worth).sort()
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1
  return {
    keep: worth.map(w => (w * terms.holding) / 52),
    margin: worth.map(w => w * terms.margin),
    line: terms.line ?? usual / 10,
  }
}
