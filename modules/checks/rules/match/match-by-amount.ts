import { dayNumber } from '#kernel/moment.ts'
import { statesBefore } from '../register/life.ts'
import type { StatementLine } from '../statement/index.ts'
import type { LineMatch, OpenCheck } from './open-check.ts'

/** Days between what came in and when the bank may say so. */
const LONGEST_WAY = 14

const isNear = (check: OpenCheck, line: StatementLine) => {
  const days = dayNumber(line.day) - dayNumber(check.day)
  return days >= 0 && days <= LONGEST_WAY
}

const depositsOf = (open: readonly OpenCheck[]) => {
  const deposits = new Map<string, OpenCheck[]>()
  for (const it of open) if (it.deposit !== null) deposits.set(it.deposit, [...(deposits.get(it.deposit) ?? []), it])
  return [...deposits.values()]
}

const sumOf = (checks: readonly OpenCheck[]) => checks.reduce((sum, it) => sum + it.amount, 0)

/** A whole deposit, or the only cheque, whose amount came in; null where nothing or more than one thing fits. */
export const matchByAmount = (
  line: StatementLine,
  lines: readonly StatementLine[],
  open: readonly OpenCheck[],
): LineMatch | null => {
  if (line.amount <= 0 || line.check !== '') return null
  const near = open.filter(it => statesBefore('paid').includes(it.state) && isNear(it, line))
  const alike = lines.filter(it => it.amount === line.amount && it.check === '').length
  const deposits = depositsOf(near).filter(checks => checks.length > 1 && sumOf(checks) === line.amount)
  const single = near.filter(it => it.amount === line.amount)
  if (deposits.length + single.length !== 1 || alike > 1)
    return deposits.length + single.length > 0 ? { verdict: 'several', items: [] } : null
  return deposits[0]
    ? { verdict: 'deposit', items: deposits[0].map(it => it.id) }
    : { verdict: 'amount', items: [single[0]!.id] }
}
