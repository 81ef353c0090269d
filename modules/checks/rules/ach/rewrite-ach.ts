import { DECODE, ENCODE } from '../bytes/ebcdic.ts'
import { writeUtf8 } from '../bytes/utf8.ts'
import { type Feed, feedOf } from '../frames/read-steps.ts'
import type { Layout } from '../layout/layout.ts'
import { NO_FORM } from './ach-state.ts'
import { charactersOf } from './inspect-ach.ts'
import { type BatchForm, batchForm, COLUMNS, layoutOf } from './layouts/index.ts'
import { readColumns } from './read-columns.ts'

const BATCH = 0x35

/** A line as the fields of its record, code points each, and what stood behind the last. */
type Parts = { readonly fields: readonly (readonly number[])[]; readonly remainder: readonly number[] }

const split = (layout: Layout | undefined, points: readonly number[]): Parts => ({
  fields: (layout?.fields ?? []).map(({ from, columns }) => points.slice(from, from + columns)),
  remainder: points.slice(layout?.columns ?? 0),
})

const join = ({ fields, remainder }: Parts): number[] => [...fields.flat(), ...remainder]

/** Reads an ACH file and writes it again from its fields, in the encoding and with the breaks it came with. */
export const rewriteAch = (
  { ebcdic }: { readonly ebcdic: boolean },
  write: (bytes: Uint8Array) => void,
): Feed & { written(): { records: number; unread: number } } => {
  let form: BatchForm = NO_FORM
  let records = 0
  let unread = 0
  const out = (bytes: Uint8Array) => write(ebcdic ? bytes.map(byte => ENCODE.cp037[byte]!) : bytes)
  const layoutAt = (b: Uint8Array, from: number, to: number): Layout | undefined => {
    // What is cut off counts as blank, as when the line is judged.
    const cols = new Uint8Array(COLUMNS).fill(0x20)
    cols.set(b.subarray(from, Math.min(to, from + COLUMNS)))
    if (cols[0] === BATCH) form = batchForm(cols, 0)
    return layoutOf(cols, 0, form)
  }
  const record = (b: Uint8Array, from: number, to: number) => {
    const characters = charactersOf(b, from, to)
    const layout = layoutAt(b, from, to)
    const again = join(split(layout, characters ?? Array.from(b.subarray(from, to))))
    out(Uint8Array.from(characters ? writeUtf8(again) : again))
    records += 1
    if (!layout) unread += 1
  }
  const sink = {
    line: (b: Uint8Array, from: number, to: number, next: number) => {
      if (to > from) record(b, from, to)
      out(b.subarray(to, next))
    },
    piece: (b: Uint8Array, from: number) => record(b, from, from + COLUMNS),
    mark: (b: Uint8Array, to: number) => out(b.subarray(0, to)),
  }
  const feed = feedOf(readColumns(sink, ebcdic, (b, from, to) => charactersOf(b, from, to) !== null))
  return {
    push: chunk => feed.push(ebcdic ? chunk.map(byte => DECODE.cp037[byte]!) : chunk),
    end: feed.end,
    written: () => ({ records, unread }),
  }
}
