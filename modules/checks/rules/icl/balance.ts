import { readDigits } from '../bytes/digits.ts'
import { addTally, emptyTally, readTally, sameTally, type Tally, tallyText } from '../bytes/tally.ts'
import type { Part, Step, Sums } from './icl-state.ts'
import { fieldText } from './read-field.ts'

type Value = number | Tally

const read = ({ record, layout }: Step, field: string, like: Value): Value | null => {
  const [from, to] = layout.at(field)
  if (to > record.have) return null
  return typeof like === 'number' ? readDigits(record.cols, from, to) : readTally(record.cols, from, to)
}

const same = (a: Value, b: Value): boolean =>
  typeof a === 'number' ? a === b : typeof b !== 'number' && sameTally(a, b)

const text = (value: Value) => (typeof value === 'number' ? String(value) : tallyText(value))

const column = ({ layout }: Step, field: string) => layout.at(field)[0]

/** A total against what was counted. A total that is no number was told already. */
export const compare = (step: Step, code: string, field: string, counted: Value): void => {
  const said = read(step, field, counted)
  if (said === null || same(said, counted)) return
  step.ledger.note(code, { field, column: column(step, field), expected: text(counted), found: text(said) })
}

const both = (a: Value, b: Value): Value => {
  if (typeof a === 'number') return a + (b as number)
  const sum = emptyTally()
  addTally(sum, a)
  addTally(sum, b as Tally)
  return sum
}

/**
 * A total that holds credits or not, as the credit indicator says (0 not, 1 held). Where it does the opposite, or there
 * is no indicator, the total is taken as right and the indicator as wrong.
 */
const compareWithCredits = (step: Step, code: string, field: string, sums: Sums, of: (part: Part) => Value): void => {
  const without = of(sums.debits)
  const held = both(without, of(sums.credits))
  const said = read(step, field, without)
  if (said === null) return
  const indicator = fieldText(step, 'creditIndicator')
  const [right, other] = indicator === '1' ? [held, without] : [without, held]
  if (same(said, right)) return
  const detail = { field, column: column(step, field), expected: text(right), found: text(said) }
  if (!same(said, other)) step.ledger.note(code, detail)
  else if (indicator !== '') step.ledger.note('CREDIT_INDICATOR', detail)
}

/** Items, amount and images of a 70 or 90; `scope` is BUNDLE or CL. Images of credits may be counted or not. */
export const balance = (step: Step, scope: 'BUNDLE' | 'CL' | 'FILE', sums: Sums): void => {
  compareWithCredits(step, `BALANCE_${scope}_ITEMS`, 'itemCount', sums, part => part.items)
  compareWithCredits(step, `BALANCE_${scope}_AMOUNT`, 'totalAmount', sums, part => part.amount)
  if (scope === 'FILE') return
  const { debits, credits } = sums
  const said = read(step, 'imageCount', 0)
  if (said !== debits.images) compare(step, `BALANCE_${scope}_IMAGES`, 'imageCount', debits.images + credits.images)
}
