/** What a group did: how many they are, the mean of what is measured, and its spread. */
export type Arm = {
  readonly name: string
  readonly customers: number
  readonly mean: number
  readonly variance: number
}

/** How much more an arm did than the hold-out, a customer; 95 times in 100 the truth lies between `low` and `high`. */
export type Lift = {
  readonly arm: string
  readonly measure: string
  readonly customers: number
  readonly mean: number
  readonly holdOut: number
  readonly lift: number
  readonly low: number
  readonly high: number
  /** The chance of a difference as large as this if there were none. */
  readonly p: number
}

/** Sums a measure of one arm in one pass (Welford); the variance is the sample's. */
export const armOf = (name: string, values: Iterable<number>): Arm => {
  let [customers, mean, squares] = [0, 0, 0]
  for (const value of values) {
    customers += 1
    const off = value - mean
    mean += off / customers
    squares += off * (value - mean)
  }
  return { name, customers, mean, variance: customers < 2 ? 0 : squares / (customers - 1) }
}

const Z95 = 1.959963984540054

/** The upper tail of the normal distribution, twice (Abramowitz and Stegun 7.1.26; error below 1.5e-7). */
export const twoSided = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  return poly * Math.exp(-x * x)
}

/**
 * The lift of an arm over the hold-out: the difference of means with Welch's standard error, which asks for no equal
 * spread. For large groups of customers the normal quantile is used.
 */
export const compareArms = (measure: string, arm: Arm, holdOut: Arm): Lift => {
  const lift = arm.mean - holdOut.mean
  const error = Math.sqrt(arm.variance / arm.customers + holdOut.variance / holdOut.customers)
  return {
    ...{ arm: arm.name, measure, customers: arm.customers, mean: arm.mean, holdOut: holdOut.mean, lift },
    ...{ low: lift - Z95 * error, high: lift + Z95 * error, p: error === 0 ? 1 : twoSided(lift / error) },
  }
}
