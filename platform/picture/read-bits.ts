/** A table in which every next `width` bits find the code they begin with: its value and its length. */
export type CodeTable = { readonly width: number; readonly values: Int16Array; readonly lengths: Uint8Array }

/** Builds the table of codes written as 0 and 1. */
export const codeTable = (width: number, codes: readonly (readonly [value: number, code: string])[]): CodeTable => {
  const values = new Int16Array(1 << width)
  const lengths = new Uint8Array(1 << width)
  for (const [value, code] of codes) {
    const free = width - code.length
    const first = Number.parseInt(code, 2) << free
    values.fill(value, first, first + (1 << free))
    lengths.fill(code.length, first, first + (1 << free))
  }
  return { width, values, lengths }
}

/** Takes codes one after the other from bytes, the highest bit first. */
export type BitReader = {
  /** The value of the next code; null where none begins or the bytes have ended. */
  take(table: CodeTable): number | null
}

export const bitReader = (bytes: Uint8Array): BitReader => {
  let at = 0
  const end = bytes.length * 8
  const peek = (width: number): number => {
    const byte = at >> 3
    const four = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0)
    return (four >> (24 - (at & 7) - width)) & ((1 << width) - 1)
  }
  return {
    take: ({ width, values, lengths }) => {
      const next = peek(width)
      const length = lengths[next]!
      if (length === 0 || at + length > end) return null
      at += length
      return values[next]!
    },
  }
}
