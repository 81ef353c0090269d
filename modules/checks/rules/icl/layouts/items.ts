import { type FieldRow, layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const CHECK_DETAIL = layout('25', 'check detail', [
  ['recordType', 1, 2, 'N', 'M'],
  ['auxiliaryOnUs', 3, 15, 'NBSM', 'C'],
  ['externalProcessingCode', 18, 1, 'NS', 'C'],
  ['payorRouting', 19, 8, 'NBSM', 'M'],
  ['payorRoutingCheckDigit', 27, 1, 'NBSM', 'C'],
  ['onUs', 28, 20, 'NBSMOS', 'C'],
  ['amount', 48, 10, 'N', 'M'],
  ['itemSequence', 58, 15, 'NB', 'M'],
  ['documentationType', 73, 1, 'AN', 'C', values.DOCUMENTATION],
  ['returnAcceptance', 74, 1, 'AN', 'C', values.RETURN_ACCEPTANCE],
  ['micrValid', 75, 1, 'N', 'C', values.MICR_VALID],
  ['bofdIndicator', 76, 1, 'A', 'M', values.BOFD],
  ['addendumCount', 77, 2, 'N', 'M'],
  ['correctionIndicator', 79, 1, 'N', 'C', values.CORRECTIONS],
  ['archiveType', 80, 1, 'AN', 'C', values.ARCHIVES],
])

export const RETURN_DETAIL = layout('31', 'return', [
  ['recordType', 1, 2, 'N', 'M'],
  ['payorRouting', 3, 8, 'NBSM', 'M'],
  ['payorRoutingCheckDigit', 11, 1, 'NBSM', 'C'],
  ['onUs', 12, 20, 'NBSMOS', 'C'],
  ['amount', 32, 10, 'N', 'M'],
  ['returnReason', 42, 1, 'AN', 'M', values.RETURN_REASONS],
  ['addendumCount', 43, 2, 'N', 'M'],
  ['documentationType', 45, 1, 'AN', 'C', values.DOCUMENTATION],
  ['forwardBundleDate', 46, 8, 'N', 'C', 'date8'],
  ['itemSequence', 54, 15, 'NB', 'C'],
  ['externalProcessingCode', 69, 1, 'NS', 'C'],
  ['notificationIndicator', 70, 1, 'N', 'C', values.NOTIFICATIONS],
  ['archiveType', 71, 1, 'AN', 'C', values.ARCHIVES],
  ['timesReturned', 72, 1, 'N', 'C', values.TIMES_RETURNED],
  ['reserved', 73, 8, 'B', 'M'],
])

const creditFrom = (at: number): FieldRow[] => [
  ['auxiliaryOnUs', at, 15, 'NBSM', 'C'],
  ['externalProcessingCode', at + 15, 1, 'NS', 'C'],
  ['postingRouting', at + 16, 9, 'N', 'M'],
  ['onUs', at + 25, 20, 'NBSMOS', 'M'],
  ['amount', at + 45, 10, 'N', 'M'],
  ['itemSequence', at + 55, 15, 'NB', 'C'],
  ['documentationType', at + 70, 1, 'AN', 'C', values.DOCUMENTATION],
  ['accountType', at + 71, 1, 'AN', 'C'],
  ['sourceOfWork', at + 72, 1, 'AN', 'C'],
  ['workType', at + 73, 1, 'AN', 'C'],
  ['debitCreditIndicator', at + 74, 1, 'AN', 'C'],
]

export const CREDIT = layout('61', 'credit', [
  ['recordType', 1, 2, 'N', 'M'],
  ...creditFrom(3),
  ['reserved', 78, 3, 'B', 'M'],
])

/** As DSTU X9.37 has it, with one more field in front; told from the other by where the amount stands. */
export const CREDIT_RECONCILIATION = layout('61', 'credit/reconciliation', [
  ['recordType', 1, 2, 'N', 'M'],
  ['recordUsage', 3, 1, 'N', 'C'],
  ...creditFrom(4),
  ['reserved', 79, 2, 'B', 'M'],
])

export const CREDIT_ITEM = layout('62', 'credit item', [
  ['recordType', 1, 2, 'N', 'M'],
  ['auxiliaryOnUs', 3, 15, 'NBSM', 'C'],
  ['externalProcessingCode', 18, 1, 'NS', 'C'],
  ['postingRouting', 19, 9, 'N', 'M'],
  ['onUs', 28, 20, 'NBSMOS', 'C'],
  ['amount', 48, 14, 'N', 'M'],
  ['itemSequence', 62, 15, 'NB', 'C'],
  ['documentationType', 77, 1, 'AN', 'C', values.DOCUMENTATION],
  ['accountType', 78, 1, 'AN', 'C'],
  ['sourceOfWork', 79, 2, 'N', 'C'],
  ['userField', 81, 16, 'ANS', 'C'],
  ['reserved', 97, 4, 'B', 'M'],
])
