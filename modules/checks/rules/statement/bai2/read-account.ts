import type { Bai2State, OpenAccount } from './bai2-state.ts'
import { impliedAmount } from './bai2-state.ts'
import { type Bai2Record, fieldsOf, fundsFields } from './read-records.ts'

const OPENING = '010'
const CLOSING = '015'

/** 03: the account, then groups of type, amount, number of items and funds. Summaries count only for the control. */
export const readAccount = (state: Bai2State, record: Bai2Record): void => {
  const [account = '', said = '', ...rest] = fieldsOf(record)
  if (account === '') state.note('account-missing', record.line, '03')
  const currency = said || state.currency
  const open: OpenAccount = {
    ...{ account, currency, number: state.day ?? '', line: record.line, day: state.day, opening: null, closing: null },
    ...{ lines: [], sum: 0, records: record.physical },
  }
  for (let at = 0; at + 1 < rest.length; at += 3 + fundsFields(rest, at + 3)) {
    const [type = '', text = ''] = rest.slice(at, at + 2)
    if (type === '' || text === '') continue
    const amount = impliedAmount(text, currency)
    if (amount === null) state.note('amount-wrong', record.line, `03 ${type}`, text)
    else {
      open.sum += amount
      if (type === OPENING) open.opening = amount
      if (type === CLOSING) open.closing = amount
    }
  }
  state.account = open
  state.found.push(open)
}

/** 49: the sum of all amounts of the account and the records it takes, itself included. */
export const closeAccount = (state: Bai2State, record: Bai2Record): void => {
  const open = state.account
  if (!open) return void state.note('record-misplaced', record.line, '49', record.body)
  const [total = '', count = ''] = fieldsOf(record)
  const said = impliedAmount(total, open.currency)
  if (said !== open.sum) state.note('count-differs', record.line, '49', String(open.sum), total)
  const records = open.records + record.physical
  if (Number(count) !== records) state.note('count-differs', record.line, '49', String(records), count)
  state.account = null
}
