import { type Day, dayNumber } from '#kernel/moment.ts'
import { addMonths } from './warkat-days.ts'

/** A warkat refused as kosong. Amount in whole rupiah. */
export type EmptyWarkat = { readonly serial: string; readonly day: Day; readonly amount: number }

export type DrawerStanding = {
  /** `warned-1` and `warned-2`: surat peringatan; `listed`: on the national black list (DHN). */
  readonly standing: 'clear' | 'warned-1' | 'warned-2' | 'listed'
  /** Different warkat that count now. */
  readonly count: number
  /** The last day on the list; null while not on it. */
  readonly until: Day | null
}

export type BlackListTerms = {
  /** Rupiah from which one warkat kosong alone puts its drawer on the list. */
  readonly great: number
  /** How many different ones below that do, and within how many months. */
  readonly times: number
  readonly windowMonths: number
  readonly listedMonths: number
}

/** PBI 8/29/PBI/2006 as changed by PBI 18/43/PBI/2016. Data, for they change: ask the bank. */
export const BLACK_LIST_TERMS: BlackListTerms = { great: 500_000_000, times: 3, windowMonths: 6, listedMonths: 12 }

const within = (empty: readonly EmptyWarkat[], day: Day, months: number) => {
  const since = dayNumber(addMonths(day, -months))
  return empty.filter(it => dayNumber(it.day) > since)
}

/** The day on which these, in order of their days, put their drawer on the list for the last time; null: never. */
const listedOn = (empty: readonly EmptyWarkat[], { great, times, windowMonths }: BlackListTerms): Day | null => {
  let listed: Day | null = null
  empty.forEach((it, n) => {
    const small = empty.slice(0, n + 1).filter(other => other.amount < great)
    if (it.amount >= great || within(small, it.day, windowMonths).length >= times) listed = it.day
  })
  return listed
}

/**
 * Where a drawer stands by the warkat of one bank that were kosong: three different ones below Rp500 million within six
 * months, or one of Rp500 million and more, put him on the national black list for a year. The same warkat presented
 * again counts once. What happened after `today` is not looked at: any day can be asked for.
 */
export const judgeDrawer = (
  empty: readonly EmptyWarkat[],
  today: Day,
  terms: BlackListTerms = BLACK_LIST_TERMS,
): DrawerStanding => {
  const once = new Map<string, EmptyWarkat>()
  for (const it of [...empty].sort((a, b) => dayNumber(a.day) - dayNumber(b.day)))
    if (!once.has(it.serial) && dayNumber(it.day) <= dayNumber(today)) once.set(it.serial, it)
  const all = [...once.values()]
  const count = within(all, today, terms.windowMonths).length
  const listed = listedOn(all, terms)
  const until = listed && addMonths(listed, terms.listedMonths)
  if (until && dayNumber(today) <= dayNumber(until)) return { standing: 'listed', count, until }
  return { standing: count >= 2 ? 'warned-2' : count === 1 ? 'warned-1' : 'clear', count, until: null }
}
