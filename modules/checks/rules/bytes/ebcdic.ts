/**
 * Code page 37 (IBM's CP00037) as Latin-1: byte 0x00 first, two hexadecimal digits each. It is one to one, so whatever
 * is read from it can be written back byte by byte.
 */
const CP037 = [
  '00010203 9c09867f 978d8e0b 0c0d0e0f 10111213 9d850887 1819928f 1c1d1e1f',
  '80818283 840a171b 88898a8b 8c050607 90911693 94959604 98999a9b 14159e1a',
  '20a0e2e4 e0e1e3e5 e7f1a22e 3c282b7c 26e9eaeb e8edeeef ecdf2124 2a293bac',
  '2d2fc2c4 c0c1c3c5 c7d1a62c 255f3e3f f8c9cacb c8cdcecf cc603a23 40273d22',
  'd8616263 64656667 6869abbb f0fdfeb1 b06a6b6c 6d6e6f70 7172aaba e6b8c6a4',
  'b57e7374 75767778 797aa1bf d0dddeae 5ea3a5b7 a9a7b6bc bdbe5b5d afa8b4d7',
  '7b414243 44454647 4849adf4 f6f2f3f5 7d4a4b4c 4d4e4f50 5152b9fb fcf9faff',
  '5cf75354 55565758 595ab2d4 d6d2d3d5 30313233 34353637 3839b3db dcd9da9f',
].join('')

/** Where IBM-1047 differs from 037: brackets, caret and what stands in their places. */
const SWAPPED_IN_1047: readonly (readonly [number, number])[] = [
  [0xad, 0xba],
  [0xbd, 0xbb],
  [0x5f, 0xb0],
]

const table037 = Uint8Array.from(CP037.replaceAll(' ', '').match(/../g)!, pair => Number.parseInt(pair, 16))

const swapped = (table: Uint8Array): Uint8Array => {
  const other = Uint8Array.from(table)
  for (const [a, b] of SWAPPED_IN_1047) {
    other[a] = table[b]!
    other[b] = table[a]!
  }
  return other
}

const turned = (table: Uint8Array): Uint8Array => {
  const back = new Uint8Array(256)
  for (let byte = 0; byte < 256; byte += 1) back[table[byte]!] = byte
  return back
}

const same = Uint8Array.from({ length: 256 }, (_, byte) => byte)
const table1047 = swapped(table037)

/** How the text of a record is coded. `ibm-1047` is told from `cp037` by its brackets and caret. */
export type Encoding = 'ascii' | 'cp037' | 'ibm-1047'

/** Byte in the file → Latin-1. */
export const DECODE: Readonly<Record<Encoding, Uint8Array>> = { ascii: same, cp037: table037, 'ibm-1047': table1047 }

/** Latin-1 → byte in the file. */
export const ENCODE: Readonly<Record<Encoding, Uint8Array>> = {
  ascii: same,
  cp037: turned(table037),
  'ibm-1047': turned(table1047),
}

/** True where a record in EBCDIC holds one of the bytes that stand for `[`, `]` and `^` in IBM-1047 only. */
export const holds1047 = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (bytes[i] === 0xad || bytes[i] === 0xbd || bytes[i] === 0x5f) return true
  return false
}
