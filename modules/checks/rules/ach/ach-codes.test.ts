import { expect, test } from 'vitest'
import { achFile, achLines, change, over } from '../../server/testing.ts'
import { ACH_CODES } from '../findings/ach-codes.ts'
import { ALL_CODES, inspect, type Report } from '../inspect.ts'
import { SEC_RULES } from './sec-rules.ts'

const judge = (bytes: Uint8Array): Report => {
  const inspection = inspect()
  inspection.push(bytes)
  return inspection.end()
}

/** A line over again with another beginning or end of a column. */
type Cut = readonly [code: string, sec: string, edit: (lines: string[]) => readonly string[] | Uint8Array]

const set =
  (type: string, column: number, text: string, nth = 0) =>
  (lines: string[]) =>
    change(lines, type, column, text, nth)

const without = (type: string) => (lines: string[]) => lines.filter(line => !line.startsWith(type))
const until = (count: number) => (lines: string[]) => lines.slice(0, count)
const placeOf = (lines: readonly string[], type: string) => lines.findIndex(line => line.startsWith(type))

/** Puts a line after the first of that type. */
const after = (type: string, line: (lines: readonly string[]) => string) => (lines: string[]) =>
  lines.toSpliced(placeOf(lines, type) + 1, 0, line(lines))

const payment = (sequence: string) => (lines: readonly string[]) =>
  over('705'.padEnd(83) + sequence, 88, lines[placeOf(lines, '6')]!.slice(87))

const RETURN = (code: string) => (lines: readonly string[]) =>
  over(
    `799${code}${'1'.padStart(15, '0')}${' '.repeat(6)}23138010`.padEnd(79),
    80,
    lines[placeOf(lines, '6')]!.slice(79),
  )

const returned = (code: string) => (lines: string[]) =>
  change(change(after('6', RETURN(code))(lines), '6', 2, '26'), '6', 79, '1')

