import { mulDiv } from '#kernel/whole.ts'

/** The most of a line that is taken, thousandths: what was ordered and the tolerance above it, in hundredths of a percent. */
export const mostOf = (ordered: number, overBp: number): number => ordered + mulDiv(ordered, overBp, 10_000, 'floor')

/** From this on a line counts as come, thousandths: what was ordered less the tolerance below it. */
export const enoughOf = (ordered: number, shortBp: number): number =>
  ordered - mulDiv(ordered, shortBp, 10_000, 'floor')

/** What stood at the door of one order line. Thousandths. */
export type Arrival = {
  /** All that came of the item. */
  readonly counted: number
  /** The parts of it that are not taken. Together at most `counted`. */
  readonly damaged: number
  readonly expired: number
  /** What the delivery note or the shipping notice says comes; null where neither does. */
  readonly stated: number | null
  /** Whether nothing more follows from this delivery. */
  readonly complete: boolean
}

/** What becomes of it. `accepted` goes into stock; `over` stays the supplier's until somebody decides. Thousandths. */
export type Taken = {
  readonly accepted: number
  readonly over: number
  readonly damaged: number
  readonly expired: number
  readonly short: number
}

/**
 * Splits what came into what is taken and what is not. `room` is what the order may still take with its tolerance. Short
 * is what was stated and has not come once the delivery is complete; goods that were never announced are not short, they
 * are simply still open on the order.
 */
export const receiveLine = (arrival: Arrival, room: number): Taken => {
  const { counted, damaged, expired, stated, complete } = arrival
  const good = counted - damaged - expired
  const accepted = Math.max(0, Math.min(good, room))
  const short = complete && stated !== null ? Math.max(0, stated - counted) : 0
  return { accepted, over: good - accepted, damaged, expired, short }
}
