import { loss, quantile } from './normal.ts'

/** How much to have once, before demand is known; `over` a unit left, `under` a unit missing. */
export type Newsvendor = { readonly over: number; readonly under: number }

/** Normal demand. */
export const newsvendorNormal = ({ over, under }: Newsvendor, mean: number, spread: number) => {
  const z = quantile(under / (under + over))
  const left = spread * (z + loss(z))
  return { stock: mean + z * spread, expense: over * left + under * spread * loss(z) }
}

/** Demand whose logarithm is normal with `mu` and `sigma`. */
export const newsvendorLognormal = ({ over, under }: Newsvendor, mu: number, sigma: number): number =>
  Math.exp(mu + sigma * quantile(under / (under + over)))

/** Whole demand with these chances for 0, 1, 2 …: the least stock whose chance to be enough is large enough. */
export const newsvendorCounts = ({ over, under }: Newsvendor, chances: readonly number[]) => {
  const wanted = under / (under + over)
  let sum = 0
  let stock = -1
  while (sum < wanted - 1e-12 && stock + 1 < chances.length) {
    stock += 1
    sum += chances[stock]!
  }
  const expense = chances.reduce(
    (all, chance, demand) => all + chance * (over * Math.max(0, stock - demand) + under * Math.max(0, demand - stock)),
    0,
  )
  return { stock, expense }
}

/** Chances of a Poisson count of this mean, far enough into its tail. */
export const poissonChances = (mean: number): number[] => {
  const out = [Math.exp(-mean)]
  while (out.length < mean + 12 * Math.sqrt(mean) + 30) out.push((out[out.length - 1]! * mean) / out.length)
  return out
}

/** Stock that is ordered up to every period, `lead` periods ahead, with normal demand a period. */
export const baseStock = (it: Newsvendor, mean: number, spread: number, lead: number) =>
  newsvendorNormal(it, mean * (lead + 1), spread * Math.sqrt(lead + 1))

/** Certain demand, and what comes is ordered plus something even between `low` and `high`. */
export const newsvendorAdditiveYield = (
  { over, under }: Newsvendor,
  demand: number,
  low: number,
  high: number,
): number => demand - (low + ((high - low) * over) / (over + under))

/** Certain demand a period; supply stops with `stops` and comes back with `returns` a period. */
export const baseStockDisrupted = ({ over, under }: Newsvendor, demand: number, stops: number, returns: number) => {
  const off = stops / (stops + returns)
  const wanted = under / (under + over)
  let periods = 0
  while (1 - off * (1 - returns) ** periods < wanted) periods += 1
  const stock = demand * (1 + periods)
  let expense = over * (stock - demand) * (1 - off)
  for (let n = 1; n < 4000; n += 1) {
    const chance = off * returns * (1 - returns) ** (n - 1)
    const end = stock - demand * (n + 1)
    expense += chance * (end > 0 ? over * end : -under * end)
  }
  return { stock, expense }
}
