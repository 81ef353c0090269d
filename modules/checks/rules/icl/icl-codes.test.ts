import { expect, test } from 'vitest'
import { type IclShape, iclFile, iclRecords, put, type Records, recordOf } from '../../server/testing.ts'
import { ICL_CODES } from '../findings/icl-codes.ts'
import { findProfile } from '../findings/profiles.ts'
import { ALL_CODES, inspect, type Report } from '../inspect.ts'

const judge = (bytes: Uint8Array, profile = 'standard'): Report => {
  const inspection = inspect({ profile: findProfile(profile) })
  inspection.push(bytes)
  return inspection.end()
}

type Edit = (records: Records) => Uint8Array | undefined
type Cut = readonly [code: string, edit: Edit, shape?: Partial<IclShape>]

const at = (records: Records, type: string) => records.indexOf(recordOf(records, type))

const take =
  (type: string): Edit =>
  records => {
    records.splice(at(records, type), 1)
    return undefined
  }

const over =
  (type: string, column: number, text: string, nth = 0): Edit =>
  records => {
    put(recordOf(records, type, nth), column, text)
    return undefined
  }

const all =
  (...edits: Edit[]): Edit =>
  records => {
    for (const edit of edits) edit(records)
    return undefined
  }

/** Takes records out from an index and puts others there. */
const swap =
  (index: (records: Records) => number, out: number, put: (records: Records) => Records): Edit =>
  records => {
    const others = put(records)
    records.splice(index(records), out, ...others)
    return undefined
  }

/** Longer than any record. */
const TOO_LONG = Buffer.from([0x7f, 0xff, 0xff, 0xff])
const NO_IMAGES = { imageBytes: 0 }

const cut = (bytes: number) => (records: Records) => {
  const file = iclFile(records)
  return file.subarray(0, file.length - bytes)
}

/** What stands between the first records and the others. */
const between = (count: number, bytes: Buffer) => (records: Records) =>
  Buffer.concat([iclFile(records.slice(0, count)), bytes, iclFile(records.slice(count))])

const emptied = (record: Buffer): Buffer => {
  const head = Buffer.from(record.subarray(0, 117))
  put(head, 111, '0000000')
  return head
}

const summary = () => [Buffer.from(`85122000661${'1'.padStart(14, '0')}${'1'.padStart(6, '0')}`.padEnd(80), 'latin1')]

