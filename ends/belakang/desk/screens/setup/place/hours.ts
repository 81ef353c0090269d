import type { Place } from '../../../server/kinds.ts'

export type Hours = Place['hours'][number]
export type Special = Place['specialDays'][number]

/** A stretch as it is typed: two clock times; `closes` at or before `opens` lies after midnight. */
export type Stretch = {
  readonly key: number
  readonly weekday: number
  readonly opens: string
  readonly closes: string
}
export type SpecialRow = {
  readonly key: number
  readonly day: string
  readonly closed: boolean
  readonly opens: string
  readonly closes: string
  readonly note: string
}

const DAY = 1440
export const clock = (minute: number): string => {
  const at = minute % DAY
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
const minuteOf = (text: string): number | null => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** Two clock times as minutes after midnight; what closes before it opens closes the next day. Null while one is missing. */
export const stretchOf = (opens: string, closes: string): { opens: number; closes: number } | null => {
  const [from, to] = [minuteOf(opens), minuteOf(closes)]
  return from === null || to === null ? null : { opens: from, closes: to <= from ? to + DAY : to }
}

let last = 0
const key = () => {
  last += 1
  return last
}

export const stretchesOf = (hours: readonly Hours[]): Stretch[] =>
  hours.map(it => ({ key: key(), weekday: it.weekday, opens: clock(it.opens), closes: clock(it.closes) }))
export const newStretch = (weekday: number): Stretch => ({ key: key(), weekday, opens: '08:00', closes: '21:00' })

/** Every day with the hours of the first. */
export const likeMonday = (all: readonly Stretch[]): Stretch[] => {
  const monday = all.filter(it => it.weekday === 1)
  return [1, 2, 3, 4, 5, 6, 7].flatMap(weekday =>
    weekday === 1 ? monday : monday.map(it => ({ ...it, key: key(), weekday })),
  )
}

/** Null while a time is missing. */
export const hoursOf = (all: readonly Stretch[]): Hours[] | null => {
  const hours = all.map(it => {
    const stretch = stretchOf(it.opens, it.closes)
    return stretch && { weekday: it.weekday, ...stretch }
  })
  return hours.includes(null) ? null : (hours as Hours[])
}

export const rowsOf = (days: readonly Special[]): SpecialRow[] =>
  days.map(({ day, opens, closes, note }) => ({
    ...{ key: key(), day, note: note ?? '', closed: opens === null },
    ...{ opens: opens === null ? '08:00' : clock(opens), closes: closes === null ? '21:00' : clock(closes) },
  }))
export const newSpecial = (day: string): SpecialRow => ({
  ...{ key: key(), day, closed: true, opens: '08:00', closes: '21:00', note: '' },
})

export const specialsOf = (rows: readonly SpecialRow[]): Special[] | null => {
  const days = rows.map(({ day, closed, opens, closes, note }): Special | null => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
    if (closed) return { day, opens: null, closes: null, note: note.trim() }
    const stretch = stretchOf(opens, closes)
    return stretch && { day, ...stretch, note: note.trim() }
  })
  return days.includes(null) ? null : (days as Special[])
}
