import { FeelDate, type FeelDateTime, type FeelTime, type Zone } from './value.ts'

export const SECOND = 1_000_000_000n
export const DAY = 86_400n * SECOND

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days a month has. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

/** Days since 1970-01-01 in the proleptic Gregorian calendar, for any year. */
export const daysOf = ({ year, month, day }: FeelDate): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146097 + doe - 719468
}

export const dateOf = (days: number): FeelDate => {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return new FeelDate(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

/** Adds months; a day that the month has not becomes its last. */
export const addMonths = (date: FeelDate, months: number): FeelDate => {
  const count = date.year * 12 + date.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return new FeelDate(year, month, Math.min(date.day, monthLength(year, month)))
}

/** 1 Monday … 7 Sunday. */
export const weekday = (date: FeelDate): number => ((((daysOf(date) + 3) % 7) + 7) % 7) + 1

/** Zones without summer time that our companies live in; a rule cannot ask the machine for others. */
const FIXED: Readonly<Record<string, number>> = {
  UTC: 0,
  'Etc/UTC': 0,
  'Etc/GMT': 0,
  GMT: 0,
  Z: 0,
  'Asia/Jakarta': 25_200,
  'Asia/Pontianak': 25_200,
  'Asia/Makassar': 28_800,
  'Asia/Jayapura': 32_400,
  'Asia/Singapore': 28_800,
  'Asia/Tokyo': 32_400,
}

/** Seconds that a clock is ahead of UTC; null where that is not said or not known. */
export const offsetOf = (zone: Zone): number | null => {
  if (zone === null) return null
  return 'offset' in zone ? zone.offset : (FIXED[zone.name] ?? null)
}

export const sameZone = (a: Zone, b: Zone): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Nanoseconds on a line where two of one zone can be compared: UTC where the zone is known, else local. */
export const lineOfTime = (time: FeelTime): bigint => time.nanos - BigInt(offsetOf(time.zone) ?? 0) * SECOND

export const lineOf = (at: FeelDateTime): bigint => BigInt(daysOf(at.date)) * DAY + lineOfTime(at.time)

/** Division that rounds down, with its remainder. */
export const floorDiv = (a: bigint, b: bigint): readonly [bigint, bigint] => {
  const rest = ((a % b) + b) % b
  return [(a - rest) / b, rest]
}
