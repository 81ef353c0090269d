import { readDigits } from '../bytes/digits.ts'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether the calendar has this day. */
export const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= DAYS[month - 1]! + (month === 2 && leap(year) ? 1 : 0)
}

/** YYYYMMDD: a day there was or will be, from 1993 as X9.100-187 wants it. */
export const isDate8 = (bytes: Uint8Array, from: number): boolean => {
  const date = readDigits(bytes, from, from + 8)
  if (date === null || date < 19930101) return false
  return isDay(Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100)
}

/** YYMMDD of this century. */
export const isDate6 = (bytes: Uint8Array, from: number): boolean => {
  const date = readDigits(bytes, from, from + 6)
  if (date === null) return false
  return isDay(2000 + Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100)
}

/** HHMM, 0000 to 2359. */
export const isTime = (bytes: Uint8Array, from: number): boolean => {
  const time = readDigits(bytes, from, from + 4)
  return time !== null && time < 2400 && time % 100 < 60
}
