import type { Day } from '#kernel/moment.ts'
import type { CheckState } from '../register/life.ts'

/** A cheque that a statement may speak of. Amount in hundredths; `deposit` is the deed that deposited it. */
export type OpenCheck = {
  readonly id: string
  readonly serial: string
  readonly amount: number
  readonly state: CheckState
  readonly deposit: string | null
  readonly day: Day
}

export const MATCHES = ['number', 'deposit', 'amount'] as const
export const OPEN_VERDICTS = ['unknown-number', 'amount-differs', 'elsewhere', 'several'] as const
export type MatchVerdict = (typeof MATCHES)[number] | (typeof OPEN_VERDICTS)[number]

/** How a line was matched, or why a line that speaks of a cheque was not: then it has no items. */
export type LineMatch = { readonly verdict: MatchVerdict; readonly items: readonly string[] }

/** Whether a person must look at it. */
export const isOpen = (verdict: MatchVerdict | null): boolean =>
  verdict !== null && (OPEN_VERDICTS as readonly string[]).includes(verdict)
