import { expect, test } from 'vitest'
import { dayBegins, dayEnds, minutesOf, timeOf } from './local-time.ts'

test('a day begins and ends at the midnights of its zone, also when the clock changes', () => {
  expect(dayBegins('2026-11-27', 'Asia/Jakarta')).toBe('2026-11-26T17:00:00.000Z')
  expect(dayEnds('2026-11-27', 'Asia/Jayapura')).toBe('2026-11-27T15:00:00.000Z')
  expect([dayBegins('2026-03-29', 'Europe/London'), dayEnds('2026-03-29', 'Europe/London')]).toEqual([
    '2026-03-29T00:00:00.000Z',
    '2026-03-29T23:00:00.000Z',
  ])
})

test('times are minutes after midnight, and those of the next day show as the clock does', () => {
  expect([minutesOf('08:30'), timeOf(510), timeOf(1800)]).toEqual([510, '08:30', '06:00'])
})
