import { readDigits, textOf } from '../bytes/digits.ts'
import { addTally, readTally, sameTally, type Tally, tallyText } from '../bytes/tally.ts'
import { isDate6 } from '../layout/calendar.ts'
import { type AchState, type Batch, HASH_MODULUS, newMoney, type Step } from './ach-state.ts'
import { closeEntry } from './close-entry.ts'
import { batchForm } from './layouts/index.ts'
import { fieldDetail, fieldNumber, fieldText, isZeros } from './read-field.ts'
import { SEC_RULES } from './sec-rules.ts'

/** More are not listed. */
const MOST_SEC_CODES = 50

const leaveBatch = (state: AchState): void => {
  const { batch } = state
  if (!batch) return
  addTally(state.money.debit, batch.money.debit)
  addTally(state.money.credit, batch.money.credit)
  state.count += batch.count
  state.hash = (state.hash + batch.hash) % HASH_MODULUS
  state.batch = null
}

/** Ends a batch that another record, or the end of the file, ends for it. */
export const endBatch = ({ state, ledger }: Pick<Step, 'state' | 'ledger'>): void => {
  closeEntry({ state, ledger })
  if (state.batch && !state.batch.implied) ledger.note('STRUCT_MISSING_8')
  leaveBatch(state)
}

const blankOrZeros = (step: Step, field: string): void => {
  if (isZeros(fieldText(step, field))) step.ledger.note('FIELD_ZEROS', fieldDetail(step, field))
}

const checkEffectiveDate = (step: Step): void => {
  const date = fieldText(step, 'effectiveDate')
  const wrong = date !== '' && !isZeros(date) && !isDate6(step.cols, step.start + 69)
  if (wrong) step.ledger.note('EFFECTIVE_DATE', fieldDetail(step, 'effectiveDate'))
}

const checkDescription = (step: Step, { rule }: Batch): void => {
  const wanted = rule?.description
  const text = fieldText(step, 'entryDescription')
  if (!wanted || text === wanted.text) return
  const code = wanted.must ? 'SEC_DESCRIPTION' : 'SEC_DESCRIPTION_CUSTOM'
  step.ledger.note(code, { ...fieldDetail(step, 'entryDescription'), expected: wanted.text })
}

const checkHeader = (step: Step, batch: Batch): void => {
  const { state, ledger } = step
  const names = batch.form.iat ? ['entryDescription'] : ['companyName', 'companyId', 'entryDescription']
  for (const field of [...names, 'odfi']) blankOrZeros(step, field)
  checkEffectiveDate(step)
  checkDescription(step, batch)
  const status = batch.form.sec === 'ADV' ? '0' : null
  if (status ? batch.status !== status : batch.status === '0')
    ledger.note('ORIGINATOR_STATUS_CUSTOM', fieldDetail(step, 'originatorStatus'))
  const advice = batch.serviceClass === 280
  if (batch.rule && advice !== (batch.form.sec === 'ADV'))
    ledger.note('SERVICE_CLASS_ADV', fieldDetail(step, 'serviceClass'))
  const { number } = batch
  if (number !== null && number <= state.lastBatch)
    ledger.note('BATCH_NUMBER_ORDER', { ...fieldDetail(step, 'batchNumber'), expected: state.lastBatch + 1 })
  state.lastBatch = number ?? state.lastBatch
}

/** 5: a batch begins. */
export const openBatch = (step: Step): void => {
  const { state, cols, start, ledger } = step
  endBatch(step)
  const form = batchForm(cols, start)
  const company = textOf(cols, start + 40, start + 50)
  const batch: Batch = {
    ...{ place: ledger.at, form, rule: SEC_RULES.get(form.sec), company, implied: false, money: newMoney() },
    ...{ serviceClass: fieldNumber(step, 'serviceClass'), odfi: fieldNumber(step, 'odfi') },
    ...{ number: fieldNumber(step, 'batchNumber'), status: fieldText(step, 'originatorStatus') },
    reversal: fieldText(step, 'entryDescription') === 'REVERSAL',
    sameDay: /^SD\d{4}$/.test(textOf(cols, start + 63, start + 69)),
    ...{ entries: 0, count: 0, hash: 0, lastTrace: -1, forward: false, returned: false },
  }
  state.batch = batch
  state.form = form
  state.batches += 1
  if (state.secCodes.size < MOST_SEC_CODES) state.secCodes.add(form.sec)
  checkHeader(step, batch)
}

