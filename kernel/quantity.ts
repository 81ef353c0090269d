import { mulDiv, type Rounding } from './whole.ts'

/** A quantity is a whole number of thousandths of the item's base unit: 1 piece is 1000, 235 g of a kg item is 235. */
export type Thousandths = number

export const ONE: Thousandths = 1000

/** Price per whole base unit times quantity, in minor units. */
export const amountOf = (unitPrice: number, qty: Thousandths, rounding: Rounding = 'half-up'): number =>
  mulDiv(unitPrice, qty, ONE, rounding)

/** Reads `2`, `0.235` or `0,235` into thousandths; null if it is not a number or is finer than a thousandth. */
export const parseQuantity = (text: string): Thousandths | null => {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (!match) return null
  const value = Number(match[2]) * ONE + Number((match[3] ?? '').padEnd(3, '0'))
  return match[1] && value !== 0 ? -value : value
}

export const formatQuantity = (qty: Thousandths, language: 'id' | 'en' = 'id'): string => {
  const whole = Math.trunc(Math.abs(qty) / ONE)
  const fraction = String(Math.abs(qty) % ONE)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${qty < 0 ? '-' : ''}${whole}${fraction ? (language === 'id' ? ',' : '.') + fraction : ''}`
}
