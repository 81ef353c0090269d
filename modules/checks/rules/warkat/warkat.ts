import type { Day } from '#kernel/moment.ts'

/** A cek or bilyet giro at the moment it is presented. Amount in whole rupiah. */
export type Warkat = {
  readonly type: 'cek' | 'bg'
  readonly issue: Day
  /** Tanggal efektif: a bilyet giro has one, a cek has none. */
  readonly effective: Day | null
  readonly present: Day
  readonly amount: number
  readonly channel: 'counter' | 'clearing'
  /** How often each field was corrected. */
  readonly corrections: Readonly<Record<string, number>>
}

export type WarkatTerms = {
  /** Calendar days from the date of issue within which it is to be presented. */
  readonly days: number
  /** Months after that within which a cek may still be paid. */
  readonly months: number
  /** Rupiah above which a warkat is not cleared. */
  readonly clearingLimit: number
  /** Corrections one field may bear. */
  readonly corrections: number
}

/**
 * PBI 18/41/PBI/2016 with SE 18/32/DPSP for bilyet giro; KUHD art. 206 and 229 for cek. Data, for they change: whether
 * the seventieth day counts and whether corrections count by field is asked of the bank.
 */
export const WARKAT_TERMS: WarkatTerms = { days: 70, months: 6, clearingLimit: 500_000_000, corrections: 3 }
