import { layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const FILE_HEADER = layout('01', 'file header', [
  ['recordType', 1, 2, 'N', 'M'],
  ['standardLevel', 3, 2, 'N', 'M'],
  ['testFileIndicator', 5, 1, 'A', 'M', ['P', 'T']],
  ['immediateDestinationRouting', 6, 9, 'N', 'M'],
  ['immediateOriginRouting', 15, 9, 'N', 'M'],
  ['fileCreationDate', 24, 8, 'N', 'M', 'date8'],
  ['fileCreationTime', 32, 4, 'N', 'M', 'time'],
  ['resendIndicator', 36, 1, 'A', 'M', values.YES_NO],
  ['immediateDestinationName', 37, 18, 'ANS', 'C'],
  ['immediateOriginName', 55, 18, 'ANS', 'C'],
  ['fileIdModifier', 73, 1, 'AN', 'C'],
  ['countryCode', 74, 2, 'A', 'C'],
  ['userField', 76, 4, 'ANS', 'C'],
  ['companionDocumentIndicator', 80, 1, 'AN', 'C'],
])

export const CASH_LETTER_HEADER = layout('10', 'cash letter header', [
  ['recordType', 1, 2, 'N', 'M'],
  ['collectionType', 3, 2, 'N', 'M', values.COLLECTION_TYPES],
  ['destinationRouting', 5, 9, 'N', 'M'],
  ['eceInstitutionRouting', 14, 9, 'N', 'M'],
  ['businessDate', 23, 8, 'N', 'M', 'date8'],
  ['creationDate', 31, 8, 'N', 'M', 'date8'],
  ['creationTime', 39, 4, 'N', 'M', 'time'],
  ['recordTypeIndicator', 43, 1, 'A', 'M', values.CL_RECORD_TYPES],
  ['documentationType', 44, 1, 'AN', 'C', values.DOCUMENTATION],
  ['cashLetterId', 45, 8, 'AN', 'M'],
  ['originatorContactName', 53, 14, 'ANS', 'C'],
  ['originatorContactPhone', 67, 10, 'N', 'C'],
  ['fedWorkType', 77, 1, 'AN', 'C'],
  ['returnsIndicator', 78, 1, 'A', 'C', values.RETURNS_INDICATORS],
  ['userField', 79, 1, 'ANS', 'C'],
  ['reserved', 80, 1, 'B', 'M'],
])

export const BUNDLE_HEADER = layout('20', 'bundle header', [
  ['recordType', 1, 2, 'N', 'M'],
  ['collectionType', 3, 2, 'N', 'M', values.COLLECTION_TYPES],
  ['destinationRouting', 5, 9, 'N', 'M'],
  ['eceInstitutionRouting', 14, 9, 'N', 'M'],
  ['businessDate', 23, 8, 'N', 'M', 'date8'],
  ['creationDate', 31, 8, 'N', 'M', 'date8'],
  ['bundleId', 39, 10, 'AN', 'C'],
  ['bundleSequence', 49, 4, 'NB', 'C'],
  ['cycleNumber', 53, 2, 'AN', 'C'],
  ['reserved', 55, 9, 'B', 'M'],
  ['userField', 64, 5, 'ANS', 'C'],
  ['reserved2', 69, 12, 'B', 'M'],
])
