import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, OFFICE_WEEK } from './index.ts'

const holidays = [
  { day: '2026-12-24', kind: 'joint-leave' as const },
  { day: '2026-12-25', kind: 'national' as const },
]

test('a week that keeps cuti bersama is off on it, a shop is not', () => {
  expect(isWorkingDay('2026-12-24', OFFICE_WEEK, holidays)).toBe(false)
  expect(isWorkingDay('2026-12-24', { ...OFFICE_WEEK, keeps: ['national'] }, holidays)).toBe(true)
  expect(isWorkingDay('2026-12-26', OFFICE_WEEK, holidays)).toBe(false)
})

test('working days are counted over weekends and holidays, both ways', () => {
  expect(addWorkingDays('2026-12-23', 1, OFFICE_WEEK, holidays)).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-28', -1, OFFICE_WEEK, holidays)).toBe('2026-12-23')
  expect(addWorkingDays('2026-12-25', 0, OFFICE_WEEK, holidays)).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-23', 0, OFFICE_WEEK, holidays)).toBe('2026-12-23')
  expect(addWorkingDays('2026-12-01', 10, OFFICE_WEEK, [])).toBe('2026-12-15')
})

test('a week without working days ends', () => {
  const never = { weekdays: [], keeps: [] }
  expect(addWorkingDays('2026-12-01', 0, never, [])).toBe('2026-12-01')
  expect(addWorkingDays('2026-12-01', 2, never, [])).not.toBe('2026-12-01')
})
