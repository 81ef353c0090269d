import type { Formats } from '#kit/words/format.ts'

/** Millimetres as metres, or kilometres where they are many. */
export const walkText = (mm: number, format: Formats): string =>
  mm >= 10_000_000 ? `${format.qty(Math.round(mm / 100_000) * 100)} km` : `${format.count(Math.round(mm / 1000))} m`

/** Metres of road as kilometres. */
export const roadText = (metres: number, format: Formats): string => `${format.count(Math.round(metres / 1000))} km`

/** Minutes after midnight as a clock shows them. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

/** Minutes as hours with one decimal, in thousandths for the formats: 90 → 1500. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) * 100
