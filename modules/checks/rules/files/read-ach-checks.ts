import { charactersOf } from '../ach/inspect-ach.ts'
import { batchForm, layoutOf } from '../ach/layouts/index.ts'
import { readColumns } from '../ach/read-columns.ts'
import { DECODE } from '../bytes/ebcdic.ts'
import { type Feed, feedOf } from '../frames/read-steps.ts'
import { readRecord } from '../layout/record-text.ts'
import type { FileCheck } from './file-check.ts'

const BATCH = 0x35
const ENTRY = 0x36
const COLUMNS = 94

/**
 * Gives each entry of an ACH file that was a cheque (ARC, BOC, POP, RCK, XCK, TRC: those with a serial) to `take` as it
 * passes. Lines that are not of 94 columns are left to the inspection.
 */
export const readAchChecks = (ebcdic: boolean, take: (check: FileCheck) => void): Feed => {
  let form = { sec: '', iat: false }
  const record = (cols: Uint8Array, start: number) => {
    if (cols[start] === BATCH) form = batchForm(cols, start)
    const layout = cols[start] === ENTRY ? layoutOf(cols, start, form) : undefined
    if (!layout?.find('checkSerial')) return
    const { fields } = readRecord(layout, cols.subarray(start), COLUMNS)
    const digits = (name: string) => (fields[name] ?? '').replace(/[^0-9]/g, '')
    take({
      ...{ line: '', routing: digits('rdfi') + digits('checkDigit'), account: digits('accountNumber') },
      ...{ serial: digits('checkSerial'), amount: Number(digits('amount')), sequence: '' },
    })
  }
  const line = (b: Uint8Array, from: number, to: number) => to - from === COLUMNS && record(b, from)
  const sink = { line, piece: (b: Uint8Array, from: number) => record(b, from), mark: () => undefined }
  const feed = feedOf(readColumns(sink, ebcdic, (b, from, to) => charactersOf(b, from, to) !== null))
  return {
    push: chunk => feed.push(ebcdic ? chunk.map(byte => DECODE.cp037[byte]!) : chunk),
    end: feed.end,
  }
}
