import { readDigits } from '../bytes/digits.ts'
import type { Entry, Step } from './ach-state.ts'
import { needBatch } from './follow-batches.ts'
import { traceSequence } from './follow-entries.ts'
import { CHANGE_CODES, REFUSED_CHANGE_CODES, RETURN_CODES } from './layouts/code-values.ts'
import { fieldDetail, fieldNumber, fieldText } from './read-field.ts'

const KNOWN = new Set([2, 5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 98, 99])
const WITH_TRACE = new Set([2, 98, 99])

const checkSequence = (step: Step, entry: Entry, type: number): void => {
  const said = fieldNumber(step, 'sequenceNumber')
  if (entry.sequenceType !== type) Object.assign(entry, { sequenceType: type, sequence: 0 })
  if (said === null) return
  const expected = entry.sequence + 1
  const late = type === 5 && said <= entry.sequence
  if (said !== expected)
    step.ledger.note(late ? 'ADDENDA_SEQUENCE' : 'ADDENDA_NUMBER', { ...fieldDetail(step, 'sequenceNumber'), expected })
  entry.sequence = said
}

const checkTrace = (step: Step, entry: Entry, type: number) => {
  const { trace } = entry
  if (trace === null) return
  const whole = WITH_TRACE.has(type)
  const field = whole ? 'traceNumber' : 'entrySequence'
  const expected = whole ? trace : traceSequence(trace)
  const said = fieldNumber(step, field)
  if (said === null || said === expected) return
  step.ledger.note(whole ? 'TRACE_RETURN' : 'ADDENDA_TRACE', { ...fieldDetail(step, field), expected })
}

const checkChange = (step: Step) => {
  const code = fieldText(step, 'changeCode')
  if (!CHANGE_CODES.includes(code)) return step.ledger.note('CHANGE_CODE', fieldDetail(step, 'changeCode'))
  if (!REFUSED_CHANGE_CODES.includes(code) && fieldText(step, 'correctedData') === '')
    step.ledger.note('CORRECTED_DATA', fieldDetail(step, 'correctedData'))
}

const OF_THE_DEAD = ['R14', 'R15']

const checkReturn = (step: Step) => {
  const code = fieldText(step, 'returnCode')
  if (!RETURN_CODES.includes(code)) return step.ledger.note('RETURN_CODE', fieldDetail(step, 'returnCode'))
  if (OF_THE_DEAD.includes(code) && fieldText(step, 'dateOfDeath') === '')
    step.ledger.note('DATE_OF_DEATH', fieldDetail(step, 'dateOfDeath'))
}

const IAT_FIRST = 10
const IAT_LAST = 16

/** 10 to 16 come in their order, then 17 and 18. */
const checkIatOrder = ({ ledger }: Step, { addenda }: Entry, type: number) => {
  for (let later = type + 1; later <= IAT_LAST; later += 1)
    if (addenda[later]! > 0) return ledger.note('STRUCT_ORDER', { found: `7${type}`, expected: `before 7${later}` })
}

/** 7: addenda of the entry before. */
export const takeAddenda = (step: Step) => {
  const { state, cols, start, ledger } = step
  const batch = needBatch(step)
  batch.count += 1
  const { entry } = state
  if (!entry) return ledger.note('STRUCT_ADDENDA_OUTSIDE')
  const type = readDigits(cols, start + 1, start + 3) ?? 0
  entry.count += 1
  entry.addenda[type]! += 1
  if (!KNOWN.has(type))
    return ledger.note('ADDENDA_TYPE', { ...fieldDetail(step, 'addendaType'), expected: batch.form.sec })
  checkTrace(step, entry, type)
  if (type === 5 || type === 17 || type === 18) checkSequence(step, entry, type)
  if (type >= IAT_FIRST && type < IAT_LAST) checkIatOrder(step, entry, type)
  if (type === 98) checkChange(step)
  if (type === 99) checkReturn(step)
}
