/** What an order of one item for one place is weighed by. Expenses are in one currency unit; statistics, so floats. */
export type OrderTerms = {
  /** Holding one unit for one week. */
  readonly keep: number
  /** One unit asked for and not there. */
  readonly miss: number
  /** One order line, whatever is on it: order, pick, receive, put away. */
  readonly line: number
  /** Units an order is a multiple of. */
  readonly pack: number
  /** The least an order line may be, units; 0 for none. */
  readonly least: number
  /** The most that may be there after it arrives, units; Infinity for no limit. */
  readonly most: number
  /** How many weeks a unit lives on the shelf; Infinity where it keeps. */
  readonly life: number
  /** What a unit that has run out of life loses. */
  readonly waste: number
}

/** What an order would do until the next one, in units and weeks. */
export type Cycle = {
  /** Weeks until the next order. */
  weeks: number
  /** Units asked for and not there. */
  lost: number
  /** Units times weeks on the shelf. */
  held: number
  /** Units that run out of life. */
  wasted: number
  /** The expense of all that and of the line itself. */
  expense: number
}