/** A batch nobody opened is told once. */
export const needBatch = ({ state, ledger }: Step): Batch => {
  if (state.batch) return state.batch
  ledger.note('STRUCT_MISSING_5')
  const said = { serviceClass: null, company: '', odfi: null, number: null, status: '', rule: undefined }
  state.batch = {
    ...{ place: ledger.at, form: state.form, implied: true, money: newMoney(), ...said },
    ...{ reversal: false, sameDay: false, entries: 0, count: 0, hash: 0, lastTrace: -1 },
    ...{ forward: false, returned: false },
  }
  return state.batch
}

/** A total against what was counted; what is no number was told already. */
export const compareNumber = (step: Step, code: string, field: string, counted: number): void => {
  const said = fieldNumber(step, field)
  if (said === null || said === counted) return
  const [column] = step.layout.at(field)
  step.ledger.note(code, { field, column, expected: counted, found: said })
}

export const compareMoney = (step: Step, code: string, field: string, counted: Tally): void => {
  const [from, to] = step.layout.at(field)
  const said = readTally(step.cols, step.start + from, step.start + to)
  if (said === null || sameTally(said, counted)) return
  step.ledger.note(code, { field, column: from, expected: tallyText(counted), found: tallyText(said) })
}

const compareClass = (step: Step, batch: Batch): void => {
  const said = fieldNumber(step, 'serviceClass')
  if (said === null || said === batch.serviceClass || batch.serviceClass === null) return
  step.ledger.note('BATCH_CLASS', { ...fieldDetail(step, 'serviceClass'), expected: batch.serviceClass })
}

/** The control repeats what the header said. */
const compareHeader = (step: Step, batch: Batch): void => {
  compareClass(step, batch)
  if (batch.odfi !== null) compareNumber(step, 'BATCH_ODFI', 'odfi', batch.odfi)
  if (batch.number !== null) compareNumber(step, 'BATCH_NUMBER', 'batchNumber', batch.number)
  if (batch.form.iat || batch.form.sec === 'ADV') return
  const company = fieldText(step, 'companyId')
  if (company !== batch.company.trim())
    step.ledger.note('BATCH_COMPANY', { ...fieldDetail(step, 'companyId'), expected: batch.company.trim() })
}

/** 8: the batch's totals. */
export const closeBatch = (step: Step) => {
  const { state, ledger } = step
  closeEntry(step)
  const { batch } = state
  if (!batch || batch.implied) {
    if (!batch) ledger.note('STRUCT_MISSING_5')
    return leaveBatch(state)
  }
  if (batch.entries === 0) ledger.note('STRUCT_EMPTY_BATCH')
  compareHeader(step, batch)
  compareNumber(step, 'BALANCE_BATCH_ENTRIES', 'entryAddendaCount', batch.count)
  compareNumber(step, 'BALANCE_BATCH_HASH', 'entryHash', batch.hash)
  compareMoney(step, 'BALANCE_BATCH_DEBIT', 'totalDebit', batch.money.debit)
  compareMoney(step, 'BALANCE_BATCH_CREDIT', 'totalCredit', batch.money.credit)
  if (batch.forward && batch.returned) ledger.note('RETURN_MIX', { place: batch.place })
  leaveBatch(state)
}

/** Eight digits of a routing number go into the hash; the check digit does not. */
export const hashRouting = (batch: Batch, cols: Uint8Array, start: number): void => {
  batch.hash = (batch.hash + (readDigits(cols, start + 3, start + 11) ?? 0)) % HASH_MODULUS
}
