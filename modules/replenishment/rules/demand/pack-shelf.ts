import { LEVEL_ROW } from './follow-level.ts'

/** Items in one packed part of a place. */
export const PART = 1024
/** Numbers kept of one item in an outlook: its level (units a usual week) and its variance beyond chance. */
export const OUTLOOK_ROW = 2

/** Which part an item's number lies in. */
export const partOf = (n: number): number => Math.floor(n / PART)

/** Nothing remembered yet of a part: rows of zeros. */
export const emptyMemory = (): Float32Array => new Float32Array(PART * LEVEL_ROW)

/** The bytes of a packed part, little-endian as every machine Node runs on writes them. */
export const bytesOf = (numbers: Float32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** The numbers of a packed part; copied, so that they may stand anywhere in memory. Throws where bytes are missing. */
export const numbersOf = (bytes: Uint8Array, rows: number): Float32Array => {
  if (bytes.byteLength !== PART * rows * 4)
    throw new Error(`a packed part holds ${bytes.byteLength} bytes where ${PART * rows * 4} are wanted`)
  const copy = new Uint8Array(bytes.byteLength)
  copy.set(bytes)
  return new Float32Array(copy.buffer)
}
