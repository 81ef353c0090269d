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

const SMALL = 500_000_000
const TIMES = 3
const WINDOW_MONTHS = 6
const LISTED_MONTHS = 12

/** The day on which these, in order of their days, put their drawer on the list for the last time; null: never. */
const listedOn = (empty: readonly EmptyWarkat[]): Day | null => {
  let listed: Day | null = null
  empty.forEach((it, n) => {
    const since = addMonths(it.day, -WINDOW_MONTHS)
    const near = empty.slice(0, n + 1).filter(other => dayNumber(other.day) > dayNumber(since))
    if (it.amount >= SMALL || near.length >= TIMES) listed = it.day
  })
  return listed
}

/**
 * Where a drawer stands by the warkat of one bank that were kosong: three different ones below Rp500 million within six
 * months, or one of Rp500 million and more, put him on the national black list for a year (PBI 8/29/PBI/2006 as changed
 * by PBI 18/43/PBI/2016). The same warkat presented again counts once.
 */
export const judgeDrawer = (empty: readonly EmptyWarkat[], today: Day): DrawerStanding => {
  const once = new Map<string, EmptyWarkat>()
  for (const it of [...empty].sort((a, b) => dayNumber(a.day) - dayNumber(b.day)))
    if (!once.has(it.serial) && dayNumber(it.day) <= dayNumber(today)) once.set(it.serial, it)
  const all = [...once.values()]
  const since = addMonths(today, -WINDOW_MONTHS)
  const count = all.filter(it => dayNumber(it.day) > dayNumber(since)).length
  const listed = listedOn(all)
  const until = listed && addMonths(listed, LISTED_MONTHS)
  if (until && dayNumber(today) <= dayNumber(until)) return { standing: 'listed', count, until }
  return { standing: count >= 2 ? 'warned-2' : count === 1 ? 'warned-1' : 'clear', count, until: null }
}
