import type { BuyingDays } from '../lifetime/buying.ts'

/** Fifths: 5 is the most recent, the most often, the most spent. */
export type Rfm = {
  readonly id: string
  readonly recencyDays: number
  readonly purchases: number
  readonly spent: number | null
  readonly r: number
  readonly f: number
  readonly m: number | null
  readonly group: RfmGroup
}

export const RFM_GROUPS = ['best', 'loyal', 'new', 'promising', 'slipping', 'must-not-lose', 'asleep'] as const
export type RfmGroup = (typeof RFM_GROUPS)[number]

/**
 * The fifth in which each value lies, 1 the smallest. Equal values share a fifth, that of their middle rank, so who comes
 * first in the file makes no difference.
 */
export const fifths = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [i, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, i)
    last.set(value, i)
  }
  return values.map(value => {
    const middle = (first.get(value)! + last.get(value)! + 1) / 2
    return Math.min(5, Math.floor((5 * middle) / values.length) + 1)
  })
}

/** The name of a customer's group, by how lately and how often they buy, in fifths; one purchase alone makes nobody loyal. */
export const groupOf = (r: number, f: number, purchases: number): RfmGroup => {
  if (r >= 4) return purchases === 1 ? 'new' : f >= 4 ? 'best' : 'promising'
  if (r === 3) return f >= 3 && purchases > 1 ? 'loyal' : 'slipping'
  return f >= 4 ? 'must-not-lose' : 'asleep'
}

/** Recency, frequency and money of each customer as of day `until` (days since 1970), later purchases left out. */
export const scoreRfm = (customers: readonly BuyingDays[], until: number): Rfm[] => {
  const seen = customers.flatMap(({ id, days, spends }) => {
    const n = days.filter(day => day <= until).length
    const known = spends.slice(0, n).filter(spend => spend !== null)
    const spent = known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
    return n === 0 ? [] : [{ id, recencyDays: until - days[n - 1]!, purchases: n, spent }]
  })
  const r = fifths(seen.map(it => -it.recencyDays))
  const f = fifths(seen.map(it => it.purchases))
  const money = seen.every(it => it.spent !== null)
  const m = money ? fifths(seen.map(it => it.spent!)) : null
  return seen.map((it, i) => ({
    ...it,
    r: r[i]!,
    f: f[i]!,
    m: m?.[i] ?? null,
    group: groupOf(r[i]!, f[i]!, it.purchases),
  }))
}
