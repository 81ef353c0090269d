import { type Answer, done, refused } from '#kernel/answer.ts'

export type PhoneRefusal = 'phone-empty' | 'phone-not-digits' | 'phone-length'

/** Country part of the numbers that people type without one. */
const HOME = '62'

/** National numbers in Indonesia, without the leading 0: 7 to 11 digits for lines, 9 to 12 for mobiles (8…). */
const fitsHome = (national: string): boolean =>
  national.startsWith('8') ? /^8\d{8,11}$/.test(national) : /^[2-79]\d{6,10}$/.test(national)

const digitsOf = (text: string): string | null => {
  // `+62 (0) 812…`: the bracketed 0 is only dialled from within the country.
  const bare = text
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-/–—]/g, '')
    .replace(/^tel:/i, '')
  return /^\+?\d+$/.test(bare) ? bare : null
}

/** Country and rest of the number, by how it begins. */
const international = (digits: string): string => {
  if (digits.startsWith('+')) return digits.slice(1)
  if (digits.startsWith('00')) return digits.slice(2)
  if (digits.startsWith('0')) return HOME + digits.slice(1)
  if (digits.startsWith(HOME) && fitsHome(digits.slice(2).replace(/^0/, ''))) return digits
  return HOME + digits
}

/**
 * The one way a phone number is kept: E.164, `+6281234567890`. Reads what people type in Indonesia (`0812…`, `62 812…`,
 * `812…`, `+62 (0)812…`) and foreign numbers with `+` or `00`. Source: ITU-T E.164; numbering plan, PM Kominfo 14/2018.
 */
export const normalPhone = (text: string): Answer<string, PhoneRefusal> => {
  if (text.trim() === '') return refused('phone-empty', 'No phone number was given.')
  const digits = digitsOf(text)
  if (digits === null) return refused('phone-not-digits', `${text} holds signs that no phone number has.`)
  const full = international(digits)
  if (!full.startsWith(HOME)) {
    if (/^[1-9]\d{6,14}$/.test(full)) return done(`+${full}`)
    return refused('phone-length', `${text} has too few or too many digits for a phone number.`)
  }
  const national = full.slice(2).replace(/^0/, '')
  if (fitsHome(national)) return done(`+${HOME}${national}`)
  return refused('phone-length', `${text} has too few or too many digits for a number in Indonesia.`)
}

/** As people write it: `0812-3456-7890` at home, `+65 81234567` abroad. */
export const formatPhone = (number: string): string => {
  if (!number.startsWith(`+${HOME}`)) return number
  const national = `0${number.slice(3)}`
  return national.startsWith('08') ? national.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3') : national
}
