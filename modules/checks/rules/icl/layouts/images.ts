import { type FieldRow, layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

export const IMAGE_VIEW_DETAIL = layout('50', 'image view detail', [
  ['recordType', 1, 2, 'N', 'M'],
  ['imageIndicator', 3, 1, 'N', 'M', values.IMAGE_INDICATORS],
  ['imageCreatorRouting', 4, 9, 'N', 'M'],
  ['imageCreatorDate', 13, 8, 'N', 'M', 'date8'],
  ['imageFormat', 21, 2, 'N', 'C', values.IMAGE_FORMATS],
  ['imageCompression', 23, 2, 'N', 'C', values.COMPRESSIONS],
  ['imageSize', 25, 7, 'N', 'C'],
  ['viewSide', 32, 1, 'N', 'C', values.SIDES],
  ['viewDescriptor', 33, 2, 'N', 'C', values.VIEWS],
  ['signatureIndicator', 35, 1, 'N', 'C', ['0', '1']],
  ['signatureMethod', 36, 2, 'N', 'C', values.SIGNATURE_METHODS],
  ['securityKeySize', 38, 5, 'N', 'C'],
  ['protectedStart', 43, 7, 'N', 'C'],
  ['protectedLength', 50, 7, 'N', 'C'],
  ['recreateIndicator', 57, 1, 'N', 'C', ['0', '1']],
  ['userField', 58, 8, 'ANS', 'C'],
  ['reserved', 66, 1, 'B', 'M'],
  ['overrideIndicator', 67, 1, 'AN', 'C', values.OVERRIDES],
  ['reserved2', 68, 13, 'B', 'M'],
])

/** All but the image itself, which follows: as many bytes as `imageLength` says. */
export const IMAGE_VIEW_DATA = layout('52', 'image view data', [
  ['recordType', 1, 2, 'N', 'M'],
  ['eceInstitutionRouting', 3, 9, 'N', 'M'],
  ['businessDate', 12, 8, 'N', 'M', 'date8'],
  ['cycleNumber', 20, 2, 'AN', 'C'],
  ['itemSequence', 22, 15, 'NB', 'C'],
  ['securityOriginatorName', 37, 16, 'ANS', 'C'],
  ['securityAuthenticatorName', 53, 16, 'ANS', 'C'],
  ['securityKeyName', 69, 16, 'ANS', 'C'],
  ['clippingOrigin', 85, 1, 'NB', 'C'],
  ['clippingH1', 86, 4, 'N', 'C'],
  ['clippingH2', 90, 4, 'N', 'C'],
  ['clippingV1', 94, 4, 'N', 'C'],
  ['clippingV2', 98, 4, 'N', 'C'],
  ['imageKeyLength', 102, 4, 'NB', 'C'],
  ['imageKey', 106, 'imageKeyLength', 'ANS', 'C'],
  ['signatureLength', 0, 5, 'NB', 'C'],
  ['signature', 0, 'signatureLength', 'ANY', 'C'],
  ['imageLength', 0, 7, 'NB', 'C'],
])

const tests = (first: number, names: string, usage: 'M' | 'C'): FieldRow[] =>
  names.split(' ').map((name, index): FieldRow => [name, first + index, 1, 'N', usage, values.TESTED])

export const IMAGE_VIEW_ANALYSIS = layout('54', 'image view analysis', [
  ['recordType', 1, 2, 'N', 'M'],
  ...tests(3, 'globalImageQuality globalImageUsability imagingBankTest', 'M'),
  ...tests(6, 'partialImage excessiveSkew piggyback lightOrDark streaks belowMinimum aboveMaximum', 'C'),
  ['reserved', 13, 13, 'B', 'M'],
  ...tests(26, 'imageEnabledPod sourceDocumentBad dateUsable payeeUsable amountUsable wordsUsable', 'C'),
  ...tests(32, 'signatureUsable payorUsable micrUsable memoUsable payorBankUsable endorsementUsable', 'C'),
  ...tests(38, 'bofdEndorsementUsable transitEndorsementUsable', 'C'),
  ['reserved2', 40, 6, 'B', 'M'],
  ['userField', 46, 20, 'ANS', 'C'],
  ['reserved3', 66, 15, 'B', 'M'],
])
