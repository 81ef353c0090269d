/** A ZVT message: class and instruction (`06 01`), and its data. */
export type Apdu = { readonly code: number; readonly data: Uint8Array }

export const CODE = {
  registration: 0x0600,
  authorization: 0x0601,
  completion: 0x060f,
  abort: 0x061e,
  repeatReceipt: 0x0620,
  reversal: 0x0630,
  refund: 0x0631,
  stop: 0x06b0,
  printLine: 0x06d1,
  printBlock: 0x06d3,
  status: 0x040f,
  progress: 0x04ff,
  acknowledged: 0x8000,
} as const

/** The bytes of a message. Data of 255 bytes or more has the length `FF`, low byte, high byte. */
export const writeApdu = ({ code, data }: Apdu): Uint8Array => {
  const size = data.length
  const length = size < 255 ? [size] : [0xff, size & 0xff, size >> 8]
  return Uint8Array.from([code >> 8, code & 0xff, ...length, ...data])
}

export const apdu = (code: number, data: readonly number[] | Uint8Array = []): Apdu => ({
  code,
  data: Uint8Array.from(data),
})

/** Takes whole messages off the front of what has arrived; the rest waits for more. */
export const takeApdus = (bytes: Uint8Array): { readonly apdus: readonly Apdu[]; readonly rest: Uint8Array } => {
  const apdus: Apdu[] = []
  let at = 0
  for (;;) {
    const long = bytes[at + 2] === 0xff
    const head = at + (long ? 5 : 3)
    if (bytes.length < head) break
    const size = long ? bytes[at + 3]! | (bytes[at + 4]! << 8) : bytes[at + 2]!
    if (bytes.length < head + size) break
    apdus.push({ code: (bytes[at]! << 8) | bytes[at + 1]!, data: bytes.slice(head, head + size) })
    at = head + size
  }
  return { apdus, rest: bytes.slice(at) }
}

/** Packed decimal: `bcd(2040, 6)` is 00 00 00 00 20 40. */
export const bcd = (value: number, bytes: number): number[] => {
  const digits = String(value).padStart(bytes * 2, '0')
  if (digits.length > bytes * 2) throw new Error(`${value} has more than ${bytes * 2} digits`)
  return Array.from({ length: bytes }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16))
}

export const fromBcd = (bytes: Uint8Array): string => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')
