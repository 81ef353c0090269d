import { hashBytes, hashKey, newHash } from '../bytes/hash-bytes.ts'
import { emptyTally } from '../bytes/tally.ts'
import { balance, compare } from './balance.ts'
import { closeItem } from './follow-items.ts'
import { addSums, type CashLetter, emptySums, type Step } from './icl-state.ts'
import { STANDARD_LEVELS } from './layouts/code-values.ts'
import { fieldText } from './read-field.ts'

/** 01, at the beginning and nowhere else. */
export const openFile = (step: Step): void => {
  const { state, ledger } = step
  if (state.header) ledger.note('STRUCT_DUP_HEADER')
  state.header = true
  const level = fieldText(step, 'standardLevel')
  state.level ||= level
  if (!STANDARD_LEVELS.includes(level))
    ledger.note('STANDARD_LEVEL', {
      field: 'standardLevel',
      column: 2,
      value: level,
      expected: STANDARD_LEVELS.join(' '),
    })
}

/** Ends a bundle that another record ends for it. */
const endBundle = ({ state, ledger }: Pick<Step, 'state' | 'ledger'>): void => {
  closeItem({ state, ledger })
  if (!state.bundle) return
  if (!state.bundle.implied) ledger.note('STRUCT_MISSING_70', { expected: '70' })
  leaveBundle({ state })
}

const leaveBundle = ({ state }: Pick<Step, 'state'>): void => {
  if (state.bundle) addSums((state.cashLetter ?? state).sums, state.bundle.sums)
  state.bundle = null
}

const leaveCashLetter = ({ state }: Pick<Step, 'state'>): void => {
  if (state.cashLetter) addSums(state.sums, state.cashLetter.sums)
  state.cashLetter = null
}

/** Ends a cash letter, and the bundle inside it, that another record or the end of the file ends for it. */
export const endCashLetter = ({ state, ledger }: Pick<Step, 'state' | 'ledger'>): void => {
  endBundle({ state, ledger })
  if (!state.cashLetter) return
  if (!state.cashLetter.implied) ledger.note('STRUCT_MISSING_90', { expected: '90' })
  leaveCashLetter({ state })
}

const enterCashLetter = ({ state, ledger }: Pick<Step, 'state' | 'ledger'>, said: Partial<CashLetter>): void => {
  state.cashLetter = {
    ...{ place: ledger.at, sums: emptySums(), collection: '', recordType: '', documentation: '', returns: '' },
    ...{ implied: false, bundles: 0, routings: new Map() },
    ...said,
  }
}

/** 10: a cash letter begins; its id is its own in the file. */
export const openCashLetter = (step: Step): void => {
  const { state, record, layout, ledger } = step
  endCashLetter(step)
  state.cashLetters += 1
  enterCashLetter(step, {
    collection: fieldText(step, 'collectionType'),
    recordType: fieldText(step, 'recordTypeIndicator'),
    documentation: fieldText(step, 'documentationType'),
    returns: fieldText(step, 'returnsIndicator'),
  })
  const id = layout.at('cashLetterId')
  const hash = newHash()
  hashBytes(hash, record.cols, ...id)
  const value = fieldText(step, 'cashLetterId')
  if (value !== '' && state.cashLetterIds.see(hashKey(hash)))
    ledger.note('CL_ID_UNIQUE', { field: 'cashLetterId', column: id[0], value })
}

/** A cash letter nobody opened is told once. */
const needCashLetter = (step: Step): void => {
  if (step.state.cashLetter) return
  step.ledger.note('STRUCT_MISSING_10', { expected: '10' })
  enterCashLetter(step, { implied: true })
}

const enterBundle = ({ state, ledger }: Step, implied: boolean): void => {
  state.bundle = { place: ledger.at, sums: emptySums(), micrValid: emptyTally(), implied }
}

/** A bundle nobody opened is told once. */
export const needBundle = (step: Step): void => {
  if (step.state.bundle) return
  needCashLetter(step)
  step.ledger.note('STRUCT_MISSING_20', { expected: '20' })
  enterBundle(step, true)
}

/** 20: a bundle begins. */
export const openBundle = (step: Step): void => {
  const { state, ledger } = step
  endBundle(step)
  needCashLetter(step)
  state.bundles += 1
  const letter = state.cashLetter!
  letter.bundles += 1
  enterBundle(step, false)
  if (letter.recordType === 'N') ledger.note('STRUCT_NO_DETAIL', { place: letter.place, field: 'recordTypeIndicator' })
  const collection = fieldText(step, 'collectionType')
  if (letter.collection !== '' && letter.collection !== '99' && collection !== letter.collection)
    ledger.note('STRUCT_COLLECTION', {
      field: 'collectionType',
      column: 2,
      value: collection,
      expected: letter.collection,
    })
}

/** 70: the bundle's totals. */
export const closeBundle = (step: Step) => {
  const { state, ledger } = step
  closeItem(step)
  const { bundle } = state
  if (!bundle || bundle.implied) {
    if (!bundle) ledger.note('STRUCT_MISSING_20', { expected: '20' })
    return leaveBundle(step)
  }
  balance(step, 'BUNDLE', bundle.sums)
  compare(step, 'BALANCE_BUNDLE_MICR', 'micrValidAmount', bundle.micrValid)
  if (bundle.sums.debits.items + bundle.sums.credits.items === 0) ledger.note('STRUCT_EMPTY_BUNDLE')
  leaveBundle(step)
}

/** 85: what is drawn on one bank, in forward collection only. */
export const takeRoutingSummary = (step: Step): void => {
  const { state, ledger } = step
  endBundle(step)
  needCashLetter(step)
  const { collection, routings } = state.cashLetter!
  if (!['', '00', '01', '02'].includes(collection)) ledger.note('ROUTING_SUMMARY', { value: collection })
  const sums = routings?.get(Number(fieldText(step, 'routing'))) ?? { items: 0, amount: emptyTally() }
  if (!routings) return
  compare(step, 'BALANCE_ROUTING', 'totalAmount', sums.amount)
  compare(step, 'BALANCE_ROUTING', 'itemCount', sums.items)
}

/** 90: the cash letter's totals. */
export const closeCashLetter = (step: Step) => {
  const { state, ledger } = step
  endBundle(step)
  const letter = state.cashLetter
  if (!letter) return ledger.note('STRUCT_MISSING_10', { expected: '10' })
  if (!letter.implied) {
    compare(step, 'BALANCE_CL_BUNDLES', 'bundleCount', letter.bundles)
    balance(step, 'CL', letter.sums)
  }
  leaveCashLetter(step)
}

/** 99: the file's totals; this record is counted, too. */
export const closeFile = (step: Step): void => {
  const { state } = step
  endCashLetter(step)
  compare(step, 'BALANCE_FILE_CASH_LETTERS', 'cashLetterCount', state.cashLetters)
  compare(step, 'BALANCE_FILE_RECORDS', 'recordCount', state.records)
  balance(step, 'FILE', state.sums)
  state.control = true
}
