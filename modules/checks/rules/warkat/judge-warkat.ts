import { dayNumber } from '#kernel/moment.ts'
import { WARKAT_TERMS, type Warkat, type WarkatTerms } from './warkat.ts'
import { warkatDays } from './warkat-days.ts'

export const WARKAT_VERDICTS = [
  'payable',
  'payable-until-cancelled',
  'effective-missing',
  'effective-before-issue',
  'effective-outside-term',
  'before-effective',
  'expired',
  'over-clearing-limit',
  'too-many-corrections',
  'signature-corrected',
] as const
export type WarkatVerdict = (typeof WARKAT_VERDICTS)[number]

/** Refusal reason of SE 9/13/DASP that a verdict is answered with; null where the list has none. */
export const REASON_OF: Readonly<Record<WarkatVerdict, number | null>> = {
  payable: null,
  'payable-until-cancelled': null,
  'effective-missing': 9,
  'effective-before-issue': 9,
  'effective-outside-term': 9,
  'before-effective': 9,
  expired: 11,
  'over-clearing-limit': null,
  'too-many-corrections': 12,
  'signature-corrected': 12,
}

/** What is wrong with its dates whenever it is presented; null: nothing. */
const faultOfDates = ({ type, issue, effective }: Warkat, until: string): WarkatVerdict | null => {
  if (type === 'cek') return null
  if (effective === null) return 'effective-missing'
  if (dayNumber(effective) < dayNumber(issue)) return 'effective-before-issue'
  return dayNumber(effective) > dayNumber(until) ? 'effective-outside-term' : null
}

const faultOfPaper = ({ corrections, channel, amount }: Warkat, terms: WarkatTerms): WarkatVerdict | null => {
  if ((corrections.signature ?? 0) > 0) return 'signature-corrected'
  if (Object.values(corrections).some(times => times > terms.corrections)) return 'too-many-corrections'
  return channel === 'clearing' && amount > terms.clearingLimit ? 'over-clearing-limit' : null
}

/**
 * Whether a warkat may be paid on the day it is presented, by its dates, its corrections and the limit of clearing. A
 * cek is payable at sight whatever date it bears; after its 70 days it stays payable for six months until it is
 * cancelled. Signature and balance are for the bank that keeps them.
 */
export const judgeWarkat = (it: Warkat, terms: WarkatTerms = WARKAT_TERMS): WarkatVerdict => {
  const days = warkatDays(it, terms)
  const fault = faultOfDates(it, days.until) ?? faultOfPaper(it, terms)
  if (fault) return fault
  const present = dayNumber(it.present)
  if (it.type === 'bg' && present < dayNumber(days.from)) return 'before-effective'
  if (present > dayNumber(days.dead)) return 'expired'
  return present > dayNumber(days.until) ? 'payable-until-cancelled' : 'payable'
}
