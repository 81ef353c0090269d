import { addDays, type Day, dayNumber, dayOf } from '#kernel/moment.ts'
import { WARKAT_TERMS, type WarkatTerms } from './warkat.ts'

/** The same day of the month, `months` later; the last day of that month where it has no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const all = year * 12 + month - 1 + months
  const first = (n: number): Day => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`
  const last = dayNumber(first(all + 1)) - 1
  return dayOf(Math.min(dayNumber(first(all)) + date - 1, last))
}

/** The days that count in the life of a warkat. */
export type WarkatDays = {
  /** From this day on it may be paid. */
  readonly from: Day
  /** The last day of tenggang waktu pengunjukan. */
  readonly until: Day
  /** The last day on which it may still be paid where nobody cancelled it; for a bilyet giro the same as `until`. */
  readonly dead: Day
}

/** When a warkat may be presented. Throws on dates that do not exist. */
export const warkatDays = (
  it: { readonly type: 'cek' | 'bg'; readonly issue: Day; readonly effective: Day | null },
  terms: WarkatTerms = WARKAT_TERMS,
): WarkatDays => {
  const until = addDays(it.issue, terms.days)
  const dead = it.type === 'cek' ? addMonths(until, terms.months) : until
  return { from: it.effective ?? it.issue, until, dead }
}

/** When its holder is reminded: the day before it may be paid, and the week before the time is over. */
export const reminderDays = (days: WarkatDays): { readonly effective: Day; readonly ending: Day } => ({
  effective: addDays(days.from, -1),
  ending: addDays(days.until, -7),
})
