import { type Day, dayNumber } from '#kernel/moment.ts'
import { reminderDays, warkatDays } from './warkat-days.ts'

/** A warkat at hand, and of what its holder was told. */
export type HeldWarkat = {
  readonly id: string
  readonly kind: 'cek' | 'bg'
  readonly issue: Day
  readonly effective: Day | null
  readonly told: readonly string[]
}

/** `day`: the one it is about, the effective date or the last to present it. */
export type Reminder = { readonly what: 'effective' | 'ending'; readonly day: Day }

/**
 * Of what is to be reminded today: the effective date from the day before it to that day, the end from a week before to
 * the last day. What was told is not told again, and what has passed is told no more.
 */
export const dueReminders = (it: HeldWarkat, today: Day): Reminder[] => {
  const days = warkatDays({ type: it.kind, issue: it.issue, effective: it.effective })
  const starts = reminderDays(days)
  const near = (from: Day, to: Day) => dayNumber(today) >= dayNumber(from) && dayNumber(today) <= dayNumber(to)
  const found: Reminder[] = []
  if (it.effective !== null && near(starts.effective, it.effective))
    found.push({ what: 'effective', day: it.effective })
  if (near(starts.ending, days.until)) found.push({ what: 'ending', day: days.until })
  return found.filter(({ what }) => !it.told.includes(what))
}
