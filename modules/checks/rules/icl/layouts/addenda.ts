import { type FieldRow, layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

const firstEndorsement: readonly FieldRow[] = [
  ['recordType', 1, 2, 'N', 'M'],
  ['addendumNumber', 3, 1, 'N', 'M'],
  ['returnLocationRouting', 4, 9, 'N', 'M'],
  ['bofdDate', 13, 8, 'N', 'M', 'date8'],
  ['bofdItemSequence', 21, 15, 'NB', 'C'],
  ['depositAccount', 36, 18, 'ANS', 'C'],
  ['depositBranch', 54, 5, 'ANS', 'C'],
  ['payeeName', 59, 15, 'ANS', 'C'],
  ['truncationIndicator', 74, 1, 'A', 'M', values.YES_NO],
  ['conversionIndicator', 75, 1, 'AN', 'C', values.CONVERSIONS],
  ['correctionIndicator', 76, 1, 'N', 'C', values.CORRECTIONS],
  ['userField', 77, 1, 'ANS', 'C'],
  ['reserved', 78, 3, 'B', 'M'],
]

const imageKey: readonly FieldRow[] = [
  ['recordType', 1, 2, 'N', 'M'],
  ['imageKeyIndicator', 3, 1, 'N', 'M', values.KEY_INDICATORS],
  ['microfilmSequence', 4, 15, 'NB', 'C'],
  ['imageKeyLength', 19, 4, 'NB', 'M'],
  ['imageKey', 23, 'imageKeyLength', 'ANS', 'C'],
  ['description', 0, 15, 'ANS', 'C'],
  ['userField', 0, 4, 'ANS', 'C'],
  ['reserved', 0, 5, 'B', 'M'],
]

const laterEndorsement: readonly FieldRow[] = [
  ['recordType', 1, 2, 'N', 'M'],
  ['addendumNumber', 3, 2, 'N', 'M'],
  ['endorsingRouting', 5, 9, 'N', 'M'],
  ['endorsementDate', 14, 8, 'N', 'M', 'date8'],
  ['endorsingItemSequence', 22, 15, 'NB', 'M'],
  ['truncationIndicator', 37, 1, 'A', 'C', values.YES_NO],
  ['conversionIndicator', 38, 1, 'AN', 'C', values.CONVERSIONS],
  ['correctionIndicator', 39, 1, 'AN', 'C', values.CORRECTIONS],
  ['returnReason', 40, 1, 'AN', 'C', values.RETURN_REASONS],
  ['userField', 41, 19, 'ANS', 'C'],
  ['endorsingBankIdentifier', 60, 1, 'AN', 'C', values.ENDORSING_BANKS],
  ['reserved', 61, 20, 'B', 'M'],
]

export const CHECK_ADDENDUM_A = layout('26', 'check detail addendum A', firstEndorsement)
export const CHECK_ADDENDUM_B = layout('27', 'check detail addendum B', imageKey)
export const CHECK_ADDENDUM_C = layout('28', 'check detail addendum C', laterEndorsement)
export const RETURN_ADDENDUM_A = layout('32', 'return addendum A', firstEndorsement)

export const RETURN_ADDENDUM_B = layout('33', 'return addendum B', [
  ['recordType', 1, 2, 'N', 'M'],
  ['payorBankName', 3, 18, 'ANS', 'C'],
  ['auxiliaryOnUs', 21, 15, 'NBSM', 'C'],
  ['payorItemSequence', 36, 15, 'NB', 'C'],
  ['payorBusinessDate', 51, 8, 'N', 'C', 'date8'],
  ['payorAccountName', 59, 22, 'ANS', 'C'],
])

export const RETURN_ADDENDUM_C = layout('34', 'return addendum C', imageKey)
export const RETURN_ADDENDUM_D = layout('35', 'return addendum D', laterEndorsement)
