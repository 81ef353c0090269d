/**
 * The shelves of every series in a replay: what is there, what is on its way, and what came of it. Orders are placed
 * when a week begins, after what is due has arrived; then the week's demand comes, and what is not there is lost.
 */
export type Shelf = {
  readonly stock: Float64Array
  readonly onOrder: Float64Array
  readonly tally: Tally
  /** Receives what is due at the beginning of a week. */
  arrive(week: number): void
  order(series: number, week: number, units: number): void
  /** Sells a week; `judged` says whether it counts. Gives what of the demand was met. */
  sell(series: number, units: number, judged: boolean): number
}

/** What came of the judged weeks. */
export type Tally = {
  demand: number
  met: number
  /** Stock at the ends of weeks, in units. */
  held: number
  /** The same, each unit times what it is worth. */
  heldWorth: number
  /** What was asked for and not there, times what it is worth. */
  missedWorth: number
  lines: number
  /** Series times weeks. */
  cells: number
}

export const openShelf = (
  series: number,
  lead: number,
  worth: Float64Array,
  isJudged: (week: number) => boolean,
): Shelf => {
  const stock = new Float64Array(series)
  const onOrder = new Float64Array(series)
  const slots = lead + 1
  const due = new Float64Array(series * slots)
  const tally: Tally = { demand: 0, met: 0, held: 0, heldWorth: 0, missedWorth: 0, lines: 0, cells: 0 }
  return {
    ...{ stock, onOrder, tally },
    arrive: week => {
      const slot = week % slots
      for (let s = 0; s < series; s += 1) {
        const units = due[s * slots + slot]!
        if (units === 0) continue
        stock[s]! += units
        onOrder[s]! -= units
        due[s * slots + slot] = 0
      }
    },
    order: (s, week, units) => {
      if (isJudged(week)) tally.lines += 1
      if (lead === 0) {
        stock[s]! += units
        return
      }
      due[s * slots + ((week + lead) % slots)]! += units
      onOrder[s]! += units
    },
    sell: (s, units, judged) => {
      const met = Math.min(stock[s]!, units)
      stock[s]! -= met
      if (!judged) return met
      tally.demand += units
      tally.met += met
      tally.held += stock[s]!
      tally.heldWorth += stock[s]! * worth[s]!
      tally.missedWorth += (units - met) * worth[s]!
      tally.cells += 1
      return met
    },
  }
}
