/** What a run has done so far. Lines are counted once: booked, there already, or listed. */
export type ImportCounts = {
  /** Lines booked, and their sum in minor units. */
  readonly lines: number
  readonly net: number
  /** Invoices that became sales; of them cancellations, by their number. */
  readonly sales: number
  readonly cancellations: number
  /** Returned lines of goods: linked to what they were bought on (of them, among several that fit), and not. */
  readonly returnsLinked: number
  readonly returnsAmongSeveral: number
  readonly returnsUnlinked: number
  /** Lines below zero that are no goods: discounts, fees, postage paid back. */
  readonly moneyBack: number
  readonly adjustments: number
  readonly adjustmentLines: number
  readonly debts: number
  readonly debtLines: number
  /** Taken over by an earlier run already: invoices, lines, sum. */
  readonly known: number
  readonly knownLines: number
  readonly knownNet: number
  /** Listed rows: all, and the sum of those that could be read. */
  readonly listed: number
  readonly listedNet: number
}

export const NO_COUNTS: ImportCounts = {
  ...{ lines: 0, net: 0, sales: 0, cancellations: 0, returnsLinked: 0, returnsAmongSeveral: 0, returnsUnlinked: 0 },
  ...{ moneyBack: 0, adjustments: 0, adjustmentLines: 0, debts: 0, debtLines: 0, known: 0, knownLines: 0, knownNet: 0 },
  ...{ listed: 0, listedNet: 0 },
}

export const addCounts = (a: ImportCounts, b: Partial<ImportCounts>): ImportCounts =>
  Object.fromEntries(
    Object.entries(a).map(([key, n]) => [key, n + (b[key as keyof ImportCounts] ?? 0)]),
  ) as ImportCounts
