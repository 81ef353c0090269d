import { mulDiv } from '#kernel/whole.ts'
import { type TaxStatus, terCategory } from './tax-status.ts'
import { type Layer, TER, type TerCategory } from './ter-tables.ts'

const layerOf = (layers: readonly Layer[], gross: number): Layer => layers.find(it => gross <= it.upTo)!

/** The effective rate for a month's gross, in basis points: `terRate('A', 5_400_001)` is 25, a quarter per cent. */
export const terRate = (category: TerCategory, gross: number): number => layerOf(TER[category], gross).basisPoints

/** A fifth more is withheld from somebody without a tax number (UU PPh art. 21 (5a)). */
export const surcharged = (tax: number, hasTaxNumber: boolean): number =>
  hasTaxNumber ? tax : mulDiv(tax, 6, 5, 'down')

/**
 * PPh 21 of any month but the last of the year or of the work: effective rate × gross, in whole rupiah, what is below
 * one is dropped. Rupiah in and out.
 */
export const monthTax = (status: TaxStatus, gross: number, hasTaxNumber = true): number =>
  surcharged(mulDiv(gross, terRate(terCategory(status), gross), 10_000, 'down'), hasTaxNumber)

/**
 * PPh 21 of somebody paid by the day, piece or week: nothing up to 450,000 a day, a half per cent up to 2.5 million
 * (PP 58/2023 annex, daily rates). Above that art. 17 applies to half of the gross, see `dayTax`.
 */
export const dailyRate = (gross: number): number | null => (gross <= 450_000 ? 0 : gross <= 2_500_000 ? 50 : null)
