import type { Day } from '#kernel/moment.ts'
import type { NoteFault } from '../faults.ts'
import type { Statement, StatementLine } from '../statement.ts'

export type OpenAccount = { -readonly [K in keyof Statement]: Statement[K] } & {
  lines: StatementLine[]
  /** Sum of every amount said in 03 and 16, as 49 controls it, and physical records from 03 on. */
  sum: number
  records: number
}

export type Bai2State = {
  readonly note: NoteFault
  readonly found: OpenAccount[]
  account: OpenAccount | null
  day: Day | null
  currency: string
  ended: boolean
}

/** Currencies without decimals; BAI2 amounts have those of their currency and no point. */
const WHOLE: readonly string[] = ['JPY', 'KRW', 'VND', 'CLP']

/** Hundredths of an amount with implied decimals and perhaps a sign. */
export const impliedAmount = (text: string, currency: string): number | null => {
  const match = /^([+-]?)(\d{1,15})$/.exec(text)
  if (!match) return null
  const value = Number(match[2]) * (WHOLE.includes(currency) ? 100 : 1)
  if (!Number.isSafeInteger(value)) return null
  return match[1] === '-' && value !== 0 ? -value : value
}
