import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Day, dayNumber } from '#kernel/moment.ts'
import { regencyKnown } from './regions.ts'

export type Nik = {
  readonly nik: string
  readonly sex: 'M' | 'F'
  readonly birth: Day
  /** Province and kabupaten or kota where it was issued, four digits. */
  readonly regency: string
}

export type NikRefusal = 'nik-length' | 'nik-region' | 'nik-date' | 'nik-serial'

const existing = (day: Day): boolean => {
  try {
    dayNumber(day)
    return true
  } catch {
    return false
  }
}

/** The birth date by two digits of the year: the latest that is not after today and leaves the bearer's day valid. */
const birthOf = (yy: string, mm: string, dd: string, today: Day): Day | undefined =>
  [`20${yy}-${mm}-${dd}`, `19${yy}-${mm}-${dd}`].find(day => existing(day) && day <= today)

/**
 * Reads a NIK, 16 digits: region 6, birth DDMMYY (women DD + 40), serial 4. Two digits of a year stand for the latest
 * century that does not lie after `today`; a 29 February settles it by the leap year.
 * Source: PP 37/2007, article 37.
 */
export const readNik = (text: string, today: Day): Answer<Nik, NikRefusal> => {
  const nik = text.replace(/[\s.-]/g, '')
  if (!/^\d{16}$/.test(nik)) return refused('nik-length', `A NIK has 16 digits; ${text} does not.`)
  const regency = nik.slice(0, 4)
  if (regencyKnown(regency) === 'no' || nik.slice(4, 6) === '00')
    return refused('nik-region', `No region has the code ${nik.slice(0, 6)}; check the first six digits.`)
  const said = Number(nik.slice(6, 8))
  const day = String(said > 40 ? said - 40 : said).padStart(2, '0')
  const birth = birthOf(nik.slice(10, 12), nik.slice(8, 10), day, today)
  if (!birth) return refused('nik-date', `Digits 7 to 12, ${nik.slice(6, 12)}, are no date of birth.`)
  if (nik.slice(12) === '0000') return refused('nik-serial', 'The last four digits of a NIK are 0001 or more.')
  return done({ nik, sex: said > 40 ? 'F' : 'M', birth, regency })
}
