/** A place's code: 2 to 8 capitals and digits, a letter first: `KMG`, `DC1`. It starts every register's and document's number. */
export const isPlaceCode = (text: string): boolean => /^[A-Z][A-Z0-9]{1,7}$/.test(text)

export type RegisterCode = { readonly place: string; readonly number: number }

/** `KMG-01` is register 1 of the place KMG; null when the text is no register code. */
export const readRegisterCode = (text: string): RegisterCode | null => {
  const match = /^([A-Z][A-Z0-9]{1,7})-(\d{2})$/.exec(text)
  return match && match[2] !== '00' ? { place: match[1]!, number: Number(match[2]) } : null
}

/** The first code of the place that no register has yet, or null when all 99 are taken. */
export const nextRegisterCode = (place: string, taken: readonly string[]): string | null => {
  for (let number = 1; number <= 99; number += 1) {
    const code = `${place}-${String(number).padStart(2, '0')}`
    if (!taken.includes(code)) return code
  }
  return null
}

/** Three letters that people will recognise for a name (`Kemang` → `KMN`), different from those taken. */
export const suggestPlaceCode = (name: string, taken: readonly string[]): string => {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, '')
  const first = letters.slice(0, 1) || 'X'
  const consonants = letters.slice(1).replace(/[AEIOU]/g, '')
  const base = `${first}${consonants}${letters.slice(1)}XX`.slice(0, 3)
  if (!taken.includes(base)) return base
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}${n}`)) return `${base}${n}`
}
