import { layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const FILE_HEADER = layout('1', 'file header', [
  ['recordType', 1, 1, 'N', 'M'],
  ['priorityCode', 2, 2, 'N', 'M', ['01']],
  ['immediateDestination', 4, 10, 'ANS', 'M'],
  ['immediateOrigin', 14, 10, 'ANS', 'M'],
  ['fileCreationDate', 24, 6, 'N', 'M', 'date6'],
  ['fileCreationTime', 30, 4, 'N', 'C', 'time'],
  ['fileIdModifier', 34, 1, 'ANS', 'C'],
  ['recordSize', 35, 3, 'N', 'M', ['094']],
  ['blockingFactor', 38, 2, 'N', 'M', ['10']],
  ['formatCode', 40, 1, 'N', 'M', ['1']],
  ['immediateDestinationName', 41, 23, 'ANS', 'C'],
  ['immediateOriginName', 64, 23, 'ANS', 'C'],
  ['referenceCode', 87, 8, 'ANS', 'C'],
])

export const BATCH_HEADER = layout('5', 'batch header', [
  ['recordType', 1, 1, 'N', 'M'],
  ['serviceClass', 2, 3, 'N', 'M', values.SERVICE_CLASSES],
  ['companyName', 5, 16, 'ANS', 'M'],
  ['discretionaryData', 21, 20, 'ANS', 'C'],
  ['companyId', 41, 10, 'ANS', 'M'],
  ['secCode', 51, 3, 'ANS', 'M', values.SEC_CODES],
  ['entryDescription', 54, 10, 'ANS', 'M'],
  ['descriptiveDate', 64, 6, 'ANS', 'C'],
  ['effectiveDate', 70, 6, 'ANS', 'C'],
  ['settlementDate', 76, 3, 'ANS', 'C'],
  ['originatorStatus', 79, 1, 'ANS', 'M', values.ORIGINATOR_STATUS],
  ['odfi', 80, 8, 'N', 'M'],
  ['batchNumber', 88, 7, 'N', 'M'],
])

export const IAT_BATCH_HEADER = layout('5', 'IAT batch header', [
  ['recordType', 1, 1, 'N', 'M'],
  ['serviceClass', 2, 3, 'N', 'M', values.SERVICE_CLASSES],
  ['iatIndicator', 5, 16, 'ANS', 'C'],
  ['fxIndicator', 21, 2, 'ANS', 'M', values.FX_INDICATORS],
  ['fxReferenceIndicator', 23, 1, 'N', 'M', values.FX_REFERENCES],
  ['fxReference', 24, 15, 'ANS', 'C'],
  ['destinationCountry', 39, 2, 'ANS', 'M'],
  ['originatorId', 41, 10, 'ANS', 'M'],
  ['secCode', 51, 3, 'ANS', 'M', values.SEC_CODES],
  ['entryDescription', 54, 10, 'ANS', 'M'],
  ['originatingCurrency', 64, 3, 'ANS', 'M'],
  ['destinationCurrency', 67, 3, 'ANS', 'M'],
  ['effectiveDate', 70, 6, 'ANS', 'C'],
  ['settlementDate', 76, 3, 'ANS', 'C'],
  ['originatorStatus', 79, 1, 'ANS', 'M', values.ORIGINATOR_STATUS],
  ['odfi', 80, 8, 'N', 'M'],
  ['batchNumber', 88, 7, 'N', 'M'],
])
