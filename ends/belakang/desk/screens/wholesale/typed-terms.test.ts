import { expect, test } from 'vitest'
import { millionthsOf, minuteOf, textOfMillionths, textOfMinute, wholeOf } from './typed-terms.ts'

test('amounts, places on earth and hours are read as they are written', () => {
  expect(['25.000.000', '1 500', '', '-1', '2,5'].map(wholeOf)).toEqual([25_000_000, 1500, null, null, null])
  expect(['-6.26', '107,150', '91', ''].map(text => millionthsOf(text, 90))).toEqual([-6_260_000, null, null, null])
  expect(millionthsOf('107,150', 180)).toBe(107_150_000)
  expect([textOfMillionths(-6_260_000), textOfMillionths(null)]).toEqual(['-6.260000', ''])
  expect([minuteOf('07:30'), minuteOf('7'), textOfMinute(1020)]).toEqual([450, null, '17:00'])
})
