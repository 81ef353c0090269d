import { addDays } from '#kernel/moment.ts'
import { mulDiv } from '#kernel/whole.ts'

/** Whole months of work on a day: from the 15th of March to the 14th of April is none yet, to the 15th one. */
export const monthsOfWork = (begun: string, on: string): number => {
  const [y1, m1, d1] = begun.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = on.split('-').map(Number) as [number, number, number]
  const lastDay = addDays(on, 1).endsWith('-01')
  const full = d2 >= d1 || lastDay
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (full ? 0 : 1))
}

/**
 * Holiday pay (THR; Permenaker 6/2016): a month's wage (basic and fixed allowances) after twelve months of work,
 * a twelfth of it for each month before, nothing below one month. Rupiah.
 */
export const holidayPay = (wage: number, months: number): number =>
  months < 1 ? 0 : mulDiv(wage, Math.min(12, months), 12, 'half-up')

/** The last day to pay it: seven days before the holiday. */
export const holidayPayDue = (holiday: string): string => addDays(holiday, -7)

/** What is owed on top when it comes late: 5 % of it, for the welfare of the workers; the pay itself stays owed. */
export const lateHolidayFine = (pay: number): number => mulDiv(pay, 5, 100, 'half-up')
