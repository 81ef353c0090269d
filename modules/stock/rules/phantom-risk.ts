/** What is known of an item at a place, for judging whether its record is right. */
export type Evidence = {
  /** Thousandths on record. */
  readonly onHand: number
  /** Thousandths sold on the days looked at, and how many days that were. */
  readonly sold: number
  readonly days: number
  /** On how many of those days anything was sold. */
  readonly daysWithSales: number
  /** Days since it was sold last; null when not in the days looked at. */
  readonly sinceSale: number | null
  /** Days since somebody counted it; null for never. */
  readonly sinceCount: number | null
}

export type RiskReason =
  | { readonly word: 'below-zero' }
  | { readonly word: 'no-sale'; readonly days: number; readonly usualPerMille: number }
  | { readonly word: 'never-counted' }
  | { readonly word: 'long-uncounted'; readonly days: number }
  | { readonly word: 'moves'; readonly days: number }

export type Risk = { readonly perMille: number; readonly why: readonly RiskReason[] }

const YEAR = 365

/**
 * Share of records that are wrong before anything else is known: it grows with the days since a count and with how often
 * goods move. A statistic, no money and no goods. Source of the size: about two thirds of 370,000 inspected records of a
 * retailer were wrong (DeHoratius, Raman 2008).
 */
const priorOf = ({ sinceCount, days, daysWithSales }: Evidence): number => {
  const uncounted = Math.min(sinceCount ?? YEAR, YEAR) / YEAR
  const busy = days === 0 ? 0 : daysWithSales / days
  return Math.min(0.65, 0.04 + 0.35 * uncounted + 0.26 * busy * uncounted)
}

/**
 * How likely it is, per mille, that what the record says is there is not: Bayes' rule over the days without a sale. If
 * goods are there, an item that usually sells on a share p of days stays unsold for n days with (1 − p)ⁿ; if they are
 * not, it stays unsold for sure. A record below zero is wrong for sure. Each figure comes with what speaks for it.
 */
export const phantomRisk = (seen: Evidence): Risk => {
  const { onHand, days, daysWithSales, sinceSale, sinceCount } = seen
  if (onHand < 0) return { perMille: 1000, why: [{ word: 'below-zero' }] }
  const why: RiskReason[] = []
  const prior = priorOf(seen)
  let risk = prior
  const idle = sinceSale ?? days
  if (onHand > 0 && daysWithSales > 0 && idle > 0) {
    const active = Math.max(1, days - idle)
    const usual = Math.min(0.95, daysWithSales / active)
    const unsold = (1 - usual) ** idle
    risk = prior / (prior + (1 - prior) * unsold)
    if (unsold < 0.3) why.push({ word: 'no-sale', days: idle, usualPerMille: Math.round(usual * 1000) })
  }
  if (onHand === 0) risk = prior / 4
  if (sinceCount === null) why.push({ word: 'never-counted' })
  else if (sinceCount > 60) why.push({ word: 'long-uncounted', days: sinceCount })
  if (days > 0 && daysWithSales * 2 > days) why.push({ word: 'moves', days: daysWithSales })
  return { perMille: Math.round(risk * 1000), why }
}
