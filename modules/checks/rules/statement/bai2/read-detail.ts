import type { StatementLine } from '../statement.ts'
import type { Bai2State } from './bai2-state.ts'
import { impliedAmount } from './bai2-state.ts'
import { type Bai2Record, fundsFields } from './read-records.ts'

/** 100–399 come, 400–699 leave; what is above is of loans and of the bank's own making and moves no balance. */
const signOf = (code: string) => (/^[123]\d\d$/.test(code) ? 1 : /^[456]\d\d$/.test(code) ? -1 : null)

/** 470 to 479: cheques paid. */
const CHECKS = /^47[0-9]$/

/** The number of a cheque: in the bank's words, or as the customer's reference where that is a number. */
const checkOf = (code: string, own: string, text: string): string => {
  if (!CHECKS.test(code)) return ''
  const said = /(?:CHKN|Check Serial Number): ?(\d+)/i.exec(text)?.[1] ?? (/^\d+$/.test(own) ? own : '')
  return said.replace(/^0+(?=\d)/, '')
}

/** 16: one movement; its sign follows from its code. */
export const readDetail = (state: Bai2State, record: Bai2Record): void => {
  const { account: open, note } = state
  if (!open) return void note('record-misplaced', record.line, '16', record.body)
  open.records += record.physical
  const fields = record.body.replace(/\/$/, '').split(',')
  const [code = '', money = ''] = fields
  const said = impliedAmount(money, open.currency)
  if (said === null) return void note('amount-wrong', record.line, '16', money)
  open.sum += said
  const sign = signOf(code)
  if (sign === null) return void note('sign-wrong', record.line, '16', code)
  const after = 2 + fundsFields(fields, 2)
  const [bank = '', own = ''] = fields.slice(after, after + 2).map(it => it.trim())
  const day = state.day
  if (!day) return
  const text = fields
    .slice(after + 2)
    .join(',')
    .trim()
  const movement: StatementLine = {
    ...{ line: record.line, day, valued: day, amount: said === 0 ? 0 : said * sign, code, reference: own || bank },
    ...{ check: checkOf(code, own, text), party: '', text },
  }
  open.lines.push(movement)
}
