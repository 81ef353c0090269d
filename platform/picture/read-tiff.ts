import { readG4 } from './read-g4.ts'

/** A picture of two colours; 1 is black, each line from a whole byte on. */
export type Bilevel = { readonly width: number; readonly height: number; readonly rows: Uint8Array }

type Tag = { readonly type: number; readonly count: number; readonly at: number }
const ENTRY = 12
const SHORT = 3
const LONG = 4
const GROUP_4 = 4
/** A page of A3 at 600 dots to the inch has 70 million dots; a cheque at 240 less than two. */
const MOST_DOTS = 80_000_000
const LONGEST_SIDE = 30_000

const directory = (view: DataView, little: boolean): ReadonlyMap<number, Tag> => {
  const from = view.getUint32(4, little)
  const count = view.getUint16(from, little)
  return new Map(
    Array.from({ length: count }, (_, n): [number, Tag] => {
      const at = from + 2 + n * ENTRY
      const type = view.getUint16(at + 2, little)
      const values = view.getUint32(at + 4, little)
      const inside = values * (type === SHORT ? 2 : 4) <= 4
      return [view.getUint16(at, little), { type, count: values, at: inside ? at + 8 : view.getUint32(at + 8, little) }]
    }),
  )
}

const numbersOf = (view: DataView, little: boolean, tag: Tag | undefined): number[] => {
  if (!tag || (tag.type !== SHORT && tag.type !== LONG)) return []
  const size = tag.type === SHORT ? 2 : 4
  if (tag.at + tag.count * size > view.byteLength) return []
  return Array.from({ length: tag.count }, (_, n) =>
    tag.type === SHORT ? view.getUint16(tag.at + n * 2, little) : view.getUint32(tag.at + n * 4, little),
  )
}

const mirrored = (bytes: Uint8Array): Uint8Array =>
  bytes.map(byte => {
    let turned = 0
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) turned |= 0x80 >> bit
    return turned
  })

const readStrips = (bytes: Uint8Array, tags: (tag: number) => number[]): Bilevel | null => {
  const one = (tag: number, usual: number) => tags(tag)[0] ?? usual
  const [width, height] = [one(256, 0), one(257, 0)]
  const [starts, lengths] = [tags(273), tags(279)]
  const bilevel = one(258, 1) === 1 && one(277, 1) === 1 && one(259, 1) === GROUP_4
  if (!bilevel || Math.max(width, height) > LONGEST_SIDE || width * height > MOST_DOTS || width * height === 0)
    return null
  const stride = (width + 7) >> 3
  const rows = new Uint8Array(stride * height)
  const each = Math.min(one(278, height) || height, height)
  let read = 0
  for (let n = 0; n * each < height && n < starts.length; n += 1) {
    const strip = bytes.subarray(starts[n]!, starts[n]! + (lengths[n] ?? bytes.length))
    const part = readG4(one(266, 1) === 2 ? mirrored(strip) : strip, width, Math.min(each, height - n * each))
    rows.set(part.rows, n * each * stride)
    read += part.read
  }
  if (read === 0) return null
  return { width, height, rows: one(262, 0) === 1 ? rows.map(byte => ~byte) : rows }
}

/**
 * The first picture of a TIFF as X9.100-181 has it: two colours, Group 4, one strip or more. Null where it is another
 * kind, larger than any paper, or cannot be read.
 */
export const readTiff = (bytes: Uint8Array): Bilevel | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const little = bytes[0] === 0x49
    const tags = directory(view, little)
    return readStrips(bytes, tag => numbersOf(view, little, tags.get(tag)))
  } catch (error) {
    // A place beyond the end of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}
