import type { TerCategory } from './ter-tables.ts'

/**
 * Who somebody keeps, for income tax: TK is not married, K married; 0 to 3 dependants, more count as 3. As it stood
 * on 1 January, or at the beginning of work in the country.
 */
export type TaxStatus = 'TK/0' | 'TK/1' | 'TK/2' | 'TK/3' | 'K/0' | 'K/1' | 'K/2' | 'K/3'

/** What a year's income is free of tax, in rupiah (PTKP; PMK 101/2016, in force since 2016). */
export const FREE_OF_TAX: Readonly<Record<TaxStatus, number>> = {
  'TK/0': 54_000_000,
  'TK/1': 58_500_000,
  'TK/2': 63_000_000,
  'TK/3': 67_500_000,
  'K/0': 58_500_000,
  'K/1': 63_000_000,
  'K/2': 67_500_000,
  'K/3': 72_000_000,
}

const CATEGORY: Readonly<Record<TaxStatus, TerCategory>> = {
  'TK/0': 'A',
  'TK/1': 'A',
  'K/0': 'A',
  'TK/2': 'B',
  'TK/3': 'B',
  'K/1': 'B',
  'K/2': 'B',
  'K/3': 'C',
}

/** The table of effective rates for a status (PP 58/2023 art. 2). */
export const terCategory = (status: TaxStatus): TerCategory => CATEGORY[status]

/** Reads `K/1`, `k1`, `TK-0`; null when it is none. More than three dependants are three. */
export const readTaxStatus = (text: string): TaxStatus | null => {
  const found = /^\s*(T?K)\s*[/\-_ ]?\s*(\d{1,2})\s*$/i.exec(text)
  return found ? (`${found[1]!.toUpperCase()}/${Math.min(3, Number(found[2]))}` as TaxStatus) : null
}