/** A cut for each code: what is done to a faultless file of a standard entry class so that it is found. */
const CUTS: readonly Cut[] = [
  ['FRAME_BOM', 'PPD', lines => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), achFile(lines)])],
  ['FRAME_NO_BREAKS', 'PPD', lines => achFile(lines, '')],
  ['FRAME_LINE_LONG', 'PPD', lines => lines.map((line, i) => (i === 2 ? `${line} and more` : line))],
  ['FRAME_LINE_LENGTH', 'PPD', lines => lines.map(line => line.trimEnd())],
  ['FRAME_LINE_LENGTH', 'PPD', lines => lines.map(line => `${line}  `)],
  ['FRAME_UTF8', 'PPD', lines => Buffer.from(`${change(lines, '6', 55, 'José').join('\n')}\n`, 'utf8')],
  ['FRAME_BLANK_LINE', 'PPD', lines => lines.toSpliced(2, 0, '')],
  ['FRAME_BLOCKING', 'PPD', lines => lines.filter(line => !/^9{94}$/.test(line))],
  ['FRAME_DOCUMENT', 'PPD', lines => ['{\\rtf1\\ansi', ...lines]],
  ['STRUCT_UNKNOWN_TYPE', 'PPD', set('6', 1, '4')],
  ['STRUCT_MISSING_1', 'PPD', without('1')],
  ['STRUCT_MISSING_5', 'PPD', without('5')],
  ['STRUCT_MISSING_8', 'PPD', without('8')],
  ['STRUCT_MISSING_9', 'PPD', until(5)],
  ['STRUCT_DUP_HEADER', 'PPD', lines => lines.toSpliced(1, 0, lines[0]!)],
  ['STRUCT_ORDER', 'PPD', lines => [lines[1]!, lines[0]!, ...lines.slice(2)]],
  ['STRUCT_ORDER', 'IAT', lines => lines.toSpliced(3, 2, lines[4]!, lines[3]!)],
  ['STRUCT_AFTER_9', 'PPD', lines => lines.toSpliced(placeOf(lines, '9') + 1, 0, lines[1]!)],
  ['STRUCT_FILLER', 'PPD', lines => lines.toSpliced(2, 0, '9'.repeat(94))],
  ['STRUCT_EMPTY_BATCH', 'PPD', without('6')],
  ['STRUCT_NO_BATCHES', 'PPD', lines => [lines[0]!, lines.at(placeOf(lines, '9'))!]],
  ['STRUCT_ADDENDA_OUTSIDE', 'PPD', after('5', payment('0001'))],
  ['FIELD_MANDATORY', 'PPD', set('6', 30, ' '.repeat(10))],
  ['FIELD_NUMERIC', 'PPD', set('6', 30, '0000O00101')],
  ['FIELD_CHARACTER', 'PPD', set('6', 55, '\x1a')],
  ['FIELD_EXTENDED', 'PPD', set('6', 55, '\xa6')],
  ['FIELD_DATE', 'PPD', set('1', 24, '260230')],
  ['FIELD_CODE', 'PPD', set('1', 40, '9')],
  ['FIELD_CODE', 'PPD', set('1', 34, 'a')],
  ['FIELD_CODE', 'PPD', set('5', 51, 'XYZ')],
  ['FIELD_CODE', 'IAT', set('710', 4, 'BIL')],
  ['FIELD_ZEROS', 'PPD', set('5', 54, '0000000   ')],
  ['FILE_MODIFIER', 'PPD', set('1', 34, ' ')],
  ['DESTINATION_CHECK_DIGIT', 'PPD', set('1', 4, ' 231380105')],
  ['EFFECTIVE_DATE', 'PPD', set('5', 70, '261332')],
  ['SEC_DESCRIPTION', 'RCK', set('5', 54, 'CHECKS    ')],
  ['SEC_DESCRIPTION_CUSTOM', 'XCK', set('5', 54, 'CHECKS    ')],
  ['ORIGINATOR_STATUS', 'DNE', set('5', 79, '1')],
  ['ORIGINATOR_STATUS_CUSTOM', 'PPD', set('5', 79, '0')],
  ['SERVICE_CLASS', 'PPD', set('5', 2, '220')],
  ['SERVICE_CLASS_OTHER', 'IAT', set('5', 2, '225')],
  ['SERVICE_CLASS_ADV', 'PPD', set('5', 2, '280')],
  ['BATCH_CLASS', 'PPD', set('8', 2, '225')],
  ['BATCH_COMPANY', 'PPD', set('8', 45, '121042883 ')],
  ['BATCH_ODFI', 'PPD', set('8', 80, '12104289')],
  ['BATCH_NUMBER', 'PPD', set('8', 88, '0000009')],
  ['BATCH_NUMBER_ORDER', 'PPD', lines => lines.toSpliced(5, 0, ...lines.slice(1, 5))],
  ['BALANCE_BATCH_ENTRIES', 'PPD', set('8', 5, '000009')],
  ['BALANCE_BATCH_HASH', 'PPD', set('8', 11, '0000000009')],
  ['BALANCE_BATCH_DEBIT', 'PPD', set('8', 21, '000000000009')],
  ['BALANCE_BATCH_CREDIT', 'PPD', set('8', 33, '000000000009')],
  ['BALANCE_FILE_BATCHES', 'PPD', set('9', 2, '000009')],
  ['BALANCE_FILE_BLOCKS', 'PPD', set('9', 8, '000009')],
  ['BALANCE_FILE_ENTRIES', 'PPD', set('9', 14, '00000009')],
  ['BALANCE_FILE_HASH', 'PPD', set('9', 22, '0000000009')],
  ['BALANCE_FILE_DEBIT', 'PPD', set('9', 32, '000000000009')],
  ['BALANCE_FILE_CREDIT', 'PPD', set('9', 44, '000000000009')],
  ['BALANCE_ADVICE', 'ADV', set('9', 52, '00000000000000000009')],
  ['ABA_CHECK_DIGIT', 'PPD', set('6', 12, '5')],
  ['TRACE_ORDER', 'PPD', set('6', 88, '0000001', 1)],
  ['TRACE_ODFI', 'PPD', set('6', 80, '12104289')],
  ['TRACE_DUPLICATE', 'PPD', set('6', 88, '0000001', 1)],
  ['TRACE_RETURN', 'COR', set('7', 94, '9')],
  ['TRAN_CODE_SEC', 'ARC', set('6', 2, '22')],
  ['TRAN_CODE_RETURN', 'PPD', lines => change(returned('R01')(lines), '6', 2, '27')],
  ['LOAN_DEBIT', 'PPD', set('6', 2, '55')],
  ['AMOUNT_ZERO', 'PPD', set('6', 30, '0000000000')],
  ['AMOUNT_NONZERO', 'PPD', set('6', 2, '28')],
  ['AMOUNT_NONZERO', 'DNE', set('6', 30, '0000000001')],
  ['AMOUNT_LIMIT', 'ARC', set('6', 30, '0002500001')],
  ['AMOUNT_LIMIT', 'RCK', set('6', 30, '0000250001')],
  ['AMOUNT_LIMIT', 'PPD', lines => change(change(lines, '5', 64, 'SD1300'), '6', 30, '0100000001')],
  ['NAME_REQUIRED', 'TEL', set('6', 55, '0'.repeat(22))],
  ['NAME_BLANK', 'PPD', set('6', 55, ' '.repeat(22))],
  ['ADDENDA_INDICATOR', 'PPD', set('6', 79, '1')],
  ['ADDENDA_INDICATOR', 'CTX', set('6', 79, '0')],
  ['ADDENDA_TYPE', 'ARC', after('6', payment('0001'))],
  ['ADDENDA_TYPE', 'PPD', lines => change(after('6', payment('0001'))(lines), '7', 2, '44')],
  ['ADDENDA_MISSING', 'COR', without('7')],
  ['ADDENDA_MISSING', 'IAT', without('714')],
  ['ADDENDA_COUNT', 'CTX', set('6', 55, '0002')],
  ['ADDENDA_COUNT', 'PPD', lines => after('6', payment('0002'))(after('6', payment('0001'))(lines))],
  ['ADDENDA_COUNTED', 'IAT', set('6', 13, '0009')],
  ['ADDENDA_SEQUENCE', 'CTX', after('6', payment('0001'))],
  ['ADDENDA_NUMBER', 'CTX', set('7', 84, '0003')],
  ['ADDENDA_TRACE', 'CTX', set('7', 88, '0000009')],
  ['CHANGE_CODE', 'COR', set('7', 4, 'C78')],
  ['CORRECTED_DATA', 'COR', set('7', 36, ' '.repeat(29))],
  ['RETURN_CODE', 'PPD', returned('R96')],
  ['RETURN_MIX', 'PPD', returned('R01')],
  ['DATE_OF_DEATH', 'PPD', returned('R15')],
]

