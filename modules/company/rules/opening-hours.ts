import { addDays, type Day, type Moment, weekdayOf } from '#kernel/moment.ts'

/** One stretch of a weekday (ISO, 1 Monday). Minutes after midnight; `closes` above 1440 lies after the next midnight. */
export type OpeningHours = { readonly weekday: number; readonly opens: number; readonly closes: number }

/** A day that differs from its week: other hours, or closed when both are null. */
export type SpecialDay = { readonly day: Day; readonly opens: number | null; readonly closes: number | null }

/** When a place is open: its week, and the days that differ from it. */
export type Opening = { readonly hours: readonly OpeningHours[]; readonly specialDays: readonly SpecialDay[] }

export type Stretch = { readonly opens: number; readonly closes: number }

/** The stretches that begin on a day, earliest first; none when the place is closed. */
export const stretchesOn = (opening: Opening, day: Day): Stretch[] => {
  const special = opening.specialDays.find(it => it.day === day)
  if (special) {
    const { opens, closes } = special
    return opens === null || closes === null ? [] : [{ opens, closes }]
  }
  const weekday = weekdayOf(day)
  return opening.hours
    .filter(it => it.weekday === weekday)
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => a.opens - b.opens)
}

const DAY_MINUTES = 1440

/** Whether the place is open; the closing minute itself is closed. */
export const isOpenAt = (opening: Opening, now: Moment): boolean => {
  const covers = (stretch: Stretch, minute: number) => stretch.opens <= minute && minute < stretch.closes
  return (
    stretchesOn(opening, now.day).some(it => covers(it, now.minute)) ||
    stretchesOn(opening, addDays(now.day, -1)).some(it => covers(it, now.minute + DAY_MINUTES))
  )
}

/** When the place next opens, seen from a moment at which it is closed; null when it does not within `days` days. */
export const nextOpening = (opening: Opening, now: Moment, days = 14): { day: Day; minute: number } | null => {
  for (let n = 0; n <= days; n += 1) {
    const day = addDays(now.day, n)
    const next = stretchesOn(opening, day).find(it => n > 0 || it.opens > now.minute)
    if (next) return { day, minute: next.opens }
  }
  return null
}
