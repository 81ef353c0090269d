import { mulDiv } from '#kernel/whole.ts'

type Fraction = { readonly num: number; readonly den: number }

/** `12/100`, `11/12` or `1` as a fraction; null where it is none. */
export const readFraction = (typed: string): Fraction | null => {
  const match = /^\s*(\d{1,5})(?:\s*\/\s*(\d{1,5}))?\s*$/.exec(typed)
  if (!match) return null
  const [num, den] = [Number(match[1]), Number(match[2] ?? 1)]
  return den === 0 ? null : { num, den }
}

/** Rate times base as a percentage with at most two decimals: 12/100 of 11/12 is 11 %. */
export const effectivePercent = (rate: Fraction, base: Fraction, language: 'id' | 'en'): string => {
  const hundredths = mulDiv(10_000 * rate.num, base.num, rate.den * base.den, 'half-up')
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`.replace(/\.?0+$/, '')
  return `${language === 'id' ? text.replace('.', ',') : text} %`
}
