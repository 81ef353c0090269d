import { addDays, type Day, dayNumber, weekdayOf } from '#kernel/moment.ts'
import type { Opening, Stretch } from '#modules/company/rules/index.ts'

/** From this minute (UTC, since 1970) on the local clock shows `offset` minutes more. The first step begins before all. */
export type ZoneStep = { readonly from: number; readonly offset: number }

/** When work is done: the week and its special days, the days off, and the clock of the place. */
export type WorkCalendar = {
  readonly opening: Opening
  /** Days on which the week does not count. A special day with hours of its own counts all the same. */
  readonly daysOff: ReadonlySet<Day>
  readonly zone: readonly ZoneStep[]
}

/** Open stretches in minutes UTC, apart and in order; `before[n]` open minutes lie before the n-th. */
export type OpenTimes = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly before: readonly number[]
}

const DAY_MINUTES = 1440
const NEVER: readonly Stretch[] = []

/** The stretches of each weekday and of each special day, looked up instead of searched. */
const stretchesOf = ({ opening, daysOff }: WorkCalendar) => {
  const week = Array.from({ length: 8 }, (_, weekday) => opening.hours.filter(it => it.weekday === weekday))
  const special = new Map(
    opening.specialDays.map(it => [
      it.day,
      it.opens === null || it.closes === null ? NEVER : [{ opens: it.opens, closes: it.closes }],
    ]),
  )
  return (day: Day): readonly Stretch[] => special.get(day) ?? (daysOff.has(day) ? NEVER : week[weekdayOf(day)]!)
}

type Span = readonly [start: number, end: number]

const joined = (spans: readonly Span[]): Span[] => {
  const apart: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}

/** Open stretches as the local clock shows them, in minutes of it since its 1970-01-01. */
const localSpans = (calendar: WorkCalendar, from: Day, to: Day): Span[] => {
  const stretchesOn = stretchesOf(calendar)
  const spans: Span[] = []
  for (let day = addDays(from, -1); day <= to; day = addDays(day, 1)) {
    const midnight = dayNumber(day) * DAY_MINUTES
    for (const { opens, closes } of stretchesOn(day)) spans.push([midnight + opens, midnight + closes])
  }
  return joined(spans)
}

/**
 * The minutes from one day to another, both included, at which the place is open: those whose local clock shows an open
 * minute. An hour that the clock skips is not there; one that it shows twice counts twice.
 */
export const openTimes = (calendar: WorkCalendar, from: Day, to: Day): OpenTimes => {
  const local = localSpans(calendar, from, to)
  const last = (dayNumber(to) + 1) * DAY_MINUTES
  const spans: Span[] = []
  for (const [n, { from: since, offset }] of calendar.zone.entries()) {
    const till = calendar.zone[n + 1]?.from ?? Number.MAX_SAFE_INTEGER
    for (const [start, end] of local) {
      const low = Math.max(start - offset, since)
      const high = Math.min(end - offset, till, last - offset)
      if (low < high) spans.push([low, high])
    }
  }
  const times = joined(spans)
  let sum = 0
  const before = times.map(([start, end]) => {
    sum += end - start
    return sum - (end - start)
  })
  return { starts: times.map(([start]) => start), ends: times.map(([, end]) => end), before }
}
