import type { Day } from '#kernel/moment.ts'

/**
 * The last day a paper must be kept: the end of the year of its date, and whole years after it, as the duty to keep
 * records counts (UU 8/1997 Art. 11: ten years from the end of the book year). Null: for ever.
 */
export const keepUntil = (day: Day, years: number | null): Day | null =>
  years === null ? null : `${Number(day.slice(0, 4)) + years}-12-31`
