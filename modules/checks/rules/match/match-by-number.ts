import { type CheckStep, statesBefore } from '../register/life.ts'
import type { StatementLine } from '../statement/index.ts'
import type { LineMatch, OpenCheck } from './open-check.ts'

/** A number of fewer digits stands in too many texts by chance. */
const SHORTEST_IN_TEXT = 5

const bare = (serial: string) => serial.replace(/^0+(?=\d)/, '')

/** What a line does with a cheque: money that comes pays it, money that leaves gives it back. */
export const stepOfLine = (line: StatementLine): CheckStep => (line.amount < 0 ? 'returned' : 'paid')

/** The numbers that a line may mean a cheque by, without leading zeros. */
export const numbersIn = (line: StatementLine): ReadonlySet<string> => {
  if (line.check !== '') return new Set([line.check])
  const digits = `${line.reference} ${line.text}`.match(/\d+/g) ?? []
  return new Set(digits.filter(it => it.length >= SHORTEST_IN_TEXT).map(bare))
}

/** The cheque that a line names by its number. Null where it names none. */
export const matchByNumber = (line: StatementLine, open: readonly OpenCheck[]): LineMatch | null => {
  const said = numbersIn(line)
  const named = open.filter(it => it.serial !== '' && said.has(bare(it.serial)))
  const [fits, more] = named.filter(it => it.amount === Math.abs(line.amount))
  if (more) return { verdict: 'several', items: [] }
  // A number in a text that has another amount is a number of something else.
  if (!fits && line.check === '') return null
  if (!fits) return { verdict: named.length > 0 ? 'amount-differs' : 'unknown-number', items: [] }
  return statesBefore(stepOfLine(line) as 'paid').includes(fits.state)
    ? { verdict: 'number', items: [fits.id] }
    : { verdict: 'elsewhere', items: [] }
}
