import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Moment, weekdayOf } from '#kernel/moment.ts'
import { addOpenMinutes, businessDay, isOpenAt, nextOpening, type Opening, openMinutesBetween } from './index.ts'

const at = (day: string, minute: number): Moment => ({
  instant: `${day}T00:00:00Z`,
  day,
  minute,
  weekday: weekdayOf(day),
})

// Monday to Friday 9 to 17, Saturday 20 to 02, closed on Sunday.
const week: Opening = {
  hours: [
    ...[1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 540, closes: 1020 })),
    { weekday: 6, opens: 1200, closes: 1560 },
  ],
  specialDays: [
    { day: '2026-12-25', opens: null, closes: null },
    { day: '2026-12-24', opens: 540, closes: 720 },
  ],
}

test('open from the opening minute to before the closing one', () => {
  expect(isOpenAt(week, at('2026-12-01', 539))).toBe(false)
  expect(isOpenAt(week, at('2026-12-01', 540))).toBe(true)
  expect(isOpenAt(week, at('2026-12-01', 1019))).toBe(true)
  expect(isOpenAt(week, at('2026-12-01', 1020))).toBe(false)
})

test('a night that began on Saturday is open on Sunday', () => {
  expect(isOpenAt(week, at('2026-12-06', 119))).toBe(true)
  expect(isOpenAt(week, at('2026-12-06', 120))).toBe(false)
})

test('a special day stands instead of its weekday', () => {
  expect(isOpenAt(week, at('2026-12-25', 600))).toBe(false)
  expect(isOpenAt(week, at('2026-12-24', 800))).toBe(false)
  expect(nextOpening(week, at('2026-12-24', 800))).toEqual({ day: '2026-12-26', minute: 1200 })
  expect(nextOpening({ hours: [], specialDays: [] }, at('2026-12-24', 800))).toBeNull()
})

test('until the cut-off it is still the day before', () => {
  expect(businessDay(at('2026-12-01', 179), 180)).toBe('2026-11-30')
  expect(businessDay(at('2026-12-01', 180), 180)).toBe('2026-12-01')
  expect(businessDay(at('2026-12-01', 0), 0)).toBe('2026-12-01')
})

const stretch = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    opens: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1440 }),
  })
  .map(it => ({ weekday: it.weekday, opens: it.opens, closes: it.opens + it.length }))
const special = fc
  .record({
    in: fc.integer({ min: 0, max: 9 }),
    opens: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 0, max: 1440 }),
  })
  .map(it => ({
    day: addDays('2026-12-01', it.in),
    opens: it.length ? it.opens : null,
    closes: it.length ? it.opens + it.length : null,
  }))
const opening = fc.record({
  hours: fc.uniqueArray(stretch, { selector: it => `${it.weekday}-${it.opens}`, maxLength: 8 }),
  specialDays: fc.uniqueArray(special, { selector: it => it.day, maxLength: 3 }),
})

/** The oracle: walk minute by minute and ask whether the place is open. */
const walk = (it: Opening, from: Moment, open: number): Moment | null => {
  let [day, minute, left] = [from.day, from.minute, open]
  for (let n = 0; n < 1440 * 30; n += 1) {
    if (left === 0) return at(day, minute)
    if (minute === 1440) [day, minute] = [addDays(day, 1), 0]
    if (isOpenAt(it, at(day, minute))) left -= 1
    minute += 1
  }
  return null
}

test('open minutes are the minutes at which the place is open, one by one', () => {
  fc.assert(
    fc.property(opening, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 3000 }), (it, minute, open) => {
      const from = at('2026-12-03', minute)
      const slow = walk(it, from, open)
      const fast = addOpenMinutes(it, from, open)
      if (slow) {
        expect({ day: slow.day, minute: slow.minute }).toEqual({ day: fast?.day, minute: fast?.minute })
        expect(openMinutesBetween(it, from, fast!)).toBe(open)
      }
    }),
    { numRuns: 60 },
  )
})

test('a place that never opens has no deadline', () => {
  expect(addOpenMinutes({ hours: [], specialDays: [] }, { day: '2026-12-01', minute: 0 }, 1)).toBeNull()
  expect(openMinutesBetween(week, { day: '2026-12-02', minute: 0 }, { day: '2026-12-01', minute: 0 })).toBe(0)
})
