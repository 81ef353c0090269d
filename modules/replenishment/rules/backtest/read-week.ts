import { type Day, dayNumber, dayOf } from '#kernel/moment.ts'

/** A week as its file names it: a number that only counts, or the number of weeks since Monday 1970-01-05 of a date. */
export type WeekName = { readonly kind: 'count' | 'date'; readonly week: number }

const EPOCH = 4

/** The Monday a dated week begins with. */
export const mondayOf = (week: number): Day => dayOf(week * 7 + EPOCH)

const realDay = (day: string): number | null => {
  try {
    return dayNumber(day)
  } catch {
    return null
  }
}

const isoWeek = (year: number, week: number): number | null => {
  if (week < 1 || week > 53) return null
  const fourth = dayNumber(`${year}-01-04`)
  const first = Math.floor((fourth - EPOCH) / 7)
  const last = Math.floor((dayNumber(`${year}-12-28`) - EPOCH) / 7)
  return first + week - 1 <= last ? first + week - 1 : null
}

/** Reads `17`, `2026-11-23` (any day of the week) or `2026-W48`; null for anything else. */
export const readWeek = (text: string): WeekName | null => {
  if (/^\d{1,6}$/.test(text)) return { kind: 'count', week: Number(text) }
  const iso = /^(\d{4})-?W(\d{1,2})$/i.exec(text)
  if (iso) {
    const week = isoWeek(Number(iso[1]), Number(iso[2]))
    return week === null ? null : { kind: 'date', week }
  }
  const date = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)
  const day = date ? realDay(date[1]!) : null
  return day === null ? null : { kind: 'date', week: Math.floor((day - EPOCH) / 7) }
}
