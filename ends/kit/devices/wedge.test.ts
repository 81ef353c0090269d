import { expect, test } from 'vitest'
import { wedgeReader } from './wedge.ts'

const type = (keys: readonly string[], gap: number, read = wedgeReader(), from = 1000) =>
  keys.map((key, n) => read({ key, timeStamp: from + n * gap, ctrlKey: false, altKey: false, metaKey: false })).at(-1)

test('keys as fast as a scanner types, ended by Enter or Tab, are a scan', () => {
  expect(type([...'8996001600146', 'Enter'], 8)).toBe('8996001600146')
  expect(type([...'INT-42', 'Tab'], 30)).toBe('INT-42')
})

test('a person typing is none, nor is a code too short to be one', () => {
  expect(type([...'8996001600146', 'Enter'], 90)).toBeNull()
  expect(type([...'123', 'Enter'], 8)).toBeNull()
})

test('what a person typed before the scan stays out of it, and the next scan starts clean', () => {
  const read = wedgeReader()
  type([...'12'], 200, read, 0)
  expect(type([...'89960016', 'Enter'], 8, read, 5000)).toBe('89960016')
  expect(type([...'55512345', 'Enter'], 8, read, 6000)).toBe('55512345')
})

test('a busy machine may hold a key up without cutting the code in two', () => {
  const read = wedgeReader()
  type([...'8990000'], 8, read, 5000)
  expect(type([...'300014', 'Enter'], 8, read, 5150)).toBe('8990000300014')
})

test('shift and other bare keys do not break a scan', () => {
  expect(type(['Shift', 'A', 'b', 'Shift', 'C', 'd', 'Enter'], 8)).toBe('AbCd')
})