/** A cut for each code: what is done to a faultless file so that it is found. */
const CUTS: readonly Cut[] = [
  ['FRAME_EMPTY', () => new Uint8Array(0)],
  ['FRAME_UNKNOWN', () => Buffer.from('hello there, this is no file of checks')],
  ['FRAME_LINES', records => iclFile(records, 'lines'), NO_IMAGES],
  ['FRAME_BLANK_LINE', records => Buffer.concat([iclFile(records, 'lines'), Buffer.from('\n\n')]), NO_IMAGES],
  ['FRAME_LINE_LENGTH', records => Buffer.from(iclFile(records, 'lines').toString().replace(/ +\n/, '\n')), NO_IMAGES],
  ['FRAME_PADDING', records => Buffer.concat([iclFile(records), Buffer.alloc(40)])],
  ['FRAME_ZERO_LENGTH', between(2, Buffer.alloc(4))],
  [
    'FRAME_LENGTH',
    all(
      swap(
        () => 1,
        1,
        records => [Buffer.concat([records[1]!, Buffer.from('JUNK')])],
      ),
    ),
  ],
  [
    'FRAME_LENGTH',
    records => Buffer.concat([iclFile(records.slice(0, 3)), TOO_LONG, records[3]!, iclFile(records.slice(4))]),
  ],
  ['FRAME_TRUNCATED', cut(10)],
  ['FRAME_TRUNCATED', cut(82)],
  ['FRAME_MIXED_ENCODING', over('99', 1, '\xf9\xf9')],
  ['FRAME_TEXT_ASCII', () => undefined],
  ['STRUCT_UNKNOWN_TYPE', over('28', 1, '29')],
  ['STRUCT_MISSING_01', take('01')],
  ['STRUCT_MISSING_10', take('10')],
  ['STRUCT_MISSING_20', take('20')],
  ['STRUCT_MISSING_70', take('70')],
  ['STRUCT_MISSING_90', take('90')],
  ['STRUCT_MISSING_99', take('99')],
  [
    'STRUCT_DUP_HEADER',
    swap(
      () => 3,
      0,
      records => [records[0]!],
    ),
  ],
  [
    'STRUCT_AFTER_99',
    swap(
      records => records.length,
      0,
      records => [records[1]!],
    ),
  ],
  [
    'STRUCT_ORDER',
    swap(
      records => at(records, '50') + 1,
      0,
      records => [recordOf(records, '26')],
    ),
  ],
  ['STRUCT_ORDER', over('26', 1, '32')],
  [
    'STRUCT_ORDER',
    swap(
      () => 3,
      1,
      () => [],
    ),
  ],
  ['STRUCT_NO_DETAIL', over('10', 43, 'N')],
  ['STRUCT_EMPTY_BUNDLE', records => iclFile([...records.slice(0, 3), ...records.slice(at(records, '70'))])],
  ['STRUCT_COLLECTION', over('20', 3, '03')],
  ['STRUCT_COLLECTION', all(over('10', 3, '03'), over('20', 3, '03'))],
  ['STANDARD_LEVEL', over('01', 3, '99')],
  ['FIELD_MANDATORY', over('25', 48, ' '.repeat(10))],
  ['FIELD_NUMERIC', over('25', 48, '00000O0101')],
  ['FIELD_NUMERIC', over('25', 48, '       101')],
  ['FIELD_CHARACTER', over('26', 59, '\x01')],
  ['FIELD_EXTENDED', over('26', 59, '\xe9')],
  ['FIELD_CLASS', over('10', 45, 'L-1')],
  ['FIELD_JUSTIFY', over('25', 58, ' 1 ')],
  ['FIELD_DATE', over('20', 23, '20261131')],
  ['FIELD_DATE', over('26', 13, '19920101')],
  ['FIELD_TIME', over('01', 32, '2460')],
  ['FIELD_CODE', over('25', 76, 'X')],
  ['FIELD_CODE_OPTIONAL', over('25', 74, 'Z')],
  ['FIELD_UNUSED_ZERO', over('25', 75, '0')],
  ['FIELD_RESERVED', over('70', 60, 'X')],
  ['FIELD_LENGTH', over('27', 19, '0200')],
  ['ABA_CHECK_DIGIT', over('25', 27, '2')],
  ['ABA_CHECK_DIGIT', over('01', 6, '061000147')],
  ['ROUTING_CHECK_DIGIT', over('50', 4, '026073151')],
  ['ADDENDUM_COUNT', over('25', 77, '02')],
  ['ADDENDUM_NUMBER', over('26', 3, '2')],
  [
    'ADDENDUM_LIMIT',
    swap(
      () => 5,
      0,
      records => [records[5]!],
    ),
  ],
  ['BALANCE_BUNDLE_ITEMS', over('70', 3, '0003')],
  ['BALANCE_BUNDLE_AMOUNT', over('70', 7, '000000000001')],
  ['BALANCE_BUNDLE_IMAGES', over('70', 31, '00001')],
  ['BALANCE_BUNDLE_MICR', over('70', 19, '000000000001')],
  ['BALANCE_CL_BUNDLES', over('90', 3, '000002')],
  ['BALANCE_CL_ITEMS', over('90', 9, '00000001')],
  ['BALANCE_CL_AMOUNT', over('90', 17, '00000000000001')],
  ['BALANCE_CL_IMAGES', over('90', 31, '000000001')],
  ['BALANCE_FILE_CASH_LETTERS', over('99', 3, '000002')],
  ['BALANCE_FILE_RECORDS', over('99', 9, '00000001')],
  ['BALANCE_FILE_ITEMS', over('99', 17, '00000001')],
  ['BALANCE_FILE_AMOUNT', over('99', 25, '9999999999999999')],
  ['CREDIT_INDICATOR', over('70', 56, '1'), { credits: true }],
  ['IMAGE_PAIR', take('52')],
  ['IMAGE_PAIR', take('50')],
  ['IMAGE_LENGTH', over('52', 111, '0000399')],
  ['IMAGE_LENGTH', over('50', 25, '0000399')],
  [
    'IMAGE_EMPTY',
    swap(
      records => at(records, '52'),
      1,
      records => [emptied(recordOf(records, '52'))],
    ),
  ],
  ['IMAGE_INDICATOR', over('50', 3, '0')],
  ['IMAGE_FORMAT', over('52', 118, 'GIF8')],
  ['IMAGE_OTHER', over('50', 21, '21')],
  ['IMAGE_BY_AGREEMENT', over('50', 23, '01')],
  ['IMAGE_PROFILE', over('52', 117 + 400 - 3, '\x09')],
  ['IMAGE_EXPECTED', all(over('10', 44, 'G'), over('10', 43, 'I')), NO_IMAGES],
  ['IMAGE_UNEXPECTED', over('10', 43, 'E')],
  ['IMAGE_SIGNATURE', over('50', 35, '1')],
  [
    'IMAGE_REPEATED',
    records => iclFile(records.map((r, i) => (i === at(records, '52') + 8 ? recordOf(records, '52') : r))),
  ],
  ['CL_ID_UNIQUE', over('10', 45, 'L1', 2), { cashLetters: 3 }],
  [
    'DUPLICATE_ITEM',
    records => iclFile(records.map(r => (r === recordOf(records, '25', 1) ? recordOf(records, '25') : r))),
  ],
  ['DOC_TYPE', over('25', 73, 'Z')],
  ['RETURN_REASON_KIND', over('31', 42, '2'), { returns: true }],
  ['ROUTING_SUMMARY', swap(records => records.length - 2, 0, summary), { returns: true }],
  ['BALANCE_ROUTING', swap(records => records.length - 2, 0, summary)],
  ['SUBSTITUTE_CHECK', over('25', 18, '4')],
]

