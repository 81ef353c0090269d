import { layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const BATCH_CONTROL = layout('8', 'batch control', [
  ['recordType', 1, 1, 'N', 'M'],
  ['serviceClass', 2, 3, 'N', 'M', values.SERVICE_CLASSES],
  ['entryAddendaCount', 5, 6, 'N', 'M'],
  ['entryHash', 11, 10, 'N', 'M'],
  ['totalDebit', 21, 12, 'N', 'M'],
  ['totalCredit', 33, 12, 'N', 'M'],
  ['companyId', 45, 10, 'ANS', 'C'],
  ['authenticationCode', 55, 19, 'ANS', 'C'],
  ['reserved', 74, 6, 'ANS', 'C'],
  ['odfi', 80, 8, 'N', 'M'],
  ['batchNumber', 88, 7, 'N', 'M'],
])

export const ADV_BATCH_CONTROL = layout('8', 'ADV batch control', [
  ['recordType', 1, 1, 'N', 'M'],
  ['serviceClass', 2, 3, 'N', 'M', values.SERVICE_CLASSES],
  ['entryAddendaCount', 5, 6, 'N', 'M'],
  ['entryHash', 11, 10, 'N', 'M'],
  ['totalDebit', 21, 20, 'N', 'M'],
  ['totalCredit', 41, 20, 'N', 'M'],
  ['operatorData', 61, 19, 'ANS', 'C'],
  ['odfi', 80, 8, 'N', 'M'],
  ['batchNumber', 88, 7, 'N', 'M'],
])

export const FILE_CONTROL = layout('9', 'file control', [
  ['recordType', 1, 1, 'N', 'M'],
  ['batchCount', 2, 6, 'N', 'M'],
  ['blockCount', 8, 6, 'N', 'M'],
  ['entryAddendaCount', 14, 8, 'N', 'M'],
  ['entryHash', 22, 10, 'N', 'M'],
  ['totalDebit', 32, 12, 'N', 'M'],
  ['totalCredit', 44, 12, 'N', 'M'],
  ['reserved', 56, 39, 'ANS', 'C'],
])

export const ADV_FILE_CONTROL = layout('9', 'ADV file control', [
  ['recordType', 1, 1, 'N', 'M'],
  ['batchCount', 2, 6, 'N', 'M'],
  ['blockCount', 8, 6, 'N', 'M'],
  ['entryAddendaCount', 14, 8, 'N', 'M'],
  ['entryHash', 22, 10, 'N', 'M'],
  ['totalDebit', 32, 20, 'N', 'M'],
  ['totalCredit', 52, 20, 'N', 'M'],
  ['reserved', 72, 23, 'ANS', 'C'],
])
