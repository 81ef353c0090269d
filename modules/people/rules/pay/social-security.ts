import { mulDiv } from '#kernel/whole.ts'

/** Highest wage that counts for the pension (JP): follows growth each March, by letter of BPJS Ketenagakerjaan. */
const PENSION_CAPS: readonly (readonly [from: string, cap: number])[] = [
  ['2026-03-01', 11_086_300],
  ['2025-03-01', 10_547_400],
  ['2024-03-01', 10_042_300],
  ['2023-03-01', 9_559_600],
]
/** Highest wage that counts for health (Perpres 64/2020). */
const HEALTH_CAP = 12_000_000

/** Accident insurance (JKK) by the risk of the work, in basis points: PP 44/2015, very low to very high. */
export const ACCIDENT_RATES = [24, 54, 89, 127, 174] as const

/** What one month's wage owes to social security (BPJS), in rupiah; the employee's half is taken from the pay. */
export type SocialSecurity = {
  readonly employee: { readonly oldAge: number; readonly pension: number; readonly health: number }
  readonly employer: {
    readonly oldAge: number
    readonly pension: number
    readonly health: number
    readonly accident: number
    readonly death: number
  }
}

export type Insured = {
  /** Basic wage and fixed allowances of the month. */
  readonly wage: number
  /** The date of the pay, `2026-03-01`: caps change with it. */
  readonly on: string
  readonly accidentRate: (typeof ACCIDENT_RATES)[number]
  /** The minimum wage of the place (UMK or UMP): health is never reckoned on less. */
  readonly minimumWage?: number
  readonly health: boolean
  readonly pension: boolean
}

/** The cap on `on`; null before the oldest that is known here. */
export const pensionCap = (on: string): number | null => PENSION_CAPS.find(([from]) => from <= on)?.[1] ?? null

const part = (wage: number, basisPoints: number) => mulDiv(wage, basisPoints, 10_000, 'half-up')

/**
 * Contributions of one month: JHT 2 % and 3.7 %, JP 1 % and 2 % up to its cap, JKK by risk, JKM 0.3 %, health 1 % and
 * 4 % up to its cap (PP 44, 45, 46/2015, Perpres 64/2020). Throws on a date before March 2023, whose caps are not here.
 */
export const socialSecurity = ({
  wage,
  on,
  accidentRate,
  minimumWage = 0,
  health,
  pension,
}: Insured): SocialSecurity => {
  const cap = pensionCap(on)
  if (cap === null) throw new RangeError(`no cap of the pension is known for ${on}; the oldest is of 2023-03-01`)
  const pensioned = pension ? Math.min(wage, cap) : 0
  const healthy = health ? Math.min(Math.max(wage, minimumWage), HEALTH_CAP) : 0
  return {
    employee: { oldAge: part(wage, 200), pension: part(pensioned, 100), health: part(healthy, 100) },
    employer: {
      oldAge: part(wage, 370),
      pension: part(pensioned, 200),
      health: part(healthy, 400),
      accident: part(wage, accidentRate),
      death: part(wage, 30),
    },
  }
}
