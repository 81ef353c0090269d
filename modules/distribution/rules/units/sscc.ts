import { type Answer, done, refused } from '#kernel/answer.ts'
import { checkDigitOf, checks } from '#modules/catalog/rules/index.ts'

/** The digits that an SSCC has for prefix and serial reference together, after its extension digit (GS1 1.5). */
const ROOM = 16

/** How many SSCCs a company prefix of so many digits can make: its serial references under ten extension digits. */
export const ssccCapacity = (prefix: string): number => 10 ** (ROOM - prefix.length) * 10

/**
 * The `number`-th SSCC of a company prefix, counted from 0: extension digit, prefix, serial reference, check digit, 18
 * digits (GS1 General Specifications 2.2.1 and 7.9.1). The serial references of extension digit 0 come first.
 */
export const ssccOf = (prefix: string, number: number): Answer<string, 'sscc-used-up'> => {
  const width = ROOM - prefix.length
  const capacity = ssccCapacity(prefix)
  if (number >= capacity)
    return refused(
      'sscc-used-up',
      `All ${capacity} SSCCs of prefix ${prefix} are given out; ask GS1 for another prefix.`,
    )
  const text = String(number).padStart(width + 1, '0')
  const body = text[0] + prefix + text.slice(1)
  return done(body + String(checkDigitOf(body)))
}

/**
 * Reads an SSCC as a wedge, a camera or a hand gives it: 18 digits, `(00)` or `00` before them, `]C1` or other symbology
 * identifiers in front, spaces between.
 */
export const readSscc = (text: string): Answer<string, 'sscc-form' | 'sscc-check-digit'> => {
  const bare = text
    .replace(/^\](C1|e0|d2|Q3)/, '')
    .replaceAll('\u001d', '')
    .replace(/\s/g, '')
    .replace(/^\(00\)/, '')
  const digits = /^00\d{18}$/.test(bare) ? bare.slice(2) : bare
  if (!/^\d{18}$/.test(digits)) return refused('sscc-form', `“${text}” is no SSCC: 18 digits are expected.`)
  if (!checks(digits)) return refused('sscc-check-digit', `The check digit of ${digits} is another; scan it again.`)
  return done(digits)
}

/** `(00) 0 8991234 000000001 5`, as a label prints it: in groups that are read aloud without the prefix being known. */
export const saySscc = (sscc: string): string =>
  `(00) ${sscc.slice(0, 1)} ${sscc.slice(1, 9)} ${sscc.slice(9, 17)} ${sscc.slice(17)}`
