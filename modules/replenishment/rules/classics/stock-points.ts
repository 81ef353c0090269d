import { loss, quantile } from './normal.ts'

/** Figures of a stock that is looked after for ever: `holding` and `missing` a unit and period, `fixed` an order. */
export type StockPoint = { readonly holding: number; readonly missing: number; readonly fixed: number }

/** Order when at or below `from`, up to `to`. */
export type Ends = { readonly from: number; readonly to: number; readonly expense: number }

const costOf =
  ({ holding, missing }: StockPoint, chances: readonly number[]) =>
  (stock: number) =>
    chances.reduce(
      (sum, chance, demand) =>
        sum + chance * (stock >= demand ? holding * (stock - demand) : missing * (demand - stock)),
      0,
    )

/** The best (s, S) of whole demand a period with these chances (Zheng and Federgruen 1991); exact. */
export const bestEnds = (it: StockPoint, chances: readonly number[]): Ends => {
  const cost = costOf(it, chances)
  const often = [1 / (1 - chances[0]!)]
  const oftenAt = (k: number): number => {
    while (often.length <= k) {
      const n = often.length
      let sum = 0
      for (let l = 1; l <= Math.min(n, chances.length - 1); l += 1) sum += chances[l]! * often[n - l]!
      often.push(sum / (1 - chances[0]!))
    }
    return often[k]!
  }
  const average = (from: number, to: number) => {
    let [sum, time] = [it.fixed, 0]
    for (let k = 0; k < to - from; k += 1) {
      sum += oftenAt(k) * cost(to - k)
      time += oftenAt(k)
    }
    return sum / time
  }
  let to = 0
  while (cost(to + 1) < cost(to)) to += 1
  let from = to - 1
  while (average(from, to) > cost(from)) from -= 1
  let best = average(from, to)
  for (let tried = to + 1; cost(tried) <= best; tried += 1) {
    if (average(from, tried) >= best) continue
    to = tried
    while (average(from, to) <= cost(from + 1)) from += 1
    best = average(from, to)
  }
  return { from, to, expense: best }
}

/** Ehrhardt and Mosier's power approximation of (s, S) for normal demand a period (1984), as Snyder and Shen print it. */
export const powerEnds = ({ holding, missing, fixed }: StockPoint, mean: number, spread: number, lead = 0) => {
  const [leadMean, leadSpread] = [(lead + 1) * mean, Math.sqrt(lead + 1) * spread]
  const size =
    1.3 * mean ** 0.494 * (fixed / holding) ** 0.506 * (1 + (leadSpread * leadSpread) / (mean * mean)) ** 0.116
  const z = Math.sqrt((size * holding) / (leadSpread * missing))
  const from = 0.973 * leadMean + leadSpread * (0.183 / z + 1.063 - 2.192 * z)
  return { from, to: from + size }
}

/** Hadley and Whitin's (r, Q) by expected inventory level: `missing` a unit missed, normal demand, `lead` units of time. */
export const pointAndSize = ({ holding, missing, fixed }: StockPoint, rate: number, spread: number, lead: number) => {
  const [leadMean, leadSpread] = [rate * lead, spread * Math.sqrt(lead)]
  let size = Math.sqrt((2 * fixed * rate) / holding)
  let point = leadMean
  for (let n = 0; n < 200; n += 1) {
    const z = quantile(1 - Math.min(0.999999, (size * holding) / (missing * rate)))
    point = leadMean + z * leadSpread
    size = Math.sqrt((2 * rate * (fixed + missing * leadSpread * loss(z))) / holding)
  }
  const missed = leadSpread * loss((point - leadMean) / leadSpread)
  const expense = holding * (point - leadMean + size / 2) + (fixed * rate) / size + (missing * rate * missed) / size
  return { point, size, expense }
}

/** The best (r, Q) of Poisson demand of `rate` with a lead time, `missing` a unit and unit of time (Federgruen and Zheng 1992); exact. */
export const pointAndSizePoisson = (it: StockPoint, rate: number, leadChances: readonly number[]) => {
  const cost = costOf(it, leadChances)
  let stock = 0
  while (cost(stock + 1) < cost(stock)) stock += 1
  let [low, high] = [stock - 1, stock + 1]
  let sum = it.fixed * rate + cost(stock)
  let size = 1
  for (;;) {
    const next = Math.min(cost(low), cost(high))
    if (next >= sum / size) break
    if (cost(low) <= cost(high)) low -= 1
    else high += 1
    sum += next
    size += 1
  }
  return { point: low, size, expense: sum / size }
}
