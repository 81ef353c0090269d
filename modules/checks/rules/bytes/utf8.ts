const SHORTEST = [0, 0, 0x80, 0x800, 0x10000]

const follower = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

const lengthAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return follower(bytes[at + 1]) ? 2 : 0
  if (lead >= 0xe0 && lead < 0xf0) return follower(bytes[at + 1]) && follower(bytes[at + 2]) ? 3 : 0
  if (lead >= 0xf0 && lead < 0xf5)
    return follower(bytes[at + 1]) && follower(bytes[at + 2]) && follower(bytes[at + 3]) ? 4 : 0
  return 0
}

const pointAt = (bytes: Uint8Array, at: number, length: number): number => {
  if (length === 1) return bytes[at]!
  let point = bytes[at]! & (0xff >> (length + 1))
  for (let i = 1; i < length; i += 1) point = (point << 6) | (bytes[at + i]! & 0x3f)
  return point
}

/** The code points that UTF-8 writes between `from` and `to`; null when it is not UTF-8. */
export const readUtf8 = (bytes: Uint8Array, from: number, to: number): number[] | null => {
  const points: number[] = []
  for (let at = from; at < to; ) {
    const length = lengthAt(bytes, at)
    if (length === 0 || at + length > to) return null
    const point = pointAt(bytes, at, length)
    // A point written longer than it need be would come back shorter.
    if (point < SHORTEST[length]! || point > 0x10ffff) return null
    points.push(point)
    at += length
  }
  return points
}

/** Code points as UTF-8. */
export const writeUtf8 = (points: readonly number[]): number[] =>
  points.flatMap(point => {
    if (point < 0x80) return [point]
    if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 0x3f)]
    const low = [0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)]
    if (point < 0x10000) return [0xe0 | (point >> 12), ...low]
    return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), ...low]
  })
