import { readLooseDigits } from '../bytes/digits.ts'
import { DECODE, type Encoding, holds1047 } from '../bytes/ebcdic.ts'
import { hashBytes, newHash } from '../bytes/hash-bytes.ts'
import type { FrameSink } from './frame-sink.ts'
import type { IclRecord, ImageRead } from './icl-record.ts'
import { layoutOf } from './layouts/index.ts'
import { isEbcdicAt, typeAt } from './record-types.ts'
import { scanImage } from './scan-tiff.ts'

/** Holds the longest text of a 52: its fields, the longest key and the longest signature. */
const MOST_TEXT = 128 * 1024
const IMAGE_DATA = 52
const KEY_LENGTH = [101, 105] as const
const BEFORE_KEY = 105
const SIGNATURE_LENGTH = 5
const IMAGE_LENGTH = 7

/** Whoever takes whole records. */
export type RecordTaker = {
  record(record: IclRecord, lineBreak: Uint8Array | null): void
  /** The text of a record is whole and more of it follows; `record` comes when that has passed, too. */
  text?(record: IclRecord): void
  /** Bytes behind the text: an image, or what is longer than any text. */
  image?(buffer: Uint8Array, from: number, to: number): void
  stray(buffer: Uint8Array, from: number, to: number): void
  note: FrameSink['note']
}

type Head = {
  readonly raw: Uint8Array
  readonly cols: Uint8Array
  have: number
  /** Text wanted so far; of a 52 it grows as its lengths are read. */
  wanted: number
  /** Of a 52: how far its text is read, 3 when its image length is known. */
  step: number
  stated: number | null
  encoding: Encoding
}

const decode = (head: Head, from: number, to: number): void => {
  const table = DECODE[head.encoding]
  for (let i = from; i < to; i += 1) head.cols[i] = table[head.raw[i]!]!
}

const numberAt = (head: Head, from: number, to: number): number => {
  decode(head, from, to)
  return readLooseDigits(head.cols, from, to) ?? 0
}

/** The text of a 52 in four steps: up to the key's length, the signature's, the image's, the image. */
const wantMore = (head: Head): void => {
  const at = head.wanted
  if (head.step === 0) head.wanted = at + numberAt(head, ...KEY_LENGTH) + SIGNATURE_LENGTH
  else if (head.step === 1) head.wanted = at + numberAt(head, at - SIGNATURE_LENGTH, at) + IMAGE_LENGTH
  else {
    decode(head, at - IMAGE_LENGTH, at)
    head.stated = readLooseDigits(head.cols, at - IMAGE_LENGTH, at)
  }
  head.step += 1
}

const encodingOf = (raw: Uint8Array, have: number): Encoding =>
  have < 2 || !isEbcdicAt(raw, 0) ? 'ascii' : holds1047(raw, 0, Math.min(have, BEFORE_KEY)) ? 'ibm-1047' : 'cp037'

type Open = { readonly offset: number; readonly text: number; readonly declared: number | null }

/** Gathers the bytes of each record: its text whole and decoded, its image looked at as it passes and not kept. */
export const collectRecords = (taker: RecordTaker): FrameSink => {
  const head: Head = {
    ...{ raw: new Uint8Array(MOST_TEXT), cols: new Uint8Array(MOST_TEXT) },
    ...{ have: 0, wanted: 0, step: 0, stated: null, encoding: 'ascii' },
  }
  let open: Open = { offset: 0, text: 0, declared: null }
  let length = 0
  let type = -1
  let scan: ReturnType<typeof scanImage> | null = null
  let hash = newHash()

  const takeText = (buffer: Uint8Array, from: number, to: number): number => {
    const part = Math.min(to - from, head.wanted - head.have)
    head.raw.set(buffer.subarray(from, from + part), head.have)
    head.have += part
    return from + part
  }
  const firstText = () => {
    type = typeAt(head.raw, 0)
    head.encoding = encodingOf(head.raw, 2)
    head.wanted = type === IMAGE_DATA ? BEFORE_KEY : MOST_TEXT
  }
  const recordSoFar = (image: ImageRead | null): IclRecord => {
    head.encoding = encodingOf(head.raw, head.have)
    decode(head, 0, head.have)
    const { cols, have, encoding } = head
    const layout = layoutOf(type, cols, have)
    return { ...open, type, layout, cols, have, length, encoding, image }
  }
  const takeRest = (buffer: Uint8Array, from: number, to: number) => {
    if (from >= to) return
    if (length - head.have === to - from) taker.text?.(recordSoFar(null))
    if (type === IMAGE_DATA) {
      scan ??= scanImage()
      scan.push(buffer, from, to)
      hashBytes(hash, buffer, from, to)
    }
    taker.image?.(buffer, from, to)
  }
  return {
    open: (offset, text, declared) => {
      open = { offset, text, declared }
      Object.assign(head, { have: 0, wanted: 2, step: 0, stated: null, encoding: 'ascii' })
      type = -1
      length = 0
      scan = null
      hash = newHash()
    },
    bytes: (buffer, from, to) => {
      length += to - from
      let at = takeText(buffer, from, to)
      if (head.have === 2 && head.wanted === 2) firstText()
      at = takeText(buffer, at, to)
      while (type === IMAGE_DATA && head.have === head.wanted && head.step < 3) {
        wantMore(head)
        at = takeText(buffer, at, to)
      }
      takeRest(buffer, at, to)
    },
    stated: () => (type === IMAGE_DATA && head.step === 3 ? head.have + (head.stated ?? 0) : 0),
    close: lineBreak => {
      const image = type === IMAGE_DATA ? { stated: head.stated, facts: (scan ?? scanImage()).end(), hash } : null
      taker.record(recordSoFar(image), lineBreak)
    },
    stray: taker.stray,
    note: taker.note,
  }
}
