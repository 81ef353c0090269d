import { expect, test } from 'vitest'
import { isTimeZone, momentIn } from './moment-in.ts'

test('one instant is another minute, and another day, in each zone', () => {
  const at = new Date('2026-11-30T17:30:00Z')
  expect(momentIn(at, 'Asia/Jakarta')).toEqual({
    instant: '2026-11-30T17:30:00.000Z',
    day: '2026-12-01',
    minute: 30,
    weekday: 2,
  })
  expect(momentIn(at, 'Asia/Jayapura')).toMatchObject({ day: '2026-12-01', minute: 150 })
  expect(momentIn(at, 'UTC')).toMatchObject({ day: '2026-11-30', minute: 1050, weekday: 1 })
  expect(momentIn(new Date('2026-11-30T17:00:00Z'), 'Asia/Jakarta').minute).toBe(0)
})

test('only real time zones are taken', () => {
  expect(isTimeZone('Asia/Makassar')).toBe(true)
  expect(isTimeZone('Asia/Batavia')).toBe(false)
})
