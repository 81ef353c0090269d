import { type Answer, done, refused } from '#kernel/answer.ts'
import { priceCheckDigitOf } from './price-check-digit.ts'
import { type BarcodeRefusal, type InStorePattern, type Reading, reading } from './reading.ts'

/** Whether the digits that the template fixes stand in the code. */
const fits = (template: string, code: string): boolean => {
  for (let i = 0; i < 13; i += 1) {
    const place = template.charCodeAt(i)
    if (place >= 48 && place <= 57 && place !== code.charCodeAt(i)) return false
  }
  return template.length === 13
}

const pick = (template: string, code: string, letter: string): string => {
  let text = ''
  for (let i = 0; i < 13; i += 1) if (template[i] === letter) text += code[i]
  return text
}

const VALUES = ['P', 'W', 'Q'] as const

/**
 * What is wrong with a pattern as a company wrote it down, or null: thirteen places out of digits and I P W Q V C, the
 * check digit last, item digits, and one value with at most one verifier over four or five places.
 */
export const checkPattern = ({ name, template, step }: InStorePattern): string | null => {
  const count = (letter: string) => template.split(letter).length - 1
  const values = VALUES.filter(letter => count(letter) > 0)
  if (!/^(2\d|0[24])[0-9IPWQV]{10}C$/.test(template))
    return `${name}: ${template} is not 13 places that begin with 20 to 29, 02 or 04 and end with C`
  if (count('I') === 0) return `${name}: ${template} has no place I for the item`
  if (values.length > 1) return `${name}: ${template} holds more than one of P, W and Q`
  if (count('V') > 1) return `${name}: ${template} has more than one verifier V`
  if (count('V') === 1 && !(values[0] && [4, 5].includes(count(values[0]))))
    return `${name}: a verifier V covers four or five digits of P, W or Q`
  return Number.isSafeInteger(step) && step > 0 ? null : `${name}: step ${step} is not a whole number above zero`
}

const readValue = (base: Reading, pattern: InStorePattern, letter: 'P' | 'W' | 'Q') => {
  const digits = pick(pattern.template, base.text, letter)
  const verifier = pick(pattern.template, base.text, 'V')
  if (verifier !== '' && priceCheckDigitOf(digits) !== Number(verifier))
    return refused('price-check-wrong', `${base.text}: the verifier of ${digits} is wrong; weigh and label it again`)
  const value = Number(digits) * pattern.step
  if (value === 0) return refused('value-zero', `${base.text}: the label says zero; weigh and label it again`)
  if (letter === 'P') return done({ ...base, price: value })
  return done(letter === 'W' ? { ...base, weight: value } : { ...base, count: value })
}

/** Reads a checked EAN-13 by the first pattern that fits it; null when none does. */
export const readInStore = (
  code: string,
  patterns: readonly InStorePattern[],
): Answer<Reading, BarcodeRefusal> | null => {
  const pattern = patterns.find(p => fits(p.template, code))
  if (!pattern) return null
  const base = reading('in-store', code, null, pick(pattern.template, code, 'I'))
  const letter = VALUES.find(l => pattern.template.includes(l))
  return letter ? readValue(base, pattern, letter) : done(base)
}