test.each(CUTS.map(([code, edit, shape], i) => [i, code, edit, shape] as const))('%i %s', (_i, code, edit, shape) => {
  const records = iclRecords(shape)
  const report = judge(edit(records) ?? iclFile(records))
  const found = report.findings.filter(finding => finding.code === code)
  expect(found.length, JSON.stringify(report.counts.byCode)).toBeGreaterThan(0)
  expect(found[0]!.message).not.toMatch(/\{|undefined/)
  expect(found.every(f => f.severity === ALL_CODES[code]![0])).toBe(true)
})

test('a faultless file has nothing but its encoding told', () => {
  const found = judge(iclFile(iclRecords({ cashLetters: 2, bundles: 2, credits: true }))).counts.byCode
  expect(found).toEqual({ FRAME_TEXT_ASCII: 1 })
})

test('every code of image cash letters is found by a cut above', () => {
  const seen = new Set(CUTS.map(([code]) => code))
  // Brackets of IBM-1047 are no fault, and a file that fills the memory for duplicates is too long for here.
  const unseen = Object.keys(ICL_CODES).filter(code => !seen.has(code))
  expect(unseen.sort()).toEqual(['DUPLICATES_UNCHECKED', 'FRAME_IBM_1047'])
})

test('a finding says its record, the byte of its field and what stands there', () => {
  const records = iclRecords()
  put(recordOf(records, '25'), 27, '2')
  const [finding] = judge(iclFile(records)).findings.filter(f => f.code === 'ABA_CHECK_DIGIT')
  expect(finding).toMatchObject({ record: 4, type: '25', offset: 3 * 84 + 4 + 18, value: '122000662' })
})

test('one fault does not hide the next', () => {
  const records = iclRecords()
  put(recordOf(records, '25'), 27, '2')
  put(recordOf(records, '25', 1), 76, 'X')
  put(recordOf(records, '99'), 9, '00000001')
  const { byCode } = judge(iclFile(records)).counts
  expect(byCode).toMatchObject({ ABA_CHECK_DIGIT: 1, FIELD_CODE: 1, BALANCE_FILE_RECORDS: 1 })
})

test('a partner’s profile changes severities, never what is found', () => {
  const records = iclRecords()
  put(recordOf(records, '70'), 3, '0009')
  put(recordOf(records, '26'), 3, '2')
  const by = (profile: string) => {
    const { ok, counts, findings } = judge(iclFile(records), profile)
    return [ok, counts.byCode, Object.fromEntries(findings.map(f => [f.code, f.severity]))] as const
  }
  const [standard, strict, lenient] = [by('standard'), by('strict'), by('lenient')]
  expect([standard[0], strict[0], lenient[0]]).toEqual([false, false, true])
  expect(strict[1]).toEqual(standard[1])
  expect(standard[2]).toMatchObject({ BALANCE_BUNDLE_ITEMS: 'error', ADDENDUM_NUMBER: 'warning' })
  expect(strict[2]).toMatchObject({ ADDENDUM_NUMBER: 'error' })
  expect(lenient[2]).toMatchObject({ BALANCE_BUNDLE_ITEMS: 'warning' })
})
