import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Finding, inspect, type Report, rewrite } from '../rules/index.ts'

const SAMPLE = join(import.meta.dirname, '../sample')
const DATA = resolve(import.meta.dirname, '../../..', process.env.UJUNG_DATA ?? '../shared/data', 'checks')
const there = existsSync(DATA)
if (!there) console.warn(`No real files of checks: ${DATA} is not there. Their verdicts are not tried.`)

const judge = (path: string): Report => {
  const inspection = inspect()
  inspection.push(readFileSync(path))
  return inspection.end()
}

const again = (bytes: Uint8Array): Uint8Array => {
  const pieces: Uint8Array[] = []
  const writer = rewrite(piece => pieces.push(Uint8Array.from(piece)))
  writer.push(bytes)
  writer.end()
  return Buffer.concat(pieces)
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter(path => !/\.(json|md)$/.test(path))

const has = (report: Report, code: string) => report.findings.find(finding => finding.code === code)

const samples = JSON.parse(readFileSync(join(SAMPLE, 'verdicts.json'), 'utf8')) as Record<
  string,
  { ok: boolean; codes: string[] }
>

test.each(Object.entries(samples))('sample %s', (file, { ok, codes }) => {
  const path = join(SAMPLE, file)
  const report = judge(path)
  expect(report.ok).toBe(ok)
  for (const code of codes) expect(has(report, code)?.code).toBe(code)
  expect(Buffer.compare(again(readFileSync(path)), readFileSync(path))).toBe(0)
})

type IclVerdict = { file: string; expect: 'accept' | 'accept-flag' | 'reject' | 'reject-no-crash'; code: string }
const read = <Verdict>(path: string): Verdict[] =>
  there ? (JSON.parse(readFileSync(join(DATA, path), 'utf8')) as { files: Verdict[] }).files : []

test.skipIf(!there).each(read<IclVerdict>('icl/VERDICTS.json'))('$file: $expect $code', verdict => {
  const report = judge(join(DATA, verdict.file))
  const finding = has(report, verdict.code)
  if (verdict.expect === 'accept') expect(report.findings.filter(f => f.severity === 'error')).toEqual([])
  if (verdict.expect === 'accept-flag') expect(finding?.code).toBe(verdict.code)
  if (verdict.expect === 'reject') expect(finding?.severity).toBe('error')
  if (verdict.expect === 'reject-no-crash') expect(report.ok).toBe(false)
})

type AchVerdict = { file: string; structural: string[]; moovTestExpects?: string }

/** What a scan by structure alone says, and our words for it; a line's finding stands at that record. */
const SAID: readonly (readonly [said: RegExp, codes: readonly string[]])[] = [
  [/^L\d+ length/, ['FRAME_LINE_LENGTH', 'FRAME_LINE_LONG', 'FRAME_NO_BREAKS']],
  [/^L\d+ type/, ['STRUCT_UNKNOWN_TYPE']],
  [/^L\d+ ABA check digit/, ['ABA_CHECK_DIGIT']],
  [/^L\d+ amount/, ['FIELD_NUMERIC']],
  [/^L\d+ count/, ['BALANCE_BATCH_ENTRIES']],
  [/^L\d+ hash/, ['BALANCE_BATCH_HASH']],
  [/^L\d+ debit/, ['BALANCE_BATCH_DEBIT']],
  [/^L\d+ credit/, ['BALANCE_BATCH_CREDIT']],
  [/^L\d+ batch inside batch/, ['STRUCT_MISSING_8']],
  [/^L\d+ header not first/, ['STRUCT_ORDER']],
  [/^batch not closed/, ['STRUCT_MISSING_8']],
  [/^file batch count/, ['BALANCE_FILE_BATCHES']],
  [/^file count/, ['BALANCE_FILE_ENTRIES']],
  [/^file hash/, ['BALANCE_FILE_HASH']],
  [/^file debit/, ['BALANCE_FILE_DEBIT', 'BALANCE_ADVICE']],
  [/^file credit/, ['BALANCE_FILE_CREDIT', 'BALANCE_ADVICE']],
  [/^block count/, ['BALANCE_FILE_BLOCKS']],
  [/^headers 0/, ['STRUCT_MISSING_1']],
  [/^controls 0/, ['STRUCT_MISSING_9']],
]

const answers = (finding: Finding, said: string, codes: readonly string[]): boolean => {
  const record = /^L(\d+)/.exec(said)?.[1]
  return codes.includes(finding.code) && (record === undefined || finding.record === Number(record))
}

/** Where records follow each other without breaks, a scan by lines finds no control; there is one. */
const beyondLines = (report: Report, said: string) => has(report, 'FRAME_NO_BREAKS') && said === 'controls 0'

test.skipIf(!there).each(read<AchVerdict>('ach/VERDICTS.json'))('ach/$file', ({ file, structural }) => {
  const report = judge(join(DATA, 'ach', file))
  for (const said of structural.filter(words => !beyondLines(report, words))) {
    const codes = SAID.find(([words]) => words.test(said))?.[1]
    expect(codes, said).toBeDefined()
    expect(
      report.findings.some(finding => answers(finding, said, codes!)),
      said,
    ).toBe(true)
  }
  if (file.startsWith('valid/')) expect(report.findings.filter(f => f.severity === 'error')).toEqual([])
  if (/^(invalid|unbalanced)\//.test(file)) expect(report.ok).toBe(false)
})

const EXPECTED: Readonly<Record<string, string>> = {
  ErrTransactionTypeCode: 'FIELD_CODE',
  ErrNonAlphanumeric: 'FIELD_CHARACTER',
  ErrAddenda98ChangeCode: 'CHANGE_CODE',
  ErrAddenda99ReturnCode: 'RETURN_CODE',
  ErrServiceClass: 'FIELD_CODE',
  ErrIATBatchAddendaIndicator: 'ADDENDA_INDICATOR',
  ErrFileAddendaOutsideEntry: 'STRUCT_ADDENDA_OUTSIDE',
}

test.skipIf(!there).each(read<AchVerdict>('ach/VERDICTS.json').filter(v => EXPECTED[v.moovTestExpects ?? '']))(
  'ach/$file: $moovTestExpects',
  ({ file, moovTestExpects }) => {
    const finding = has(judge(join(DATA, 'ach', file)), EXPECTED[moovTestExpects!]!)
    expect(finding?.severity).toBe('error')
  },
)

test.skipIf(!there).each(there ? [...filesBelow(join(DATA, 'icl')), ...filesBelow(join(DATA, 'ach'))] : [])(
  'written again byte for byte: %s',
  path => {
    const bytes = readFileSync(path)
    expect(Buffer.compare(again(bytes), bytes)).toBe(0)
  },
)
