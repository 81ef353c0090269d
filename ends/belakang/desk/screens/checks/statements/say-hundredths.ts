import { formatMoney } from '#kernel/money.ts'

const DECIMALS: Readonly<Record<string, string>> = { id: ',', en: '.' }

/** Hundredths of a currency as people read them; sen of rupiah are shown only where there are some. */
export const sayAmount = (hundredths: number, currency: string, language: 'id' | 'en'): string => {
  if (currency !== 'IDR') {
    const money = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { minimumFractionDigits: 2 })
    return `${currency} ${money.format(hundredths / 100)}`
  }
  const sen = Math.abs(hundredths) % 100
  const whole = formatMoney(Math.trunc(hundredths / 100), 'IDR', language)
  return sen === 0 ? whole : `${whole}${DECIMALS[language]}${String(sen).padStart(2, '0')}`
}
