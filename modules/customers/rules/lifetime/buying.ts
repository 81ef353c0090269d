/**
 * How somebody has bought, all in one unit of time: `frequency` repeat purchases, the last of them `recency` after the
 * first purchase, seen for `age` since the first. `spend` is what a repeat purchase came to on average; null where the
 * source does not say.
 */
export type Buying = {
  readonly id: string
  readonly frequency: number
  readonly recency: number
  readonly age: number
  readonly spend: number | null
}

/** Days on which somebody bought (days since 1970, ascending, each once) and what for; null where not said. */
export type BuyingDays = {
  readonly id: string
  readonly days: readonly number[]
  readonly spends: readonly (number | null)[]
}

/** Several purchases of one day are one. Gives each customer's days in order, by the order in which they first appear. */
export const buyingDays = (
  purchases: Iterable<{ readonly customer: string; readonly day: number; readonly spend: number | null }>,
): BuyingDays[] => {
  const all = new Map<string, Map<number, number | null>>()
  for (const { customer, day, spend } of purchases) {
    const own = all.get(customer) ?? new Map<number, number | null>()
    if (own.size === 0) all.set(customer, own)
    const known = own.get(day)
    own.set(day, known === undefined || known === null ? spend : known + (spend ?? 0))
  }
  return [...all].map(([id, own]) => {
    const days = [...own.keys()].sort((a, b) => a - b)
    return { id, days, spends: days.map(day => own.get(day)!) }
  })
}

/**
 * What is known of each customer at the end of day `until`; those who came later are left out. `unit` is how many days
 * make one unit of time: 7 for weeks.
 */
export const buyingUntil = (customers: readonly BuyingDays[], until: number, unit: number): Buying[] =>
  customers.flatMap(({ id, days, spends }) => {
    const first = days[0]
    if (first === undefined || first > until) return []
    const seen = days.filter(day => day <= until)
    const repeats = spends.slice(1, seen.length).filter(spend => spend !== null)
    const spend = repeats.length === 0 ? null : repeats.reduce((a, b) => a + b, 0) / repeats.length
    const frequency = seen.length - 1
    return [{ id, frequency, recency: (seen.at(-1)! - first) / unit, age: (until - first) / unit, spend }]
  })

/** On how many days after `after` and until `until` each of `ids` bought. */
export const boughtBetween = (customers: readonly BuyingDays[], after: number, until: number): Map<string, number> =>
  new Map(customers.map(({ id, days }) => [id, days.filter(day => day > after && day <= until).length]))
