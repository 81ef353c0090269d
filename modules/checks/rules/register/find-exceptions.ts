import type { Day } from '#kernel/moment.ts'
import { compareAmounts } from '../amount/compare-amounts.ts'
import { passesAbaText } from '../micr/routing-digits.ts'
import { judgeWarkat } from '../warkat/judge-warkat.ts'

/** Why a person must look at a cheque before it is deposited. */
export const EXCEPTIONS = [
  'line-unread',
  'routing-wrong',
  'amount-missing',
  'amounts-differ',
  'words-unreadable',
  'amount-not-as-encoded',
  'duplicate',
  'presented-too-often',
  'dates-wrong',
  'drawer-listed',
] as const
export type CheckException = (typeof EXCEPTIONS)[number]

/** What was captured of a cheque. Amounts in minor units. */
export type Captured = {
  readonly country: string
  readonly currency: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
  /** The amount in words as typed or read; null where nobody read it. */
  readonly words: string | null
  /** The amount encoded in the code line; null where there is none. */
  readonly encoded: number | null
  readonly kind: 'check' | 'cek' | 'bg'
  readonly issue: Day | null
  readonly effective: Day | null
}

/** A bilyet giro without its two dates, or with an effective date outside its term; a cek without its date. */
const datesWrong = ({ kind, issue, effective }: Captured): boolean => {
  if (kind === 'check') return false
  if (issue === null) return true
  const terms = {
    issue,
    effective,
    present: effective ?? issue,
    amount: 0,
    channel: 'counter',
    corrections: {},
  } as const
  return !judgeWarkat({ type: kind, ...terms }).startsWith('payable')
}

const WHOLE = /^\d+$/

/** What is odd about a cheque by itself; duplicates are told by the register. A US routing number must pass its check. */
export const findExceptions = (it: Captured): CheckException[] => {
  const found: CheckException[] = []
  if (!WHOLE.test(it.routing) || !WHOLE.test(it.account) || !/^\d*$/.test(it.serial)) found.push('line-unread')
  else if (it.country === 'US' && !passesAbaText(it.routing)) found.push('routing-wrong')
  if (it.amount === 0) found.push('amount-missing')
  if (it.encoded !== null && it.encoded !== it.amount) found.push('amount-not-as-encoded')
  if (datesWrong(it)) found.push('dates-wrong')
  if (it.words === null || it.words.trim() === '') return found
  const { verdict } = compareAmounts(it.words, it.amount, it.currency)
  if (verdict === 'differ') found.push('amounts-differ')
  if (verdict === 'words-unreadable') found.push('words-unreadable')
  return found
}
