/** Bytes of each data field ("BMP") of the ZVT protocol; `ll` and `lll` carry their own length, `tlv` a BER length. */
const SIZE: Readonly<Record<number, number | 'll' | 'lll' | 'tlv'>> = {
  1: 1, 2: 1, 3: 1, 4: 6, 5: 1, 6: 'tlv', 11: 3, 12: 3, 13: 2, 14: 2, 23: 2, 25: 1,
  34: 'll', 35: 'll', 36: 'lll', 39: 1, 41: 4, 42: 15, 45: 'll', 46: 'lll', 55: 3, 58: 2, 59: 8, 60: 'lll', 61: 3,
  73: 2, 96: 'lll', 135: 2, 136: 3, 138: 1, 139: 'll', 140: 1, 146: 'lll', 154: 'lll', 160: 1, 167: 'll', 170: 3,
  175: 'lll', 186: 5, 208: 1, 209: 'll', 210: 1, 211: 1,
} // biome-ignore format: a table

/**
 * The fields of a data block by number. A field this table does not know ends the reading: its length is unknown, and
 * what follows would be guessed.
 */
export const readBitmaps = (data: Uint8Array): ReadonlyMap<number, Uint8Array> => {
  const fields = new Map<number, Uint8Array>()
  let at = 0
  while (at < data.length) {
    const tag = data[at]!
    const kind = SIZE[tag]
    if (kind === undefined) break
    const [skip, size] = sizeOf(kind, data, at + 1)
    const value = data.slice(at + 1 + skip, at + 1 + skip + size)
    if (value.length < size) break
    fields.set(tag, value)
    at += 1 + skip + size
  }
  return fields
}

const sizeOf = (kind: number | 'll' | 'lll' | 'tlv', data: Uint8Array, at: number): [skip: number, size: number] => {
  if (typeof kind === 'number') return [0, kind]
  if (kind === 'tlv') return berLength(data, at)
  // F2 F7 is 27: the low half of each byte is one decimal digit.
  const digits = kind === 'll' ? 2 : 3
  let size = 0
  for (let i = 0; i < digits; i += 1) size = size * 10 + ((data[at + i] ?? 0) & 15)
  return [digits, size]
}

const berLength = (data: Uint8Array, at: number): [skip: number, size: number] => {
  const first = data[at] ?? 0
  if (first === 0x81) return [2, data[at + 1] ?? 0]
  return first === 0x82 ? [3, ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)] : [1, first]
}
