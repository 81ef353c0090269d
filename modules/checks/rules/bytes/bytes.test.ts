import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filledWith, passesAba, readDigits, readLooseDigits, textOf } from './digits.ts'
import { DECODE } from './ebcdic.ts'
import { seenKeys } from './seen-keys.ts'
import { addTally, addTo, emptyTally, readTally, sameTally, tallyText, tallyValue } from './tally.ts'
import { readUtf8, writeUtf8 } from './utf8.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

test('digits are read as numbers, and nothing else is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 15 }), text => {
      const bytes = bytesOf(text)
      expect(readDigits(bytes, 0, bytes.length)).toBe(/^\d+$/.test(text) ? Number(text) : null)
    }),
  )
  expect(readLooseDigits(bytesOf(' 12  '), 0, 5)).toBe(12)
  expect(readLooseDigits(bytesOf(' 1 2 '), 0, 5)).toBeNull()
  expect(textOf(bytesOf('abc'), 1, 3)).toBe('bc')
  expect(filledWith(bytesOf('000'), 0, 3, 0x30)).toBe(true)
})

test('a routing number has one right check digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8}$/), eight => {
      const right = Array.from({ length: 10 }, (_, digit) => passesAba(bytesOf(`${eight}${digit}`), 0))
      expect(right.filter(Boolean)).toHaveLength(1)
    }),
  )
  for (const known of ['061000146', '026073150', '231380104', '121042882', '021000021'])
    expect(passesAba(bytesOf(known), 0)).toBe(true)
  expect(passesAba(bytesOf('1210428'), 0)).toBe(false)
})

test('sums stay exact where numbers are no longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999_999_999 }), { maxLength: 200 }), amounts => {
      const [tally, other] = [emptyTally(), emptyTally()]
      for (const amount of amounts) addTo(tally, amount)
      addTally(other, tally)
      const sum = amounts.reduce((all, amount) => all + BigInt(amount), 0n)
      expect(tallyText(tally)).toBe(String(sum))
      expect(BigInt(tallyValue(tally))).toBe(sum)
      expect(sameTally(other, readTally(bytesOf(String(sum)), 0, String(sum).length)!)).toBe(true)
    }),
  )
})

test('a set of keys knows what it has seen', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5_000 }), { maxLength: 6_000 }), keys => {
      const [set, seen] = [seenKeys(), new Set<number>()]
      for (const key of keys) {
        expect(set.see(key)).toBe(seen.has(key))
        seen.add(key)
      }
    }),
    { numRuns: 20 },
  )
})

test('UTF-8 is read and written as Node does, and nothing else is taken for it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const bytes = Buffer.from(text, 'utf8')
      const points = readUtf8(bytes, 0, bytes.length)
      expect(points).toEqual(Array.from(text, char => char.codePointAt(0)))
      expect(Buffer.from(writeUtf8(points!)).equals(bytes)).toBe(true)
    }),
  )
  for (const wrong of [[0xc0, 0x80], [0xe0, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xc3], [0xff]])
    expect(readUtf8(Uint8Array.from(wrong), 0, wrong.length)).toBeNull()
})

test('EBCDIC by its known letters', () => {
  const text = 'X9 [37] ^|'
  const bytes = (page: 'cp037' | 'ibm-1047', all: number[]) =>
    all.map(b => String.fromCharCode(DECODE[page][b]!)).join('')
  expect(bytes('cp037', [0xe7, 0xf9, 0x40, 0xba, 0xf3, 0xf7, 0xbb, 0x40, 0xb0, 0x4f])).toBe(text)
  expect(bytes('ibm-1047', [0xe7, 0xf9, 0x40, 0xad, 0xf3, 0xf7, 0xbd, 0x40, 0x5f, 0x4f])).toBe(text)
})
