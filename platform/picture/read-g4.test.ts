import { expect, test } from 'vitest'
import { readG4 } from './read-g4.ts'
import { readTiff } from './read-tiff.ts'
import { writeG4 } from './testing/write-g4.ts'

const dice = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 16) % below
  }
}

/** Runs of any length, each line near the one above it, as print is. */
const drawn = (width: number, height: number, seed: number): number[][] => {
  const die = dice(seed)
  let line = new Array<number>(width).fill(0)
  return Array.from({ length: height }, () => {
    line = [...line]
    for (let strokes = die(4); strokes > 0; strokes -= 1) {
      const from = die(width)
      line.fill(die(2), from, Math.min(width, from + 1 + die(die(3) === 0 ? width : 9)))
    }
    return line
  })
}

const packed = (lines: readonly (readonly number[])[]): Uint8Array => {
  const stride = (lines[0]!.length + 7) >> 3
  const rows = new Uint8Array(stride * lines.length)
  for (const [y, line] of lines.entries())
    for (const [x, dot] of line.entries()) if (dot) rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return rows
}

test.each([
  [1, 1],
  [17, 40],
  [1200, 30],
  [5300, 6],
])('%i × %i dots are read as they were written', (width, height) => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const lines = drawn(width, height, seed)
    expect(readG4(writeG4(lines), width, height)).toEqual({ rows: packed(lines), read: height })
  }
})

test('noise, an end too early and places outside the file are borne', () => {
  const die = dice(7)
  const noise = Uint8Array.from({ length: 4_000 }, () => die(256))
  expect(readG4(noise, 1200, 550).read).toBeLessThan(550)
  const lines = drawn(200, 20, 3)
  const torn = readG4(writeG4(lines).subarray(0, 20), 200, 20)
  expect(torn.read).toBeLessThan(20)
  expect(torn.rows.subarray(0, torn.read * 25)).toEqual(packed(lines).subarray(0, torn.read * 25))
  for (let n = 0; n < 300; n += 1) {
    const bytes = noise.slice(n, n + 200)
    bytes.set([0x49, 0x49, 0x2a, 0x00, n, 0, 0, 0])
    expect(() => readTiff(bytes)).not.toThrow()
  }
  expect(readTiff(new Uint8Array([0x49, 0x49]))).toBeNull()
})
