import { textOf } from '../bytes/digits.ts'
import { ENCODE, type Encoding } from '../bytes/ebcdic.ts'
import { type Feed, feedOf } from '../frames/read-steps.ts'
import { joinRecord, readRecord } from '../layout/record-text.ts'
import { collectRecords } from './collect-records.ts'
import type { IclRecord } from './icl-record.ts'
import { readLengths } from './read-lengths.ts'
import { readLines } from './read-lines.ts'

/** The columns of a record as bytes of its encoding. */
export const encodeText = (text: string, encoding: Encoding): Uint8Array => {
  const table = ENCODE[encoding]
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) bytes[i] = table[text.charCodeAt(i)]!
  return bytes
}

/** Four bytes, big-endian. */
export const lengthPrefix = (length: number): Uint8Array =>
  Uint8Array.of(length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff)

const textAgain = ({ layout, cols, have }: IclRecord): string =>
  layout ? joinRecord(layout, readRecord(layout, cols, have)) : textOf(cols, 0, have)

/** Reads an image cash letter and writes it again from its fields; images pass through. */
export const rewriteIcl = (
  { framing, ebcdic }: { readonly framing: 'lengths' | 'lines'; readonly ebcdic: boolean },
  write: (bytes: Uint8Array) => void,
): Feed & { written(): { records: number; unread: number } } => {
  let records = 0
  let unread = 0
  let begun = false
  const writeText = (record: IclRecord) => {
    if (record.declared !== null) write(lengthPrefix(record.declared))
    write(encodeText(textAgain(record), record.encoding))
    begun = true
  }
  const sink = collectRecords({
    text: writeText,
    image: (buffer, from, to) => write(buffer.subarray(from, to)),
    record: (record, lineBreak) => {
      if (!begun) writeText(record)
      if (lineBreak) write(lineBreak)
      begun = false
      records += 1
      if (!record.layout) unread += 1
    },
    stray: (buffer, from, to) => write(buffer.subarray(from, to)),
    note: code => {
      if (code !== 'FRAME_PADDING' && code !== 'FRAME_BLANK_LINE') unread += 1
    },
  })
  const feed = feedOf(framing === 'lines' ? readLines(sink, ebcdic) : readLengths(sink))
  return { ...feed, written: () => ({ records, unread }) }
}