test.each(CUTS.map(([code, sec, edit], i) => [i, code, sec, edit] as const))('%i %s (%s)', (_i, code, sec, edit) => {
  const made = edit(achLines(sec))
  const report = judge(made instanceof Uint8Array ? made : achFile(made))
  const found = report.findings.filter(finding => finding.code === code)
  expect(found.length, JSON.stringify(report.counts.byCode)).toBeGreaterThan(0)
  expect(found[0]!.message).not.toMatch(/\{|undefined/)
  expect(found.every(f => f.severity === ALL_CODES[code]![0])).toBe(true)
})

test('every code of ACH files is found by a cut above', () => {
  const seen = new Set(CUTS.map(([code]) => code))
  expect(Object.keys(ACH_CODES).filter(code => !seen.has(code))).toEqual([])
})

test.each([...SEC_RULES.keys()])('a faultless file of %s has nothing told', sec => {
  expect(judge(achFile(achLines(sec, 3, 4))).findings).toEqual([])
})

test('limits of check conversion are the last amount allowed', () => {
  for (const [sec, limit] of [
    ['ARC', '0002500000'],
    ['BOC', '0002500000'],
    ['POP', '0002500000'],
    ['RCK', '0000250000'],
    ['XCK', '0000250000'],
  ] as const)
    expect(judge(achFile(change(achLines(sec), '6', 30, limit))).counts.byCode.AMOUNT_LIMIT).toBeUndefined()
})

test('a reversal may go the other way', () => {
  const lines = change(change(achLines('TEL'), '6', 2, '22'), '5', 54, 'REVERSAL  ')
  expect(judge(achFile(lines)).counts.byCode.TRAN_CODE_SEC).toBeUndefined()
})

test('returns end an open line of money neither way: dishonored and contested ones are read by their own layout', () => {
  for (const code of ['R01', 'R61', 'R69', 'R71', 'R77', 'R80', 'R85'])
    expect(judge(achFile(returned(code)(achLines('PPD')))).counts.byCode.RETURN_CODE, code).toBeUndefined()
})
