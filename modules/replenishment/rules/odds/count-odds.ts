/** Answers about demand that is a negative binomial count (Poisson where `surplus` is 0). */
export type Odds = {
  /** E[(demand − stock)⁺]: what will be asked for and not be there. */
  lost(mean: number, surplus: number, stock: number): number
  /** The least whole stock whose chance of running out is at most `chance`. */
  cover(mean: number, surplus: number, chance: number): number
}

const STEPS = 4
const LEAST_LOG = -6
const MOST_LOG = 6
const MOST_MEAN = 2 ** MOST_LOG
const SURPLUSES = [0, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32]
const LONGEST = 6000

/** E[(D − x)⁺] for x = 0, 1, 2 … of a negative binomial: loss(x+1) = loss(x) − P(D > x). */
const losses = (mean: number, surplus: number): Float64Array => {
  const out = new Float64Array(LONGEST)
  const size = surplus > 0 ? 1 / surplus : 0
  const ratio = surplus > 0 ? (surplus * mean) / (1 + surplus * mean) : 0
  let chance = surplus > 0 ? (1 + surplus * mean) ** -size : Math.exp(-mean)
  let above = 1
  let loss = mean
  let x = 0
  for (; x < LONGEST && loss > 1e-7 * mean; x += 1) {
    out[x] = loss
    above = Math.max(0, above - chance)
    loss = Math.max(0, loss - above)
    chance *= surplus > 0 ? (ratio * (x + size)) / (x + 1) : mean / (x + 1)
  }
  return out.slice(0, x + 1)
}

const between = (table: Float64Array, x: number): number => {
  if (x >= table.length - 1) return 0
  const at = Math.floor(x)
  const low = table[at]!
  return low + (x - at) * (table[at + 1]! - low)
}

/**
 * Opens the tables, which fill as they are asked: a lookup costs some tens of nanoseconds, so that a whole company's
 * shelves are weighed in seconds. Means above 64 are scaled from a count of 64 with the same relative spread.
 */
export const openOdds = (): Odds => {
  const tables: (Float64Array | undefined)[] = []
  const table = (row: number, column: number): Float64Array => {
    const key = row * SURPLUSES.length + column
    const known = tables[key]
    if (known) return known
    const made = losses(2 ** (LEAST_LOG + row / STEPS), SURPLUSES[column]!)
    tables[key] = made
    return made
  }
  const small = (mean: number, surplus: number, stock: number): number => {
    const place = (Math.log2(mean) - LEAST_LOG) * STEPS
    const row = Math.min(Math.floor(place), (MOST_LOG - LEAST_LOG) * STEPS - 1)
    const up = Math.min(1, place - row)
    let column = 0
    while (column < SURPLUSES.length - 2 && SURPLUSES[column + 1]! < surplus) column += 1
    const right = Math.min(1, (surplus - SURPLUSES[column]!) / (SURPLUSES[column + 1]! - SURPLUSES[column]!))
    const low = (1 - right) * between(table(row, column), stock) + right * between(table(row, column + 1), stock)
    const high =
      (1 - right) * between(table(row + 1, column), stock) + right * between(table(row + 1, column + 1), stock)
    return (1 - up) * low + up * high
  }
  const lost = (mean: number, surplus: number, stock: number): number => {
    if (mean <= 0) return 0
    if (stock <= 0) return mean - stock
    if (mean > MOST_MEAN) {
      const scale = mean / MOST_MEAN
      return scale * small(MOST_MEAN, Math.max(0, surplus + 1 / mean - 1 / MOST_MEAN), stock / scale)
    }
    const least = 2 ** LEAST_LOG
    return mean < least ? (mean / least) * small(least, surplus, stock) : small(mean, surplus, stock)
  }
  const cover = (mean: number, surplus: number, chance: number): number => {
    const runsOut = (stock: number) => lost(mean, surplus, stock) - lost(mean, surplus, stock + 1)
    let high = 1
    while (runsOut(high) > chance && high < 1e9) high *= 2
    let low = 0
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (runsOut(middle) > chance) low = middle + 1
      else high = middle
    }
    return low
  }
  return { lost, cover }
}
