import { normalPhone } from '#modules/party/rules/index.ts'
import type { Kind } from './columns.ts'

/** As words are compared: lower case, no accents, letters and digits only, spaces left out. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const MONTHS = 12

/** Year, month and day as eight digits, whichever way they were written; what is no such date stays as it is. */
const dateDigits = (text: string): string => {
  const parts = text.split(/\D+/).filter(Boolean)
  if (parts.length !== 3) return text.replace(/\D/g, '')
  const [first, second, third] = parts as [string, string, string]
  const [year, month, day] =
    first.length === 4
      ? [first, second, third]
      : Number(second) > MONTHS
        ? [third, first, second]
        : [third, second, first]
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}

/** A value as it is compared; empty where nothing is known. */
export const cleanValue = (kind: Kind, text: string): string => {
  if (kind === 'date') return dateDigits(text)
  if (kind === 'number') return text.replace(/\D/g, '')
  if (kind !== 'phone') return squeezed(text)
  const phone = normalPhone(text)
  return phone.ok ? phone.value : text.replace(/\D/g, '')
}
