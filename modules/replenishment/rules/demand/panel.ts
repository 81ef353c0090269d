/**
 * Weeks of many series side by side: one series is one item at one place. Cell (series s, week t) stands at s·weeks + t.
 * Statistics, so floats: units are goods in base units, prices enter as logarithms only.
 */
export type Panel = {
  readonly series: number
  readonly weeks: number
  readonly items: number
  /** Which item (0 …) a series is of. */
  readonly itemOf: Int32Array
  /** Which place (0 …) a series is at. */
  readonly placeOf: Int32Array
  /** The week a series begins in. */
  readonly firstOf: Int32Array
  readonly units: Float32Array
  /** How much of the week it could be sold, 0 to 1: what was out of stock or shut half the week says half as much. */
  readonly open: Float32Array
  /** Promoted, 0 to 1. */
  readonly promo: Float32Array
  /** Minus the logarithm of price over the series' first price: 0.3 is 26 % cheaper. */
  readonly cheaper: Float32Array
  /** Marks of the calendar by week, `marks` of them: the same for every series. */
  readonly marks: number
  readonly calendar: Float32Array
  /** How many of the marks, the last ones, turn with the year: they are not believed before a year is known. */
  readonly yearly: number
}

/** What moves demand, in this order: promotion, price, then the calendar's marks. */
export const OWN_DRIVERS = 2

/** Natural logarithms of what a driver does: one row of drivers for each item, and what a series adds to the first two. */
export type Drivers = {
  readonly count: number
  readonly byItem: Float64Array
  readonly bySeries: Float64Array
}

/** No driver does anything: where nothing has been learnt yet. */
export const noDrivers = (panel: Panel): Drivers => {
  const count = OWN_DRIVERS + panel.marks
  return {
    count,
    byItem: new Float64Array(panel.items * count),
    bySeries: new Float64Array(panel.series * OWN_DRIVERS),
  }
}

const LEAST_LOG = -2.5
const MOST_LOG = 3.3

/** How many times its level a series sells with this promotion and price in the week whose marks begin at `at`. */
export const liftOf = (
  panel: Panel,
  drivers: Drivers,
  series: number,
  promo: number,
  cheaper: number,
  at: number,
): number => {
  const row = panel.itemOf[series]! * drivers.count
  const own = series * OWN_DRIVERS
  let sum =
    (drivers.byItem[row]! + drivers.bySeries[own]!) * promo +
    (drivers.byItem[row + 1]! + drivers.bySeries[own + 1]!) * cheaper
  if (at >= 0)
    for (let k = 0; k < panel.marks; k += 1) sum += drivers.byItem[row + OWN_DRIVERS + k]! * panel.calendar[at + k]!
  return Math.exp(Math.min(MOST_LOG, Math.max(LEAST_LOG, sum)))
}

/** The lift of a cell that has happened, or whose price and promotion are planned. */
export const liftAt = (panel: Panel, drivers: Drivers, series: number, week: number): number => {
  const cell = series * panel.weeks + week
  return liftOf(panel, drivers, series, panel.promo[cell]!, panel.cheaper[cell]!, week * panel.marks)
}
