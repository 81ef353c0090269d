import { type Drivers, noDrivers, OWN_DRIVERS, type Panel } from './panel.ts'

const SPREAD = 0.3
const ROUNDS = 5
/** How many well-measured weeks an estimate must outweigh before it leaves what is known above it. */
const TRUST_ALL = 4
const TRUST_ITEM = 12
const TRUST_SERIES = 20
const MOST_STEP = 1
/** A year and a little: before it, what turns with the year cannot be told from what merely grows. */
const YEAR = 60

/** Solves A·x = b of a symmetric positive A, in place, by Cholesky; gives x in b. */
const solve = (a: Float64Array, b: Float64Array, n: number): void => {
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k += 1) sum -= a[i * n + k]! * a[j * n + k]!
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / a[j * n + j]!
    }
  for (let i = 0; i < n; i += 1) {
    let sum = b[i]!
    for (let k = 0; k < i; k += 1) sum -= a[i * n + k]! * b[k]!
    b[i] = sum / a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = b[i]!
    for (let k = i + 1; k < n; k += 1) sum -= a[k * n + i]! * b[k]!
    b[i] = sum / a[i * n + i]!
  }
}

type Fit = {
  readonly panel: Panel
  readonly levels: Float32Array
  readonly until: number
}

/**
 * Finds, over some series, the drivers (an intercept first, then `width` of them) that explain units as level times
 * exp(drivers): Newton's steps on a quasi-Poisson likelihood held to `prior` by `trust` observations.
 */
const climb = (
  fit: Fit,
  list: readonly number[],
  width: number,
  prior: Float64Array,
  trust: number,
  fixed?: Drivers,
) => {
  const { panel, levels, until } = fit
  const n = width + 1
  const beta = Float64Array.from(prior)
  const x = new Float64Array(n)
  for (let round = 0; round < ROUNDS; round += 1) {
    const a = new Float64Array(n * n)
    const b = new Float64Array(n)
    for (const series of list)
      for (let week = panel.firstOf[series]!; week < until; week += 1) {
        const cell = series * panel.weeks + week
        const open = panel.open[cell]!
        const level = levels[cell]!
        if (open <= 0 || level <= 0) continue
        x[0] = 1
        x[1] = panel.promo[cell]!
        x[2] = panel.cheaper[cell]!
        let log = 0
        for (let k = 0; k < panel.marks; k += 1) {
          const believed = until >= YEAR || k < panel.marks - panel.yearly
          const mark = believed ? panel.calendar[week * panel.marks + k]! : 0
          if (width > OWN_DRIVERS) x[3 + k] = mark
          else if (fixed) log += fixed.byItem[panel.itemOf[series]! * fixed.count + OWN_DRIVERS + k]! * mark
        }
        for (let k = 0; k < n; k += 1) log += beta[k]! * x[k]!
        const mean = level * open * Math.exp(Math.min(3.3, Math.max(-2.5, log)))
        const weight = 1 / (1 + SPREAD * mean)
        const off = weight * (Math.min(panel.units[cell]!, 20 * mean + 20) - mean)
        const worth = weight * mean
        for (let i = 0; i < n; i += 1) {
          if (x[i] === 0) continue
          b[i]! += off * x[i]!
          for (let j = 0; j <= i; j += 1) a[i * n + j]! += worth * x[i]! * x[j]!
        }
      }
    for (let i = 0; i < n; i += 1) {
      const hold = i === 0 ? 0.5 : trust
      a[i * n + i]! += hold
      b[i]! += hold * (prior[i]! - beta[i]!)
      for (let j = 0; j < i; j += 1) a[j * n + i] = a[i * n + j]!
    }
    solve(a, b, n)
    for (let i = 0; i < n; i += 1) beta[i]! += Math.min(MOST_STEP, Math.max(-MOST_STEP, b[i]!))
  }
  return beta
}

/** At most so many series speak for the whole; what they say of price and calendar changes little beyond. */
const MOST_VOICES = 3000

/**
 * Learns what promotion, price and calendar do, from the weeks before `until` and the levels a series had then: for all
 * items together, for each item as far as it knows better, for each series as far as it knows better still.
 */
export const fitDrivers = (panel: Panel, levels: Float32Array, until: number): Drivers => {
  const drivers = noDrivers(panel)
  const fit = { panel, levels, until }
  const every = Array.from({ length: panel.series }, (_, s) => s)
  const step = Math.max(1, Math.floor(panel.series / MOST_VOICES))
  const width = drivers.count
  const all = climb(
    fit,
    every.filter(s => s % step === 0),
    width,
    new Float64Array(width + 1),
    TRUST_ALL,
  )
  all[0] = 0
  const byItem: number[][] = Array.from({ length: panel.items }, () => [])
  for (const s of every) byItem[panel.itemOf[s]!]!.push(s)
  for (const [item, list] of byItem.entries()) {
    const mine = climb(fit, list, width, all, TRUST_ITEM)
    for (let k = 0; k < width; k += 1) drivers.byItem[item * width + k] = mine[k + 1]!
    if (list.length < 2) continue
    const prior = Float64Array.from([0, mine[1]!, mine[2]!])
    for (const series of list) {
      const own = climb(fit, [series], OWN_DRIVERS, prior, TRUST_SERIES, drivers)
      for (let k = 0; k < OWN_DRIVERS; k += 1) drivers.bySeries[series * OWN_DRIVERS + k] = own[k + 1]! - mine[k + 1]!
    }
  }
  return drivers
}
