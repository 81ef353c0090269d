import type { Step } from '../frames/read-steps.ts'
import type { FrameSink } from './frame-sink.ts'
import { usualLayout } from './layouts/index.ts'
import { isKnown, typeAt } from './record-types.ts'

/** The longest record there can be: a 52 with the longest key, signature and image its length fields can say. */
const LONGEST = 117 + 9_999 + 99_999 + 9_999_999
const SHORTEST = 40
const PREFIX = 4
/** A length, a record of 80 and the beginning of the next frame. */
const FARTHEST = 100
const AHEAD = PREFIX + FARTHEST + PREFIX + 2

const lengthAt = (b: Uint8Array, at: number): number =>
  b[at]! * 0x1000000 + ((b[at + 1]! << 16) | (b[at + 2]! << 8) | b[at + 3]!)

/** A length a record can have, and a type of record behind it. */
const startsFrame = (b: Uint8Array, at: number): boolean => {
  if (b[at] !== 0 || at + PREFIX + 2 > b.length) return false
  const length = lengthAt(b, at)
  return length >= SHORTEST && length <= LONGEST && isKnown(typeAt(b, at + PREFIX))
}

/** Padding behind the last record: zeros, blanks, line ends, ^Z. */
const isPadding = (byte: number) => [0x00, 0x0a, 0x0d, 0x1a, 0x20, 0x40].includes(byte)

/**
 * The length to read by: where the frame's length is not the one its type has, and the next frame begins exactly where
 * that type ends, the type is right and the length wrong.
 */
const lengthToRead = (b: Uint8Array, at: number, declared: number, type: number, final: boolean): number => {
  const usual = usualLayout(type)
  if (!usual || usual.variable || usual.columns === declared) return declared
  const ends = (length: number) => at + PREFIX + length === b.length && final
  const fits = (length: number) => ends(length) || startsFrame(b, at + PREFIX + length)
  // Farther than that is not always there to be seen, and the answer must not hang on it.
  const near = declared <= FARTHEST && fits(declared)
  return fits(usual.columns) && !near ? usual.columns : declared
}

type State = {
  left: number
  inside: 'frame' | 'record' | 'lost'
  /** Type of the record before. */
  last: number
  /** What stands between frames, told once a run. */
  gap: 'none' | 'padding' | 'zeros'
  /** Bytes read of a record whose length is impossible. */
  lost: number
}

/** One byte of padding, or one length of zero; a run of them is one finding. */
const skipGap = (b: Uint8Array, at: number, base: number, state: State, sink: FrameSink): number => {
  const gap = state.last === 99 ? 'padding' : 'zeros'
  const to = Math.min(b.length, at + (gap === 'padding' ? 1 : PREFIX))
  if (state.gap !== gap) sink.note(gap === 'padding' ? 'FRAME_PADDING' : 'FRAME_ZERO_LENGTH', { offset: base + at })
  state.gap = gap
  sink.stray(b, at, to)
  return to
}

/** Reads one frame's beginning; gives where it came to, or -1 when more has to be seen. */
const openFrame = (b: Uint8Array, at: number, base: number, final: boolean, state: State, sink: FrameSink): number => {
  const seen = b.length - at
  if (seen < AHEAD && !final) return -1
  if (state.last === 99 && isPadding(b[at]!) && !startsFrame(b, at)) return skipGap(b, at, base, state, sink)
  if (seen < PREFIX) {
    sink.note('FRAME_TRUNCATED', { offset: base + at, expected: PREFIX, found: seen })
    sink.stray(b, at, b.length)
    return b.length
  }
  const declared = lengthAt(b, at)
  if (declared === 0) return skipGap(b, at, base, state, sink)
  const type = typeAt(b, at + PREFIX)
  const left = lengthToRead(b, at, declared, type, final)
  const inside = declared > LONGEST && left === declared ? 'lost' : 'record'
  Object.assign(state, { left, inside, last: type, gap: 'none', lost: 0 } satisfies State)
  sink.open(base + at, base + at + PREFIX, declared)
  if (declared !== left || inside === 'lost')
    sink.note('FRAME_LENGTH', {
      offset: base + at,
      expected: declared === left ? `≤ ${LONGEST}` : left,
      found: declared,
    })
  return at + PREFIX
}

/** The record whose length is impossible ends where the next frame can begin. */
const readLost = (b: Uint8Array, from: number, final: boolean, state: State, sink: FrameSink): number => {
  let at = from
  const last = final ? b.length : b.length - PREFIX - 2
  while (at < last && !(state.lost + at - from > 0 && startsFrame(b, at))) at += 1
  sink.bytes(b, from, at)
  state.lost += at - from
  if (at < last) {
    state.inside = 'frame'
    sink.close(null)
  }
  return at
}

const readBody = (b: Uint8Array, from: number, state: State, sink: FrameSink): number => {
  const to = Math.min(b.length, from + state.left)
  sink.bytes(b, from, to)
  state.left -= to - from
  if (state.left === 0) {
    state.inside = 'frame'
    sink.close(null)
  }
  return to
}

/** Records with their length before them: four bytes, big-endian, themselves not counted (DSTU X9.37, the Fed). */
export const readLengths = (sink: FrameSink): Step => {
  const state: State = { left: 0, inside: 'frame', last: -1, gap: 'none', lost: 0 }
  return (b, base, final) => {
    let at = 0
    while (at < b.length) {
      const before = at
      if (state.inside === 'record') at = readBody(b, at, state, sink)
      else if (state.inside === 'lost') at = readLost(b, at, final, state, sink)
      else at = openFrame(b, at, base, final, state, sink)
      if (at < 0 || (at === before && state.inside !== 'frame')) return before
    }
    if (final && state.inside !== 'frame') {
      sink.note('FRAME_TRUNCATED', { offset: base + b.length, expected: state.left, found: 0 })
      sink.close(null)
    }
    return at
  }
}
