import { layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const USER_RECORD = layout('68', 'user record', [
  ['recordType', 1, 2, 'N', 'M'],
  ['ownerIdIndicator', 3, 1, 'AN', 'M'],
  ['ownerId', 4, 9, 'ANS', 'C'],
  ['ownerIdModifier', 13, 20, 'ANS', 'C'],
  ['userFormat', 33, 3, 'AN', 'M'],
  ['userFormatVersion', 36, 3, 'NB', 'M'],
  ['userDataLength', 39, 7, 'NB', 'M'],
  ['userData', 46, 'userDataLength', 'ANY', 'C'],
])

/** User record of format 001: the endorsement of the payee. */
export const PAYEE_ENDORSEMENT = layout('68', 'payee endorsement', [
  ['recordType', 1, 2, 'N', 'M'],
  ['ownerIdIndicator', 3, 1, 'AN', 'M'],
  ['ownerId', 4, 9, 'ANS', 'C'],
  ['ownerIdModifier', 13, 20, 'ANS', 'C'],
  ['userFormat', 33, 3, 'AN', 'M'],
  ['userFormatVersion', 36, 3, 'NB', 'M'],
  ['userDataLength', 39, 7, 'NB', 'M'],
  ['payeeName', 46, 50, 'ANS', 'C'],
  ['endorsementDate', 96, 8, 'NB', 'C'],
  ['bankRouting', 104, 9, 'N', 'C'],
  ['bankAccount', 113, 20, 'ANS', 'C'],
  ['customerId', 133, 20, 'ANS', 'C'],
  ['customerContact', 153, 50, 'ANS', 'C'],
  ['siteNumber', 203, 8, 'ANS', 'C'],
  ['internalSequence', 211, 25, 'ANS', 'C'],
  ['time', 236, 4, 'N', 'C'],
  ['operatorName', 240, 30, 'ANS', 'C'],
  ['operatorNumber', 270, 5, 'ANS', 'C'],
  ['supervisorName', 275, 30, 'ANS', 'C'],
  ['supervisorNumber', 305, 5, 'ANS', 'C'],
  ['equipmentNumber', 310, 15, 'ANS', 'C'],
  ['endorsementIndicator', 325, 1, 'AN', 'C'],
  ['userField', 326, 10, 'ANS', 'C'],
])

export const BUNDLE_CONTROL = layout('70', 'bundle control', [
  ['recordType', 1, 2, 'N', 'M'],
  ['itemCount', 3, 4, 'N', 'M'],
  ['totalAmount', 7, 12, 'N', 'M'],
  ['micrValidAmount', 19, 12, 'N', 'C'],
  ['imageCount', 31, 5, 'N', 'C'],
  ['userField', 36, 20, 'ANS', 'C'],
  ['creditIndicator', 56, 1, 'N', 'C', values.CREDIT_INDICATORS],
  ['reserved', 57, 24, 'B', 'M'],
])

export const ROUTING_SUMMARY = layout('85', 'routing number summary', [
  ['recordType', 1, 2, 'N', 'M'],
  ['routing', 3, 9, 'N', 'M'],
  ['totalAmount', 12, 14, 'N', 'M'],
  ['itemCount', 26, 6, 'N', 'M'],
  ['userField', 32, 24, 'ANS', 'C'],
  ['reserved', 56, 25, 'B', 'M'],
])

export const CASH_LETTER_CONTROL = layout('90', 'cash letter control', [
  ['recordType', 1, 2, 'N', 'M'],
  ['bundleCount', 3, 6, 'N', 'M'],
  ['itemCount', 9, 8, 'N', 'M'],
  ['totalAmount', 17, 14, 'N', 'M'],
  ['imageCount', 31, 9, 'N', 'C'],
  ['eceInstitutionName', 40, 18, 'ANS', 'C'],
  ['settlementDate', 58, 8, 'N', 'C', 'date8'],
  ['creditIndicator', 66, 1, 'N', 'C', values.CREDIT_INDICATORS],
  ['reserved', 67, 14, 'B', 'M'],
])

export const FILE_CONTROL = layout('99', 'file control', [
  ['recordType', 1, 2, 'N', 'M'],
  ['cashLetterCount', 3, 6, 'N', 'M'],
  ['recordCount', 9, 8, 'N', 'M'],
  ['itemCount', 17, 8, 'N', 'M'],
  ['totalAmount', 25, 16, 'N', 'M'],
  ['originContactName', 41, 14, 'ANS', 'C'],
  ['originContactPhone', 55, 10, 'N', 'C'],
  ['creditIndicator', 65, 1, 'N', 'C', values.CREDIT_INDICATORS],
  ['reserved', 66, 15, 'B', 'M'],
])
