import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { readNik } from './read-nik.ts'

export type Npwp = {
  /** 16 digits, as Coretax and every document since 2024 write it. */
  readonly npwp16: string
  readonly kind: 'organisation' | 'person'
}

export type NpwpRefusal = 'npwp-length' | 'npwp-check-digit' | 'npwp-unknown-form'

/** Luhn's sum over all digits, the last being the check digit. */
const luhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

const fromFifteen = (digits: string): Answer<Npwp, NpwpRefusal> =>
  luhn(digits.slice(0, 9))
    ? done({ npwp16: `0${digits}`, kind: 'organisation' })
    : refused('npwp-check-digit', `Digit 9 of NPWP ${digits} does not fit the eight before it; a digit is mistyped.`)

/**
 * Reads an NPWP of 15 digits (`02.183.241.5-000.000`) or 16: `0` and the 15 for those registered before 2024, the NIK
 * for residents, `1000…` as Coretax numbers organisations since (no check digit is published for these, so only the
 * shape is held). Source: PMK 112/2022, PER-06/PJ/2024.
 */
export const readNpwp = (text: string, today: Day): Answer<Npwp, NpwpRefusal> => {
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{15}$/.test(digits)) return fromFifteen(digits)
  if (!/^\d{16}$/.test(digits)) return refused('npwp-length', `An NPWP has 15 or 16 digits; ${text} does not.`)
  if (digits.startsWith('0')) return fromFifteen(digits.slice(1))
  if (/^1000\d{12}$/.test(digits)) return done({ npwp16: digits, kind: 'organisation' })
  if (readNik(digits, today).ok) return done({ npwp16: digits, kind: 'person' })
  return refused('npwp-unknown-form', `NPWP ${digits} neither starts with 0 nor is a resident's NIK; check the digits.`)
}

/** `02.183.241.5-000.000` for a number that has the old form, else the 16 digits in fours. */
export const formatNpwp = (npwp16: string): string => {
  if (!npwp16.startsWith('0')) return npwp16.replace(/(\d{4})(?=\d)/g, '$1 ')
  return npwp16.slice(1).replace(/^(..)(...)(...)(.)(...)(...)$/, '$1.$2.$3.$4-$5.$6')
}
