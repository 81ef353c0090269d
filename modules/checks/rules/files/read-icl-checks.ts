import { type Feed, feedOf } from '../frames/read-steps.ts'
import { collectRecords } from '../icl/collect-records.ts'
import type { IclRecord } from '../icl/icl-record.ts'
import { readLengths } from '../icl/read-lengths.ts'
import { readLines } from '../icl/read-lines.ts'
import { readRecord } from '../layout/record-text.ts'
import { readE13b } from '../micr/read-e13b.ts'
import { UNICODE_SYMBOLS } from '../micr/symbols.ts'
import type { FileCheck } from './file-check.ts'

const CHECK_DETAIL = 25

/** The code line of a check detail: `/` of its on-us field is the on-us symbol, `-` the dash. */
const lineOf = (field: (name: string) => string): string => {
  const auxiliary = field('auxiliaryOnUs')
  const transit = `⑆${field('payorRouting')}${field('payorRoutingCheckDigit')}⑆`
  const onUs = field('onUs').replaceAll('/', '⑈').replaceAll('-', '⑉')
  return `${auxiliary === '' ? '' : `⑈${auxiliary}⑈ `}${field('externalProcessingCode')}${transit} ${onUs}`
}

const checkOf = ({ layout, cols, have }: IclRecord): FileCheck | null => {
  const { fields } = readRecord(layout!, cols, have)
  const read = readE13b(
    lineOf(name => (fields[name] ?? '').trim()),
    UNICODE_SYMBOLS,
  )
  if (!read.ok) return null
  const { line, routing, account, serial } = read.value
  return { line, routing, account, serial, amount: /^\d+$/.test(fields.amount ?? '') ? Number(fields.amount) : 0 }
}

/** Gives each check detail (25) of an image cash letter to `take` as it passes; nothing of the file is kept. */
export const readIclChecks = (
  format: { readonly framing: 'lengths' | 'lines'; readonly ebcdic: boolean },
  take: (check: FileCheck) => void,
): Feed => {
  const record = (it: IclRecord) => {
    const check = it.type === CHECK_DETAIL && it.layout ? checkOf(it) : null
    if (check) take(check)
  }
  const sink = collectRecords({ record, stray: () => undefined, note: () => undefined })
  return feedOf(format.framing === 'lines' ? readLines(sink, format.ebcdic) : readLengths(sink))
}
