import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achFile, achLines, iclFile, iclRecords, makeIcl } from '../server/testing.ts'
import { SEC_RULES } from './ach/sec-rules.ts'
import { DECODE, ENCODE } from './bytes/ebcdic.ts'
import { inspect, type Report, rewrite } from './index.ts'

/** A file in pieces that end at the given places. */
const pieces = (bytes: Uint8Array, ends: readonly number[]): Uint8Array[] => {
  const cuts = [0, ...ends.map(end => end % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end))
}

const judge = (parts: readonly Uint8Array[]): Report => {
  const inspection = inspect()
  for (const part of parts) inspection.push(part)
  return inspection.end()
}

const again = (parts: readonly Uint8Array[]): Buffer => {
  const out: Uint8Array[] = []
  const writer = rewrite(piece => out.push(Uint8Array.from(piece)))
  for (const part of parts) writer.push(part)
  writer.end()
  return Buffer.concat(out)
}

const SHAPES = {
  cashLetters: fc.integer({ min: 1, max: 3 }),
  bundles: fc.integer({ min: 1, max: 3 }),
  items: fc.integer({ min: 1, max: 4 }),
  imageBytes: fc.constantFrom(0, 300, 2_000),
  returns: fc.boolean(),
  credits: fc.boolean(),
}
const framings = fc.constantFrom<'lengths' | 'lines'>('lengths', 'lines')
const encodings = fc.constantFrom<'ascii' | 'cp037' | 'ibm-1047'>('ascii', 'cp037', 'ibm-1047')

const icl = fc.record({ shape: fc.record(SHAPES), framing: framings, encoding: encodings }).map(it => {
  const out: Uint8Array[] = []
  makeIcl(it.shape, { ...it, write: bytes => out.push(Uint8Array.from(bytes)) })
  return Buffer.concat(out)
})

const ebcdic = (bytes: Uint8Array) => Buffer.from(bytes.map(byte => ENCODE.cp037[byte]!))

const ach = fc
  .record({
    sec: fc.constantFrom(...SEC_RULES.keys()),
    batches: fc.integer({ min: 1, max: 3 }),
    entries: fc.integer({ min: 1, max: 12 }),
    lineBreak: fc.constantFrom('\n', '\r\n', ''),
    inEbcdic: fc.boolean(),
  })
  .map(({ sec, batches, entries, lineBreak, inEbcdic }) => {
    const file = achFile(achLines(sec, batches, entries), lineBreak)
    return inEbcdic ? ebcdic(file) : file
  })

const anyFile = fc.oneof(icl, ach)
const ends = fc.array(fc.nat({ max: 100_000 }), { maxLength: 40 })

describe('files without a fault', () => {
  test('are found without a fault, and written again byte for byte', () => {
    fc.assert(
      fc.property(anyFile, ends, (file, at) => {
        const report = judge([file])
        expect(report.findings.filter(f => f.severity !== 'info')).toEqual([])
        expect(again(pieces(file, at)).equals(file)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** Broken: some bytes changed, some left out, some put in. */
const wounds = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('change', 'leave', 'put', 'cut'),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
)

const wounded = (file: Buffer, all: readonly { at: number; kind: string; byte: number }[]): Buffer =>
  all.reduce((bytes, { at, kind, byte }) => {
    const place = bytes.length === 0 ? 0 : at % bytes.length
    if (kind === 'cut') return bytes.subarray(0, place)
    const rest = bytes.subarray(kind === 'put' ? place : place + 1)
    return Buffer.concat([bytes.subarray(0, place), kind === 'leave' ? Buffer.alloc(0) : Buffer.from([byte]), rest])
  }, file)

describe('files with wounds', () => {
  test('never throw, and wherever their pieces are cut the same is found and the same bytes are written', () => {
    fc.assert(
      fc.property(anyFile, wounds, ends, (file, all, at) => {
        const broken = wounded(file, all)
        const whole = judge([broken])
        expect(judge(pieces(broken, at))).toEqual(whole)
        expect(again(pieces(broken, at)).equals(broken)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), ends, (bytes, at) => {
        expect(judge(pieces(bytes, at))).toEqual(judge([bytes]))
        expect(again(pieces(bytes, at)).equals(Buffer.from(bytes))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('one byte at a time', () => {
    const file = iclFile(iclRecords())
    const single = pieces(file, [...file.keys()])
    expect(judge(single)).toEqual(judge([file]))
    expect(again(single).equals(file)).toBe(true)
  })
})

test('code pages are one to one', () => {
  for (const page of ['cp037', 'ibm-1047'] as const)
    for (let byte = 0; byte < 256; byte += 1) expect(ENCODE[page][DECODE[page][byte]!]).toBe(byte)
})
