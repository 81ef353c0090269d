import { addDays, type Day } from '#kernel/moment.ts'
import { type Opening, type Stretch, stretchesOn } from './opening-hours.ts'

/** A minute of local time at a place: what deadlines in business time are made of. */
export type LocalMinute = { readonly day: Day; readonly minute: number }

const DAY_MINUTES = 1440
const HORIZON_DAYS = 3660

/** The open stretches that touch a day, cut to it (0 to 1440) and joined where they overlap. */
const openOn = (opening: Opening, day: Day): Stretch[] => {
  const before = stretchesOn(opening, addDays(day, -1)).map(it => ({ opens: 0, closes: it.closes - DAY_MINUTES }))
  const own = stretchesOn(opening, day).map(it => ({ opens: it.opens, closes: Math.min(it.closes, DAY_MINUTES) }))
  const joined: Stretch[] = []
  for (const it of [...before, ...own].filter(s => s.closes > s.opens).sort((a, b) => a.opens - b.opens)) {
    const last = joined.at(-1)
    if (!last || it.opens > last.closes) joined.push(it)
    else joined[joined.length - 1] = { opens: last.opens, closes: Math.max(last.closes, it.closes) }
  }
  return joined
}

/**
 * The minute at which `minutes` open minutes have passed since `from`; nothing counts while the place is closed. With 0
 * minutes it is `from` itself. Null when ten years hold too few open minutes.
 */
export const addOpenMinutes = (opening: Opening, from: LocalMinute, minutes: number): LocalMinute | null => {
  if (minutes <= 0) return from
  let left = minutes
  for (let n = 0; n < HORIZON_DAYS; n += 1) {
    const day = addDays(from.day, n)
    for (const { opens, closes } of openOn(opening, day)) {
      const start = n === 0 ? Math.max(opens, from.minute) : opens
      if (start >= closes) continue
      if (left <= closes - start) return { day, minute: start + left }
      left -= closes - start
    }
  }
  return null
}

/** Open minutes from one local minute to another; 0 when `to` is not after `from`. */
export const openMinutesBetween = (opening: Opening, from: LocalMinute, to: LocalMinute): number => {
  let sum = 0
  for (let day = from.day; day <= to.day; day = addDays(day, 1)) {
    const low = day === from.day ? from.minute : 0
    const high = day === to.day ? to.minute : DAY_MINUTES
    for (const { opens, closes } of openOn(opening, day))
      sum += Math.max(0, Math.min(closes, high) - Math.max(opens, low))
  }
  return sum
}
