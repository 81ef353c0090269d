import { assert } from './answer.ts'

/**
 * Money is a whole number of the currency's smallest unit in use: rupiah for IDR (cash has no sen), pence for GBP.
 * It is never a float and is always read beside its currency.
 */
export type Minor = number

export type Currency = { readonly code: string; readonly decimals: number }

const CURRENCIES: Readonly<Record<string, Currency>> = {
  IDR: { code: 'IDR', decimals: 0 },
  GBP: { code: 'GBP', decimals: 2 },
  USD: { code: 'USD', decimals: 2 },
  EUR: { code: 'EUR', decimals: 2 },
  SGD: { code: 'SGD', decimals: 2 },
  MYR: { code: 'MYR', decimals: 2 },
}

export const currency = (code: string): Currency => {
  const found = CURRENCIES[code]
  assert(found, `currency ${code} is not known; known: ${Object.keys(CURRENCIES).join(', ')}`)
  return found
}

const groups = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark)

const unscaled = (n: number, decimals: number, point: string, mark: string) => {
  const digits = String(Math.abs(n)).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const fraction = decimals > 0 ? point + digits.slice(cut) : ''
  return `${n < 0 ? '-' : ''}${groups(digits.slice(0, cut), mark)}${fraction}`
}

/** `Rp1.234.567` for IDR in Indonesian, `IDR 1,234,567` in English; the same letters in Node and in every browser. */
export const formatMoney = (amount: Minor, code: string, language: 'id' | 'en' = 'id'): string => {
  const { decimals } = currency(code)
  const [point, mark] = language === 'id' ? [',', '.'] : ['.', ',']
  const text = unscaled(amount, decimals, point, mark)
  const sign = code === 'IDR' ? 'Rp' : `${code} `
  return text.startsWith('-') ? `-${sign}${text.slice(1)}` : sign + text
}

/** Reads a plain decimal text (`12.50`, `1500`) into minor units; null if it is not one or has too many decimals. */
export const parseMoney = (text: string, code: string): Minor | null => {
  const { decimals } = currency(code)
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return null
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return null
  const value = Number(match[2] + fraction.padEnd(decimals, '0'))
  if (!Number.isSafeInteger(value)) return null
  return match[1] && value !== 0 ? -value : value
}
