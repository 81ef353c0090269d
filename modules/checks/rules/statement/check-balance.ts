import type { NoteFault } from './faults.ts'
import { sayHundredths } from './hundredths.ts'
import type { Statement } from './statement.ts'

/** Opening and lines must make the closing balance, to the hundredth. */
export const checkBalance = (statement: Statement, note: NoteFault): void => {
  const { account, opening, closing, line, lines } = statement
  if (opening === null || closing === null) {
    note('balance-missing', line, account)
    return
  }
  const made = lines.reduce((sum, it) => sum + it.amount, opening)
  if (made !== closing) note('balance-differs', line, account, sayHundredths(made), sayHundredths(closing))
}
