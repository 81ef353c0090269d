import type { Step } from '../frames/read-steps.ts'
import type { FrameSink } from './frame-sink.ts'
import { isKnown, typeAt } from './record-types.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d
/** Line feed and new line in EBCDIC. */
const EBCDIC_FEED = 0x25
const EBCDIC_NEWLINE = 0x15
/** A break, and a line of 100 with its own break. */
const AHEAD = 2 + 100 + 1
const IMAGE_DATA = 52
const NEVER_BEHIND_IMAGES = new Set([27, 34, 52])
const USER_RECORD = 68
const USER_RECORD_FIELDS = 45

const breaks = (ebcdic: boolean) => {
  const is = new Uint8Array(256)
  is[NEWLINE] = 1
  is[RETURN] = 1
  if (ebcdic) {
    is[EBCDIC_FEED] = 1
    is[EBCDIC_NEWLINE] = 1
  }
  return is
}

type Lines = {
  readonly isBreak: Uint8Array
  /** Inside a record, how much of it was read and its type; null between lines. */
  record: { length: number; type: number } | null
  blank: boolean
}

/** One break: a line end alone or after a return. */
const breakLength = (b: Uint8Array, at: number, isBreak: Uint8Array): number =>
  b[at] === RETURN && at + 1 < b.length && b[at + 1] !== RETURN && isBreak[b[at + 1]!] === 1 ? 2 : 1

const breakFree = (b: Uint8Array, at: number, length: number, isBreak: Uint8Array): boolean => {
  for (let i = at; i < Math.min(b.length, at + length); i += 1) if (isBreak[b[i]!] === 1) return false
  return true
}

/**
 * A line that can stand behind an image follows, or the end: then a line end inside an image is a line end after all. A
 * line of fixed length must end where it should; of a user record only its beginning is known.
 */
const lineFollows = (b: Uint8Array, at: number, isBreak: Uint8Array, final: boolean): boolean => {
  if (at >= b.length) return final
  const type = typeAt(b, at)
  if (!isKnown(type) || NEVER_BEHIND_IMAGES.has(type)) return false
  const ends = (length: number) =>
    (at + length >= b.length || isBreak[b[at + length]!] === 1) && breakFree(b, at, length, isBreak)
  return type === USER_RECORD ? breakFree(b, at, USER_RECORD_FIELDS, isBreak) : ends(80) || ends(100)
}

/** The end of the text of this line in the buffer: its break, or the buffer's end. */
const endOfLine = (b: Uint8Array, from: number, lines: Lines, stated: number, final: boolean): number => {
  const { record, isBreak } = lines
  for (let at = from; at < b.length; at += 1) {
    if (isBreak[b[at]!] === 0) continue
    if (record?.type !== IMAGE_DATA || record.length + at - from >= stated) return at
    if (b.length - at < AHEAD && !final) return at
    if (lineFollows(b, at + breakLength(b, at, isBreak), isBreak, final)) return at
  }
  return b.length
}

const readText = (b: Uint8Array, from: number, lines: Lines, final: boolean, sink: FrameSink): number => {
  const record = lines.record!
  // The length a 52 states is known once its first bytes were handed over.
  const window = record.type === IMAGE_DATA && sink.stated() === 0 ? b.subarray(0, Math.min(b.length, from + 1)) : b
  const to = endOfLine(window, from, lines, sink.stated(), final)
  if (to > from) sink.bytes(b, from, to)
  record.length += to - from
  return to
}

const openLine = (b: Uint8Array, at: number, base: number, final: boolean, lines: Lines, sink: FrameSink): number => {
  if (b.length - at < 2 && !final) return -1
  if (lines.isBreak[b[at]!] === 1) {
    const to = at + breakLength(b, at, lines.isBreak)
    if (!lines.blank) sink.note('FRAME_BLANK_LINE', { offset: base + at })
    lines.blank = true
    sink.stray(b, at, to)
    return to
  }
  lines.blank = false
  lines.record = { length: 0, type: typeAt(b, at) }
  sink.open(base + at, base + at, null)
  return at
}

/** Closes the line at its break; -1 when the byte after it has to be seen. */
const closeLine = (b: Uint8Array, at: number, final: boolean, lines: Lines, sink: FrameSink): number => {
  if (b.length - at < AHEAD && !final) return -1
  const to = at + breakLength(b, at, lines.isBreak)
  lines.record = null
  sink.close(b.slice(at, to))
  return to
}

/**
 * Records as lines. A line end inside an image is told from the end of its line by the length the record states and by
 * what follows; certain it is not, which is why banks send lengths.
 */
export const readLines = (sink: FrameSink, ebcdic: boolean): Step => {
  const lines: Lines = { isBreak: breaks(ebcdic), record: null, blank: false }
  const step = (b: Uint8Array, at: number, base: number, final: boolean): number => {
    if (!lines.record) return openLine(b, at, base, final, lines, sink)
    const to = readText(b, at, lines, final, sink)
    if (to > at) return to
    return closeLine(b, at, final, lines, sink)
  }
  return (b, base, final) => {
    let at = 0
    while (at < b.length) {
      const to = step(b, at, base, final)
      if (to < 0) return at
      at = to
    }
    if (final && lines.record) {
      lines.record = null
      sink.close(null)
    }
    return at
  }
}
