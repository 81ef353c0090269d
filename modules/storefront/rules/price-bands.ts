import type { Minor } from '#kernel/money.ts'

/** A stretch of prices: from and including `from`, up to and without `to` (null: no end). */
export type PriceBand = { readonly from: Minor; readonly to: Minor | null }

/** Stretches that shoppers know, in rupiah; another currency's minor units serve as well. */
export const PRICE_BANDS: readonly PriceBand[] = [
  { from: 0, to: 10_000 },
  { from: 10_000, to: 25_000 },
  { from: 25_000, to: 50_000 },
  { from: 50_000, to: 100_000 },
  { from: 100_000, to: null },
]

/** `10000-25000`, as an address says it. */
export const bandName = ({ from, to }: PriceBand): string => `${from}-${to ?? ''}`

/** The band of a name, if it is one of ours. */
export const bandNamed = (name: string): PriceBand | undefined => PRICE_BANDS.find(band => bandName(band) === name)
