import { passesAba } from '../bytes/digits.ts'
import { START } from '../findings/ledger.ts'
import type { AchState, Step } from './ach-state.ts'
import { compareMoney, compareNumber, endBatch } from './follow-batches.ts'
import { fieldDetail, fieldNumber, fieldText, isZeros } from './read-field.ts'

const BLOCK = 10
const DESTINATION = 4

const checkDestination = (step: Step): void => {
  const { cols, start, ledger } = step
  const detail = fieldDetail(step, 'immediateDestination')
  if (isZeros(detail.value)) ledger.note('FIELD_ZEROS', detail)
  else if (!passesAba(cols, start + DESTINATION)) ledger.note('DESTINATION_CHECK_DIGIT', detail)
  const origin = fieldDetail(step, 'immediateOrigin')
  if (isZeros(origin.value)) ledger.note('FIELD_ZEROS', origin)
}

const checkModifier = (step: Step): void => {
  const value = fieldText(step, 'fileIdModifier')
  const detail = { ...fieldDetail(step, 'fileIdModifier'), expected: 'A-Z 0-9' }
  if (value === '') step.ledger.note('FILE_MODIFIER', detail)
  else if (!/^[A-Z0-9]$/.test(value)) step.ledger.note('FIELD_CODE', detail)
}

/** 1: the file header, first and once. */
export const openFile = (step: Step): void => {
  const { state, ledger } = step
  if (state.header) ledger.note('STRUCT_DUP_HEADER')
  else if (state.records > 1) ledger.note('STRUCT_ORDER', { found: '1', expected: 'before all others' })
  state.header = true
  checkDestination(step)
  checkModifier(step)
}

/** 9: the file's totals. What blocks there are is known at the end of the file. */
export const closeFile = (step: Step): number | null => {
  const { state, ledger } = step
  endBatch(step)
  if (state.control) {
    ledger.note('STRUCT_AFTER_9')
    return null
  }
  state.control = true
  compareNumber(step, 'BALANCE_FILE_BATCHES', 'batchCount', state.batches)
  compareNumber(step, 'BALANCE_FILE_ENTRIES', 'entryAddendaCount', state.count)
  compareNumber(step, 'BALANCE_FILE_HASH', 'entryHash', state.hash)
  // Advices move no money: their totals are told and not held against the file.
  const adv = state.form.sec === 'ADV'
  compareMoney(step, adv ? 'BALANCE_ADVICE' : 'BALANCE_FILE_DEBIT', 'totalDebit', state.money.debit)
  compareMoney(step, adv ? 'BALANCE_ADVICE' : 'BALANCE_FILE_CREDIT', 'totalCredit', state.money.credit)
  if (state.batches === 0) ledger.note('STRUCT_NO_BATCHES')
  return fieldNumber(step, 'blockCount')
}

const blocksOf = (records: number) => Math.ceil(records / BLOCK)

/** Ten records are a block; the last is filled up with nines, which senders often leave out. */
export const checkBlocks = (state: AchState, said: number | null, ledger: Step['ledger'], place = START): void => {
  const all = state.records + state.fillers
  if (all % BLOCK !== 0) ledger.note('FRAME_BLOCKING', { place, expected: BLOCK, found: all })
  if (said === null || said === blocksOf(all) || said === blocksOf(state.records)) return
  ledger.note('BALANCE_FILE_BLOCKS', { place, field: 'blockCount', column: 7, expected: blocksOf(all), found: said })
}
