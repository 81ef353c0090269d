import { currency } from '#kernel/money.ts'
import { ENGLISH, INDONESIAN, type NumberWord } from './number-words.ts'
import { readNumber } from './read-number.ts'

/** Words that stand around the amount and say nothing of it: currencies, `saja`, `only`, the `and` of English. */
const AROUND = /^(rupiah|rp|idr|dollars?|usd|us|saja|only|and|dan|sejumlah|exactly|the|sum|of|pounds?|euros?|ringgit)$/
const CENTS = /\b(?:and |dan )?(\d{1,2}|no|xx)\s*\/\s*100\b/

const plain = (text: string, words: ReadonlyMap<string, NumberWord>): number | null =>
  readNumber(
    text.split(' ').filter(word => word !== '' && !AROUND.test(word)),
    words,
  )

/** `… dollars and five cents`: what stands between the currency and the cents. */
const splitCents = (text: string): readonly [whole: string, cents: string] => {
  const found = /^(.*?)\b(?:dollars?|rupiah|euros?|pounds?|ringgit)\b(.*?)\b(?:cents?|sen|pence)\b/.exec(text)
  return found ? [found[1]!, found[2]!] : [text, '']
}

const inLanguage = (text: string, words: ReadonlyMap<string, NumberWord>, decimals: number): number | null => {
  const scale = 10 ** decimals
  const hundredths = CENTS.exec(text)
  const rest = hundredths ? text.replace(CENTS, ' ') : text
  const [wholeText, centsText] = splitCents(rest)
  const whole = plain(wholeText, words)
  const cents = hundredths ? Number(hundredths[1]) || 0 : centsText.trim() === '' ? 0 : plain(centsText, words)
  if (whole === null || cents === null || cents > 99 || (decimals === 0 && cents > 0)) return null
  return whole * scale + (decimals === 2 ? cents : 0)
}

/**
 * The amount that words say, in minor units: `dua juta lima ratus ribu rupiah`, `One hundred twenty-three and 45/100
 * dollars`. Null where the words are no number of either language.
 */
export const readWords = (text: string, code: string): number | null => {
  const { decimals } = currency(code)
  const tidy = text
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .replace(/\b(?:se) (ratus|ribu|puluh|belas|juta)\b/g, 'se$1')
    .trim()
  return inLanguage(tidy, INDONESIAN, decimals) ?? inLanguage(tidy, ENGLISH, decimals)
}
