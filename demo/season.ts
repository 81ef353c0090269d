import { type Day, dayNumber, weekdayOf } from '#kernel/moment.ts'

/**
 * First day of Ramadan and first day of Idul Fitri. 2024 to 2026 as the government fixed them (SKB 3 Menteri); 2027 and
 * 2028 as the calendar expects them.
 */
const RAMADAN: readonly (readonly [Day, Day])[] = [
  ['2024-03-12', '2024-04-10'],
  ['2025-03-01', '2025-03-31'],
  ['2026-02-19', '2026-03-21'],
  ['2027-02-08', '2027-03-10'],
  ['2028-01-28', '2028-02-27'],
]

export type Season = 'usual' | 'ramadan' | 'before-lebaran' | 'lebaran' | 'after-lebaran'

/** Where a day lies in the year of the shops; `lebaran` is the day on which they stay closed. */
export const seasonOf = (day: Day): Season => {
  const n = dayNumber(day)
  for (const [first, lebaran] of RAMADAN) {
    const toLebaran = dayNumber(lebaran) - n
    if (toLebaran === 0) return 'lebaran'
    if (toLebaran < 0 && toLebaran >= -6) return 'after-lebaran'
    if (toLebaran > 0 && toLebaran <= 10) return 'before-lebaran'
    if (toLebaran > 0 && n >= dayNumber(first)) return 'ramadan'
  }
  return 'usual'
}

const BY_SEASON: Readonly<Record<Season, number>> = {
  usual: 100,
  ramadan: 116,
  'before-lebaran': 145,
  lebaran: 0,
  'after-lebaran': 62,
}

const BY_WEEKDAY = [92, 90, 93, 97, 110, 126, 120]

/** How busy a day is, in percent of a usual one: weekday, pay days, Ramadan, the end of the year. */
export const busyness = (day: Day): number => {
  const date = Number(day.slice(8))
  const payday = date >= 25 || date <= 4 ? 112 : 97
  const yearEnd = day.slice(5) >= '12-22' ? 114 : 100
  return Math.round((BY_SEASON[seasonOf(day)] * BY_WEEKDAY[weekdayOf(day) - 1]! * payday * yearEnd) / 1_000_000)
}

/** Shoppers by hour from 7 to 21: work days peak before and after office, weekends at noon, Ramadan before sunset. */
const HOURS = {
  workday: [52, 60, 50, 44, 48, 60, 52, 42, 46, 62, 84, 92, 80, 60, 34],
  weekend: [40, 56, 76, 92, 94, 84, 66, 60, 70, 86, 92, 84, 70, 52, 32],
  ramadan: [22, 30, 42, 50, 50, 44, 44, 58, 92, 124, 96, 40, 62, 88, 52],
} as const

/** Weights of the hours 7 … 21 on a day. */
export const hourWeights = (day: Day): readonly number[] => {
  const season = seasonOf(day)
  if (season === 'ramadan' || season === 'before-lebaran') return HOURS.ramadan
  return weekdayOf(day) >= 6 ? HOURS.weekend : HOURS.workday
}

const FASTING: Readonly<Record<string, number>> = {
  jus: 300,
  'cokelat-permen': 190,
  'gula-madu': 165,
  'tepung-kue': 155,
  santan: 185,
  'minyak-goreng': 130,
  buah: 130,
  daging: 120,
  biskuit: 140,
  sigaret: 78,
  'air-mineral': 82,
  'roti-manis': 85,
}

const FEAST: Readonly<Record<string, number>> = {
  ...FASTING,
  biskuit: 260,
  daging: 190,
  soda: 190,
  'pakaian-dasar': 320,
}

/** How much more or less a category sells in a season, in percent of the usual. */
export const seasonal = (category: string, season: Season): number => {
  if (season === 'ramadan') return FASTING[category] ?? 100
  if (season === 'before-lebaran') return FEAST[category] ?? 100
  return 100
}
