import { checkDigitOf } from './check-digit.ts'
import { COUNTRY_LETTERS } from './code-lists.ts'

export const csum = (text: string) => {
  const digit = checkDigitOf(text.slice(0, -1))
  return text.endsWith(String(digit)) ? null : `its check digit should be ${digit}`
}

/** A company prefix is at least four digits long; which ones are given out is GS1's to know, not a till's. */
const companyPrefix = (from: number) => (text: string) =>
  /^\d{4}/.test(text.slice(from)) ? null : 'it does not begin with a GS1 company prefix'

export const gcppos1 = companyPrefix(0)
export const gcppos2 = companyPrefix(1)

const CSET82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const CSET32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

// The check pair covers at most 23 characters (a GMN of 25); weights are the primes from the right.
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83]

/** The two check characters of an alphanumeric key (General Specifications 7.9.5): sum by primes, modulo 1021. */
export const csumalpha = (text: string) => {
  const body = text.slice(0, -2)
  if (text.length < 2 || body.length > PRIMES.length) return `a check pair covers 0 to ${PRIMES.length} characters`
  let sum = 0
  for (let i = 0; i < body.length; i += 1) sum += CSET82.indexOf(body[i]!) * PRIMES[body.length - 1 - i]!
  const rest = sum % 1021
  const pair = CSET32[rest >> 5]! + CSET32[rest & 31]!
  return text.endsWith(pair) ? null : `its check characters should be ${pair}`
}

const ibanDigits = (text: string) => text.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))

/** ISO 13616: country, then modulo 97 of the rearranged text is 1. */
export const iban = (text: string) => {
  if (!/^[A-Z]{2}[A-Z0-9]{9,}$/.test(text)) return 'it is not an IBAN'
  if (!COUNTRY_LETTERS.has(text.slice(0, 2))) return `${text.slice(0, 2)} is not a country`
  let rest = 0
  for (const digit of ibanDigits(text.slice(4) + text.slice(0, 4))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1 ? null : 'its IBAN check digits are wrong'
}
