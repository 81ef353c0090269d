import { MODES, runCodes } from './g4-codes.ts'
import { type BitReader, bitReader, codeTable } from './read-bits.ts'

const PASS = 100
const HORIZONTAL = 101
const MODE_TABLE = codeTable(
  7,
  MODES.map(([mode, code]) => [mode === 'pass' ? PASS : mode === 'horizontal' ? HORIZONTAL : mode, code]),
)
const RUN_TABLES = [codeTable(13, runCodes(0)), codeTable(13, runCodes(1))] as const
const LONGEST_TERMINATING = 63

/** How long the next run is; null where it cannot be read. */
const takeRun = (bits: BitReader, colour: number, most: number): number | null => {
  let run = 0
  for (;;) {
    const part = bits.take(RUN_TABLES[colour]!)
    if (part === null) return null
    run += part
    if (run > most) return null
    if (part <= LONGEST_TERMINATING) return run
  }
}

/** Where colours change in a line, the first from white to black; behind the last, the width. */
type Changes = { readonly at: Int32Array; count: number }

/** Reads a line from the changes of the one above it. False where it cannot be read. */
const readLine = (bits: BitReader, width: number, above: Int32Array, line: Changes): boolean => {
  let [at, colour, seek] = [-1, 0, 0]
  line.count = 0
  const change = (to: number): boolean => {
    if (to < Math.max(at, 0) || to > width || line.count > width) return false
    line.at[line.count] = to
    line.count += 1
    at = to
    return true
  }
  while (at < width) {
    seek += (seek & 1) === colour ? 0 : seek > 0 ? -1 : 1
    while (above[seek]! <= at && above[seek]! < width) seek += 2
    const mode = bits.take(MODE_TABLE)
    if (mode === null) return false
    if (mode === PASS) at = above[seek + 1]!
    else if (mode === HORIZONTAL) {
      for (const shade of [colour, 1 - colour]) {
        const run = takeRun(bits, shade, width)
        if (run === null || !change(Math.max(at, 0) + run)) return false
      }
    } else {
      if (!change(above[seek]! + mode)) return false
      colour = 1 - colour
    }
  }
  line.at.fill(width, line.count, line.count + SENTINELS)
  return true
}

const SENTINELS = 4

const paint = (row: Uint8Array, { at, count }: Changes, width: number): void => {
  for (let n = 0; n < count; n += 2) {
    const to = n + 1 < count ? at[n + 1]! : width
    for (let dot = at[n]!; dot < to; dot += 1) row[dot >> 3]! |= 0x80 >> (dot & 7)
  }
}

/**
 * Reads lines of ITU-T T.6 (Group 4): 1 is black, each line from a whole byte on. It stops at the end of the data or at
 * what nobody can read; lines not reached stay white. Work is bounded by the bytes given and the size asked for.
 */
export const readG4 = (
  bytes: Uint8Array,
  width: number,
  height: number,
): { readonly rows: Uint8Array; readonly read: number } => {
  const stride = (width + 7) >> 3
  const rows = new Uint8Array(stride * height)
  const bits = bitReader(bytes)
  let above: Int32Array = new Int32Array(width + 2 + SENTINELS).fill(width)
  const line: { at: Int32Array; count: number } = { at: new Int32Array(width + 2 + SENTINELS), count: 0 }
  for (let y = 0; y < height; y += 1) {
    if (!readLine(bits, width, above, line)) return { rows, read: y }
    paint(rows.subarray(y * stride, (y + 1) * stride), line, width)
    const spare = above
    above = line.at
    line.at = spare
  }
  return { rows, read: height }
}
