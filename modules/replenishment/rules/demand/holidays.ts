import { type Day, dayNumber } from '#kernel/moment.ts'

/**
 * Idul Fitri in Indonesia, 1 Syawal as the government set it (isbat), to 2026 as in the joint decrees on holidays; later
 * years as reckoned, to be corrected by the company's own holidays when they are decreed. The fast begins 29 or 30 days before.
 */
export const LEBARAN: readonly Day[] = [
  ...['2005-11-03', '2006-10-24', '2007-10-13', '2008-10-01', '2009-09-20', '2010-09-10', '2011-08-31', '2012-08-19'],
  ...['2013-08-08', '2014-07-28', '2015-07-17', '2016-07-06', '2017-06-25', '2018-06-15', '2019-06-05', '2020-05-24'],
  ...['2021-05-13', '2022-05-02', '2023-04-22', '2024-04-10', '2025-03-31', '2026-03-21', '2027-03-10', '2028-02-27'],
  ...['2029-02-15', '2030-02-05', '2031-01-25', '2032-01-14', '2033-01-03', '2033-12-23', '2034-12-12', '2035-12-02'],
]

const FAST = 30

/** Spans around a moving feast, in days from 1 Syawal: [from, to]. */
const SPANS = [
  [-FAST, -15],
  [-14, -8],
  [-7, -1],
  [0, 6],
] as const

const overlap = (from: number, to: number, first: number, days: number) =>
  Math.max(0, Math.min(to, first + days - 1) - Math.max(from, first) + 1) / days

/** How many marks `marksOf` gives. */
export const MARKS = SPANS.length + 2

/**
 * What of the calendar falls into the `days` from `first`, each as a share of them from 0 to 1: the fast's first half,
 * the week before the last, the last week before Idul Fitri, the week from it on, the last ten days of the year, and the
 * days after pay (from the 25th to the 3rd).
 */
export const marksOf = (first: Day, days: number, lebaran: readonly Day[] = LEBARAN): number[] => {
  const begin = dayNumber(first)
  const feasts = lebaran.map(dayNumber)
  const moving = SPANS.map(([from, to]) => feasts.reduce((sum, f) => sum + overlap(f + from, f + to, begin, days), 0))
  const year = Number(first.slice(0, 4))
  const yearEnd = [year - 1, year].reduce(
    (sum, y) => sum + overlap(dayNumber(`${y}-12-22`), dayNumber(`${y}-12-31`), begin, days),
    0,
  )
  return [...moving, yearEnd, payShare(first, days)]
}

/** The share of the days that lie from the 25th of a month to the 3rd of the next, when wages are spent. */
const payShare = (first: Day, days: number): number => {
  let date = Number(first.slice(8))
  const year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  let paid = 0
  for (let n = 0; n < days; n += 1) {
    if (date >= 25 || date <= 3) paid += 1
    date += 1
    if (date > lastDate(year, month)) {
      date = 1
      month = (month % 12) + 1
    }
  }
  return paid / days
}

const lastDate = (year: number, month: number) => {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return dayNumber(next) - dayNumber(`${year}-${String(month).padStart(2, '0')}-01`)
}
