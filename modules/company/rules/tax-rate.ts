import type { Day } from '#kernel/moment.ts'

/** Tax = base × baseNum ÷ baseDen × rate ÷ 10000, from its day until the next of the same class. */
export type TaxRate = {
  readonly taxClass: string
  readonly from: Day
  /** Ten-thousandths: 1200 is 12 %. */
  readonly rate: number
  readonly baseNum: number
  readonly baseDen: number
  readonly rounding: 'half-up' | 'down'
}

/** The rate of a class that holds on a day; undefined before its first. */
export const taxRateOn = (rates: readonly TaxRate[], taxClass: string, day: Day): TaxRate | undefined =>
  rates
    .filter(it => it.taxClass === taxClass && it.from <= day)
    .reduce<TaxRate | undefined>((best, it) => (best && best.from >= it.from ? best : it), undefined)

/** Percent as people read it, without a float: `12`, `1.1`. */
export const percentText = (rate: number): string => {
  const fraction = String(rate % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return fraction ? `${Math.trunc(rate / 100)}.${fraction}` : String(Math.trunc(rate / 100))
}
