import type { Step } from '../frames/read-steps.ts'

/** Where lines go: their text without the break, the break, and whether a record ends without one. */
export type LineSink = {
  line(b: Uint8Array, from: number, to: number, breakTo: number, offset: number): void
  /** A record of 94 columns with the next one right behind it. */
  piece(b: Uint8Array, from: number, offset: number): void
  /** A byte order mark before the first line. */
  mark(b: Uint8Array, to: number): void
}

const COLUMNS = 94
/** The longest line there can be: 94 characters of four bytes in UTF-8, with room for what was typed behind. */
const AHEAD = 1_024
const FEED = 0x0a
const RETURN = 0x0d
/** New line of EBCDIC, as Latin-1. */
const NEXT_LINE = 0x85
const MARK = [0xef, 0xbb, 0xbf]

/** The first line end of the window; in EBCDIC also its new line. -1 when there is none. */
const findFeed = (window: Uint8Array, ebcdic: boolean): number => {
  const feed = window.indexOf(FEED)
  const next = ebcdic ? window.indexOf(NEXT_LINE) : -1
  return feed < 0 || next < 0 ? Math.max(feed, next) : Math.min(feed, next)
}

type Look = { readonly to: number; readonly whole: boolean; readonly ebcdic: boolean; readonly unbroken: boolean }

/**
 * Where the line from `from` ends; -1 when that is not in the window up to `to`. A return breaks lines alone only where
 * no line end is near: the answer must not hang on how much of the file is there yet.
 */
const findBreak = (b: Uint8Array, from: number, { to, whole, ebcdic, unbroken }: Look): number => {
  // Without breaks a search through all that is there, record by record, would take for ever.
  const feed = ebcdic || unbroken ? findFeed(b.subarray(from, to), ebcdic) : b.indexOf(FEED, from) - from
  if (feed >= 0 && from + feed < to) return from + feed - (feed > 0 && b[from + feed - 1] === RETURN ? 1 : 0)
  // At the very end of what may be looked at it cannot be seen whether a line end follows.
  const last = to - from === AHEAD ? to - 1 : to
  const returned = whole ? b.subarray(from, last).indexOf(RETURN) : -1
  return returned < 0 ? -1 : from + returned
}

const endOfBreak = (b: Uint8Array, at: number): number => (b[at] === RETURN && b[at + 1] === FEED ? at + 2 : at + 1)

type State = { unbroken: boolean }

/** A line longer than a record that is records one behind the other, or one longer record. */
const isPieces = (length: number, unbroken: boolean, isLine: () => boolean): boolean =>
  length > COLUMNS && (unbroken || length % COLUMNS === 0 || (length >= 2 * COLUMNS && !isLine()))

/**
 * Lines of an ACH file; where there are no breaks, records of 94 columns one behind the other. `isLine` tells a line of
 * 94 characters in more bytes from records without breaks.
 */
export const readColumns = (
  sink: LineSink,
  ebcdic: boolean,
  isLine: (b: Uint8Array, from: number, to: number) => boolean,
): Step => {
  const state: State = { unbroken: false }
  const piece = (b: Uint8Array, at: number, base: number): number => {
    state.unbroken = true
    sink.piece(b, at, base + at)
    return at + COLUMNS
  }
  const readLine = (b: Uint8Array, at: number, base: number, final: boolean): number => {
    const seen = Math.min(b.length, at + AHEAD)
    const whole = final || b.length - at >= AHEAD
    const found = findBreak(b, at, { to: seen, whole, ebcdic, unbroken: state.unbroken })
    if (found < 0 && !whole) return -1
    if (found < 0 && seen - at === AHEAD) return piece(b, at, base)
    const end = found < 0 ? b.length : found
    if (isPieces(end - at, state.unbroken, () => isLine(b, at, end))) return piece(b, at, base)
    const next = found < 0 ? end : endOfBreak(b, end)
    state.unbroken = false
    sink.line(b, at, end, next, base + at)
    return next
  }
  return (b, base, final) => {
    let at = 0
    if (base === 0 && MARK.every((byte, i) => b[i] === byte)) {
      at = MARK.length
      sink.mark(b, at)
    } else if (base === 0 && b.length < MARK.length && !final) return 0
    while (at < b.length) {
      const to = readLine(b, at, base, final)
      if (to < 0) return at
      at = to
    }
    return at
  }
}
