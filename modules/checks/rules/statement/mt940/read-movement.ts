import type { Day } from '#kernel/moment.ts'
import { dayFrom, dayOfSix } from '../day-of.ts'
import type { NoteFault } from '../faults.ts'
import { hundredthsOf } from '../hundredths.ts'
import type { StatementLine } from '../statement.ts'
import type { Tag } from './read-tags.ts'

/** Value date, entry date, mark, third letter of the currency, amount, code, the customer's reference, the bank's. */
const MOVEMENT = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d[\d,]*)([NFS][A-Z0-9]{3})?(.*?)(?:\/\/(.*))?$/

const HALF_A_YEAR = 6

/** `1231` beside a value date of January is of the year before, and the other way round. */
const entryDay = (valued: Day, text: string): Day | null => {
  const [month, year] = [Number(text.slice(0, 2)), Number(valued.slice(0, 4))]
  const apart = month - Number(valued.slice(5, 7))
  const shift = apart > HALF_A_YEAR ? -1 : apart < -HALF_A_YEAR ? 1 : 0
  return dayFrom(year + shift, month, Number(text.slice(2)))
}

/** A `:61:`; its words come with the `:86:` after it. A reversed credit (RC) leaves the account, a reversed debit comes. */
export const readMovement = ({ line, rows }: Tag, note: NoteFault): StatementLine | null => {
  const match = MOVEMENT.exec(rows[0] ?? '')
  if (!match) return note('line-broken', line, ':61:', rows[0])
  const [, value, entry, mark, , money, code = '', reference, bank = ''] = match
  const valued = dayOfSix(value!)
  if (!valued) return note('date-wrong', line, ':61:', value)
  const day = entry === undefined ? valued : entryDay(valued, entry)
  if (!day) return note('date-wrong', line, ':61:', entry)
  const amount = hundredthsOf(money!, ',')
  if (amount === null) return note('amount-wrong', line, ':61:', money)
  const out = mark === 'D' || mark === 'RC'
  const own = reference!.trim().replace(/^NONREF$/, '')
  return {
    ...{ line, day, valued, amount: out && amount !== 0 ? -amount : amount, code },
    ...{ reference: own || bank.trim(), check: code.endsWith('CHK') ? own.replace(/^0+(?=\d)/, '') : '', party: '' },
    text: rows.slice(1).join(' ').trim(),
  }
}

const pieces = (text: string, wanted: RegExp) =>
  [...text.matchAll(/\?(\d\d)([^?]*)/g)].filter(([, field]) => wanted.test(field!)).map(([, , words]) => words!)

/** The words of an `:86:`: whole, or of its numbered fields (20–29 and 60–63 what for, 32 and 33 with whom). */
export const addWords = (movement: StatementLine, { rows }: Tag): StatementLine => {
  const whole = rows.join('')
  if (!/^\d{0,3}\?\d\d/.test(whole))
    return { ...movement, text: [movement.text, rows.join(' ').trim()].filter(Boolean).join(' ') }
  const text = pieces(whole, /^(2\d|6[0-3])$/)
    .join('')
    .trim()
  return {
    ...movement,
    text,
    party: pieces(whole, /^3[23]$/)
      .join('')
      .trim(),
  }
}
