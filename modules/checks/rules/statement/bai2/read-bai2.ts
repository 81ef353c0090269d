import { dayOfSix } from '../day-of.ts'
import type { NoteFault } from '../faults.ts'
import type { Statement } from '../statement.ts'
import type { Bai2State } from './bai2-state.ts'
import { closeAccount, readAccount } from './read-account.ts'
import { readDetail } from './read-detail.ts'
import { type Bai2Record, fieldsOf, readRecords } from './read-records.ts'

const readGroup = (state: Bai2State, record: Bai2Record): void => {
  const [, , , six = '', , currency = ''] = fieldsOf(record)
  state.day = dayOfSix(six) ?? state.note('date-wrong', record.line, '02', six)
  state.currency = currency || 'USD'
}

const RECORDS: Readonly<Record<string, (state: Bai2State, record: Bai2Record) => void>> = {
  '01': () => undefined,
  '02': readGroup,
  '03': readAccount,
  '16': readDetail,
  '49': closeAccount,
  '98': () => undefined,
  '99': state => {
    state.ended = true
  },
}

/** Statements of a BAI2 file, one for each account (03) of each group; their controls (49) are held to what was read. */
export const readBai2 = (text: string, note: NoteFault): Statement[] => {
  const state: Bai2State = { note, found: [], account: null, day: null, currency: 'USD', ended: false }
  for (const record of readRecords(text)) {
    const read = Object.hasOwn(RECORDS, record.code) ? RECORDS[record.code] : undefined
    if (read && !state.ended) read(state, record)
    else note('record-misplaced', record.line, record.code, record.body)
  }
  if (!state.ended) note('file-cut', 0, '99')
  return state.found.map(({ sum: _sum, records: _records, ...statement }) => statement)
}
