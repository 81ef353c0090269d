import { currency as currencyOf } from '#kernel/money.ts'

/** An amount as a clerk types it: `1500000` for rupiah, `123.45` for dollars. */
export const plainAmount = (amount: number, code: string): string => {
  const { decimals } = currencyOf(code)
  if (decimals === 0) return String(amount)
  const digits = String(amount).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
