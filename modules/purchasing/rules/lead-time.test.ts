import { expect, test } from 'vitest'
import { ageOf, leadTimes, normalNumber } from './index.ts'

test('mean and spread of what was measured', () => {
  expect(leadTimes([])).toBeNull()
  expect(leadTimes([3])).toMatchObject({ receipts: 1, meanMillidays: 3000, spreadMillidays: 0, ninetiethDays: 3 })
  // Mean 3.8; sample variance 7.2/4 … by hand: deviations −1.8, −0.8, 0.2, 0.2, 2.2 → 3.24+0.64+0.04+0.04+4.84 = 8.8; 8.8/4 = 2.2; √2.2 = 1.48324.
  expect(leadTimes([2, 3, 4, 4, 6])).toEqual({
    ...{ receipts: 5, meanMillidays: 3800, spreadMillidays: 1483, shortestDays: 2, longestDays: 6, ninetiethDays: 6 },
  })
})

test.each([
  ['2026-12-01', '2026-12-01', 'not-due'],
  ['2026-11-30', '2026-12-01', '1-30'],
  ['2026-11-01', '2026-12-01', '1-30'],
  ['2026-10-31', '2026-12-01', '31-60'],
  ['2026-10-01', '2026-12-01', '61-90'],
  ['2026-09-01', '2026-12-01', 'over-90'],
])('due %s, seen on %s: %s', (due, today, age) => {
  expect(ageOf(due, today)).toBe(age)
})

test('one number however it is written', () => {
  for (const text of ['INV-2026/014', 'inv 2026-014', ' INV.2026.014 ', 'Inv/2026/014.'])
    expect(normalNumber(text)).toBe('INV-2026-014')
  expect(normalNumber('INV-1-11')).not.toBe(normalNumber('INV-11-1'))
  expect(normalNumber('…')).toBe('')
})
