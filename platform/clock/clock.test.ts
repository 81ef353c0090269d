import { expect, test } from 'vitest'
import { isUuid } from '#kernel/ids.ts'
import { momentsIn, newId } from './index.ts'

test('an instant is a local moment, and late sales belong to the day before', () => {
  expect(momentsIn('Asia/Jakarta')('2026-12-01T17:30:00Z')).toEqual({
    instant: '2026-12-01T17:30:00.000Z',
    day: '2026-12-02',
    minute: 30,
    weekday: 3,
  })
  expect(momentsIn('Asia/Jakarta', 180)('2026-12-01T17:30:00Z')).toMatchObject({ day: '2026-12-01', minute: 30 })
  expect(isUuid(newId())).toBe(true)
})
