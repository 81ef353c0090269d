/** Figures of an economic order: `fixed` an order, `holding` a unit and unit of time, `rate` units a unit of time. Statistics, so floats. */
export type Economic = { readonly fixed: number; readonly holding: number; readonly rate: number }

/** How much to order, and what that costs a unit of time. */
export type OrderSize = { readonly size: number; readonly expense: number }

/** Harris 1913: how much to order when demand is even and certain. */
export const economicOrder = ({ fixed, holding, rate }: Economic): OrderSize => ({
  size: Math.sqrt((2 * fixed * rate) / holding),
  expense: Math.sqrt(2 * fixed * rate * holding),
})

/** The same where demand may wait at `missing` a unit and unit of time; `waits` is the part of the time in which it does. */
export const economicOrderWaiting = (it: Economic, missing: number): OrderSize & { readonly waits: number } => {
  const part = (it.holding + missing) / missing
  const { size, expense } = economicOrder(it)
  return {
    size: size * Math.sqrt(part),
    expense: expense / Math.sqrt(part),
    waits: it.holding / (it.holding + missing),
  }
}

/** The same where goods are made at the rate `made` rather than come at once. */
export const economicProduction = (it: Economic, made: number): OrderSize =>
  economicOrder({ ...it, holding: it.holding * (1 - it.rate / made) })

/** Prices that hold for all units from a size on; `each` falls as `from` rises, the first from 0. */
export type PriceStep = { readonly from: number; readonly each: number }

/** All-units discounts: holding is `holdingPart` of the price. The expense is that of the goods too. */
export const economicOrderSteps = (
  { fixed, rate, holdingPart }: { fixed: number; rate: number; holdingPart: number },
  steps: readonly PriceStep[],
): OrderSize & { readonly step: number } =>
  steps
    .map(({ from, each }, step) => {
      const holding = holdingPart * each
      const size = Math.max(from, economicOrder({ fixed, holding, rate }).size)
      const next = steps[step + 1]
      const beyond = next !== undefined && size >= next.from
      const expense = beyond ? Number.POSITIVE_INFINITY : rate * each + (fixed * rate) / size + (holding * size) / 2
      return { size, expense, step }
    })
    .reduce((best, tried) => (tried.expense < best.expense ? tried : best))

/** Supply that breaks off at `breaks` and comes back at `mends` a unit of time (Parlar and Berkin 1991, as Snyder approximates it); demand then is lost at `missing`. */
export const economicOrderDisrupted = (
  { fixed, holding, rate }: Economic,
  missing: number,
  breaks: number,
  mends: number,
): OrderSize => {
  const off = breaks / (breaks + mends)
  const a = off * rate * holding
  const size =
    (Math.sqrt(a * a + 2 * holding * mends * (fixed * rate * mends + rate * rate * missing * off)) - a) /
    (holding * mends)
  return { size, expense: holding * size }
}

/** What is ordered comes with `mean` more (or less) and the variance `spread`². */
export const economicOrderAdditiveYield = (it: Economic, mean: number, spread: number): OrderSize => {
  const come = Math.sqrt((2 * it.fixed * it.rate) / it.holding + spread * spread)
  return { size: come - mean, expense: it.holding * come }
}

/** What is ordered comes `mean` times, with the standard deviation `spread` of that factor. */
export const economicOrderTimesYield = (it: Economic, mean: number, spread: number): OrderSize => {
  const square = mean * mean + spread * spread
  const size = Math.sqrt((2 * it.fixed * it.rate) / (it.holding * square))
  return { size, expense: Math.sqrt(2 * it.fixed * it.rate * it.holding * square) / mean }
}

/** Wagner and Whitin 1958: when to order how much of known demands. `prices` by period, 0 unless given. */
export const orderKnownDemands = (
  fixed: number,
  holding: number,
  demands: readonly number[],
  prices: readonly number[] = [],
): { readonly orders: number[]; readonly expense: number } => {
  const n = demands.length
  const best = new Float64Array(n + 1)
  const until: number[] = []
  for (let t = n - 1; t >= 0; t -= 1) {
    best[t] = Number.POSITIVE_INFINITY
    let expense = fixed
    for (let s = t; s < n; s += 1) {
      expense += demands[s]! * ((s - t) * holding + (prices[t] ?? 0))
      if (expense + best[s + 1]! >= best[t]!) continue
      best[t] = expense + best[s + 1]!
      until[t] = s + 1
    }
  }
  const orders = demands.map(() => 0)
  for (let t = 0; t < n; t = until[t]!) orders[t] = demands.slice(t, until[t]).reduce((sum, demand) => sum + demand, 0)
  return { orders, expense: best[0]! }
}
