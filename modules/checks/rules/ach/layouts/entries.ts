import { type FieldRow, layout } from '../../layout/layout.ts'
import * as values from './code-values.ts'

const receiver: readonly FieldRow[] = [
  ['recordType', 1, 1, 'N', 'M'],
  ['transactionCode', 2, 2, 'N', 'M', values.TRANSACTION_CODES],
  ['rdfi', 4, 8, 'N', 'M'],
  ['checkDigit', 12, 1, 'N', 'M'],
  ['accountNumber', 13, 17, 'ANS', 'M'],
  ['amount', 30, 10, 'N', 'M'],
]

const ending: readonly FieldRow[] = [
  ['addendaIndicator', 79, 1, 'N', 'M', values.YES_NO],
  ['traceNumber', 80, 15, 'N', 'M'],
]

const entry = (name: string, middle: readonly FieldRow[]) => layout('6', name, [...receiver, ...middle, ...ending])

/** PPD, CCD, WEB, TEL, CIE, MTE, DNE, COR and whatever has no form of its own. */
export const ENTRY = entry('entry', [
  ['identificationNumber', 40, 15, 'ANS', 'C'],
  ['individualName', 55, 22, 'ANS', 'C'],
  ['discretionaryData', 77, 2, 'ANS', 'C'],
])

/** CTX, ATX, ENR, TRX: how many addenda follow, and a shorter name. */
export const COUNTED_ENTRY = entry('entry with counted addenda', [
  ['identificationNumber', 40, 15, 'ANS', 'C'],
  ['addendaCount', 55, 4, 'N', 'C'],
  ['individualName', 59, 16, 'ANS', 'C'],
  ['reserved', 75, 2, 'ANS', 'C'],
  ['discretionaryData', 77, 2, 'ANS', 'C'],
])

/** ARC, BOC, RCK: a check turned into an entry. */
export const CHECK_ENTRY = entry('check entry', [
  ['checkSerial', 40, 15, 'ANS', 'M'],
  ['individualName', 55, 22, 'ANS', 'C'],
  ['discretionaryData', 77, 2, 'ANS', 'C'],
])

export const POP_ENTRY = entry('point-of-purchase entry', [
  ['checkSerial', 40, 9, 'ANS', 'M'],
  ['terminalCity', 49, 4, 'ANS', 'M'],
  ['terminalState', 53, 2, 'ANS', 'M'],
  ['individualName', 55, 22, 'ANS', 'C'],
  ['discretionaryData', 77, 2, 'ANS', 'C'],
])

/** TRC, XCK: a truncated or destroyed check. */
export const TRUNCATED_ENTRY = entry('truncated check entry', [
  ['checkSerial', 40, 15, 'ANS', 'M'],
  ['processControl', 55, 6, 'ANS', 'C'],
  ['itemResearch', 61, 16, 'ANS', 'C'],
  ['itemType', 77, 2, 'ANS', 'C'],
])

export const SHR_ENTRY = entry('shared network entry', [
  ['cardExpiration', 40, 4, 'ANS', 'C'],
  ['documentReference', 44, 11, 'ANS', 'C'],
  ['individualName', 55, 22, 'ANS', 'C'],
  ['cardTransactionType', 77, 2, 'ANS', 'C'],
])

export const POS_ENTRY = entry('point-of-sale entry', [
  ['identificationNumber', 40, 15, 'ANS', 'C'],
  ['individualName', 55, 22, 'ANS', 'C'],
  ['cardTransactionType', 77, 2, 'ANS', 'C'],
])

export const IAT_ENTRY = layout('6', 'IAT entry', [
  ['recordType', 1, 1, 'N', 'M'],
  ['transactionCode', 2, 2, 'N', 'M', values.TRANSACTION_CODES],
  ['rdfi', 4, 8, 'N', 'M'],
  ['checkDigit', 12, 1, 'N', 'M'],
  ['addendaCount', 13, 4, 'N', 'M'],
  ['reserved', 17, 13, 'ANS', 'C'],
  ['amount', 30, 10, 'N', 'M'],
  ['accountNumber', 40, 35, 'ANS', 'M'],
  ['reserved2', 75, 2, 'ANS', 'C'],
  ['gatewayScreening', 77, 1, 'ANS', 'C'],
  ['secondaryScreening', 78, 1, 'ANS', 'C'],
  ...ending,
])

export const ADV_ENTRY = layout('6', 'accounting advice', [
  ['recordType', 1, 1, 'N', 'M'],
  ['transactionCode', 2, 2, 'N', 'M', values.ADV_TRANSACTION_CODES],
  ['rdfi', 4, 8, 'N', 'M'],
  ['checkDigit', 12, 1, 'N', 'M'],
  ['accountNumber', 13, 15, 'ANS', 'M'],
  ['amount', 28, 12, 'N', 'M'],
  ['adviceRouting', 40, 9, 'N', 'M'],
  ['fileIdentification', 49, 5, 'ANS', 'C'],
  ['operatorData', 54, 1, 'ANS', 'C'],
  ['individualName', 55, 22, 'ANS', 'M'],
  ['discretionaryData', 77, 2, 'ANS', 'C'],
  ['addendaIndicator', 79, 1, 'N', 'M', values.YES_NO],
  ['operatorRouting', 80, 8, 'N', 'M'],
  ['julianDate', 88, 3, 'N', 'M'],
  ['sequenceNumber', 91, 4, 'N', 'M'],
])
