import { type IclShape, makeIcl } from './make-icl.ts'

/** Records of an image cash letter to break one by one: text and image together, without their lengths. */
export type Records = Buffer[]

const SHAPE: IclShape = { cashLetters: 1, bundles: 1, items: 2, imageBytes: 400, returns: false, credits: false }
const NEWLINE = Buffer.from('\n')
const PREFIX = 4

const prefix = (length: number) => {
  const bytes = Buffer.alloc(PREFIX)
  bytes.writeUInt32BE(length)
  return bytes
}

const split = (bytes: Buffer): Records => {
  const records: Records = []
  let at = 0
  while (at < bytes.length) {
    const end = at + PREFIX + bytes.readUInt32BE(at)
    records.push(Buffer.from(bytes.subarray(at + PREFIX, end)))
    at = end
  }
  return records
}

/** The records of a faultless file in ASCII. */
export const iclRecords = (shape: Partial<IclShape> = {}): Records => {
  const pieces: Uint8Array[] = []
  const write = (bytes: Uint8Array) => void pieces.push(Buffer.from(bytes))
  makeIcl({ ...SHAPE, ...shape }, { encoding: 'ascii', framing: 'lengths', write })
  return split(Buffer.concat(pieces))
}

/** Records as a file again. */
export const iclFile = (records: Records, framing: 'lengths' | 'lines' = 'lengths'): Buffer =>
  Buffer.concat(
    records.flatMap(record => (framing === 'lengths' ? [prefix(record.length), record] : [record, NEWLINE])),
  )

/** The first record of that type, or the `nth` from 0. */
export const recordOf = (records: Records, type: string, nth = 0): Buffer =>
  records.filter(record => record.toString('latin1', 0, 2) === type)[nth]!

/** Writes text over the columns from `column`, counted from 1. */
export const put = (record: Buffer, column: number, text: string): void => {
  record.write(text, column - 1, 'latin1')
}
