import { type FieldRow, layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

const start: readonly FieldRow[] = [
  ['recordType', 1, 1, 'N', 'M'],
  ['addendaType', 2, 2, 'N', 'M'],
]

const addenda = (type: string, name: string, rows: readonly FieldRow[]) => layout(`7${type}`, name, [...start, ...rows])

/** The last seven digits of the entry's trace number. */
const entrySequence: FieldRow = ['entrySequence', 88, 7, 'N', 'M']

/** POS and SHR; MTE has its time in place of the authorization code. */
export const TERMINAL = addenda('02', 'terminal addenda', [
  ['reference1', 4, 7, 'ANS', 'C'],
  ['reference2', 11, 3, 'ANS', 'C'],
  ['terminalId', 14, 6, 'ANS', 'C'],
  ['transactionSerial', 20, 6, 'ANS', 'C'],
  ['transactionDate', 26, 4, 'ANS', 'C'],
  ['authorizationCode', 30, 6, 'ANS', 'C'],
  ['terminalLocation', 36, 27, 'ANS', 'C'],
  ['terminalCity', 63, 15, 'ANS', 'C'],
  ['terminalState', 78, 2, 'ANS', 'C'],
  ['traceNumber', 80, 15, 'N', 'M'],
])

export const PAYMENT = addenda('05', 'payment addenda', [
  ['paymentInformation', 4, 80, 'ANS', 'C'],
  ['sequenceNumber', 84, 4, 'N', 'M'],
  entrySequence,
])

export const IAT_10 = addenda('10', 'IAT receiver and amount', [
  ['transactionType', 4, 3, 'ANS', 'M', values.IAT_TYPES],
  ['foreignAmount', 7, 18, 'N', 'C'],
  ['foreignTrace', 25, 22, 'ANS', 'C'],
  ['receiverName', 47, 35, 'ANS', 'M'],
  ['reserved', 82, 6, 'ANS', 'C'],
  entrySequence,
])

const nameAndStreet = (name: string, street: string): readonly FieldRow[] => [
  [name, 4, 35, 'ANS', 'M'],
  [street, 39, 35, 'ANS', 'M'],
  ['reserved', 74, 14, 'ANS', 'C'],
  entrySequence,
]

const bank = (who: string): readonly FieldRow[] => [
  [`${who}Name`, 4, 35, 'ANS', 'M'],
  [`${who}Qualifier`, 39, 2, 'ANS', 'M', values.QUALIFIERS],
  [`${who}Identification`, 41, 34, 'ANS', 'M'],
  [`${who}Country`, 75, 3, 'ANS', 'M'],
]

export const IAT_11 = addenda('11', 'IAT originator', nameAndStreet('originatorName', 'originatorStreet'))
export const IAT_12 = addenda('12', 'IAT originator place', nameAndStreet('originatorCity', 'originatorCountry'))
export const IAT_13 = addenda('13', 'IAT originating bank', [
  ...bank('odfi'),
  ['reserved', 78, 10, 'ANS', 'C'],
  entrySequence,
])
export const IAT_14 = addenda('14', 'IAT receiving bank', [
  ...bank('rdfi'),
  ['reserved', 78, 10, 'ANS', 'C'],
  entrySequence,
])
export const IAT_15 = addenda('15', 'IAT receiver', [
  ['receiverId', 4, 15, 'ANS', 'C'],
  ['receiverStreet', 19, 35, 'ANS', 'M'],
  ['reserved', 54, 34, 'ANS', 'C'],
  entrySequence,
])
export const IAT_16 = addenda('16', 'IAT receiver place', nameAndStreet('receiverCity', 'receiverCountry'))
export const IAT_17 = addenda('17', 'IAT remittance', [
  ['paymentInformation', 4, 80, 'ANS', 'C'],
  ['sequenceNumber', 84, 4, 'N', 'M'],
  entrySequence,
])
export const IAT_18 = addenda('18', 'IAT correspondent bank', [
  ...bank('correspondent'),
  ['reserved', 78, 6, 'ANS', 'C'],
  ['sequenceNumber', 84, 4, 'N', 'M'],
  entrySequence,
])

const change = (rest: readonly FieldRow[]): readonly FieldRow[] => [
  ['changeCode', 4, 3, 'ANS', 'M'],
  ['originalTrace', 7, 15, 'N', 'M'],
  ['reserved', 22, 6, 'ANS', 'C'],
  ['originalRdfi', 28, 8, 'N', 'M'],
  ['correctedData', 36, 29, 'ANS', 'C'],
  ...rest,
  ['traceNumber', 80, 15, 'N', 'M'],
]

export const CHANGE = addenda('98', 'notification of change', change([['reserved2', 65, 15, 'ANS', 'C']]))
export const REFUSED_CHANGE = addenda(
  '98',
  'refused notification of change',
  change([
    ['originalChangeCode', 65, 3, 'ANS', 'C'],
    ['traceSequence', 68, 7, 'ANS', 'C'],
    ['reserved2', 75, 5, 'ANS', 'C'],
  ]),
)

const returned = (fourth: string, rest: readonly FieldRow[]): readonly FieldRow[] => [
  ['returnCode', 4, 3, 'ANS', 'M'],
  ['originalTrace', 7, 15, 'N', 'M'],
  [fourth, 22, 6, 'ANS', 'C'],
  ['originalRdfi', 28, 8, 'N', 'M'],
  ...rest,
  ['traceNumber', 80, 15, 'N', 'M'],
]

export const RETURN = addenda('99', 'return', returned('dateOfDeath', [['information', 36, 44, 'ANS', 'C']]))
export const DISHONORED = addenda(
  '99',
  'dishonored return',
  returned('reserved', [
    ['reserved2', 36, 3, 'ANS', 'C'],
    ['returnTrace', 39, 15, 'ANS', 'C'],
    ['returnSettlement', 54, 3, 'ANS', 'C'],
    ['returnReason', 57, 2, 'ANS', 'C'],
    ['information', 59, 21, 'ANS', 'C'],
  ]),
)
export const CONTESTED = addenda(
  '99',
  'contested dishonored return',
  returned('dateReturned', [
    ['originalSettlement', 36, 3, 'ANS', 'C'],
    ['returnTrace', 39, 15, 'ANS', 'C'],
    ['returnSettlement', 54, 3, 'ANS', 'C'],
    ['returnReason', 57, 2, 'ANS', 'C'],
    ['dishonoredTrace', 59, 15, 'ANS', 'C'],
    ['dishonoredSettlement', 74, 3, 'ANS', 'C'],
    ['dishonoredReason', 77, 2, 'ANS', 'C'],
    ['reserved', 79, 1, 'ANS', 'C'],
  ]),
)
export const IAT_RETURN = addenda(
  '99',
  'IAT return',
  returned('dateOfDeath', [
    ['originalAmount', 36, 10, 'ANS', 'C'],
    ['information', 46, 34, 'ANS', 'C'],
  ]),
)

/** Whatever addenda type nobody knows. */
export const OTHER = addenda('00', 'addenda', [['data', 4, 91, 'ANS', 'C']])
