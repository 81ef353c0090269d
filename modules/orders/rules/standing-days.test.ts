import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '#kernel/moment.ts'
import { daysBetween, nextDays, type Rhythm, wantsOn } from './index.ts'

const rhythm = (more: Partial<Rhythm> = {}): Rhythm => ({
  ...{ weekdays: [2, 5], everyWeeks: 1, starts: '2026-12-01', ends: null, pausedFrom: null, pausedTo: null },
  ...more,
})

test('tuesdays and fridays, every week or every other', () => {
  expect(nextDays(rhythm(), '2026-12-01', 4)).toEqual(['2026-12-01', '2026-12-04', '2026-12-08', '2026-12-11'])
  expect(nextDays(rhythm({ everyWeeks: 2 }), '2026-12-02', 3)).toEqual(['2026-12-04', '2026-12-15', '2026-12-18'])
})

test('it begins, ends and pauses', () => {
  expect(nextDays(rhythm({ ends: '2026-12-08' }), '2026-11-01', 9)).toEqual(['2026-12-01', '2026-12-04', '2026-12-08'])
  const paused = rhythm({ pausedFrom: '2026-12-04', pausedTo: '2026-12-10' })
  expect(nextDays(paused, '2026-12-01', 2)).toEqual(['2026-12-01', '2026-12-11'])
  expect(nextDays(rhythm({ pausedFrom: '2026-12-02' }), '2026-12-01', 5)).toEqual(['2026-12-01'])
})

test('however the days are looked at in parts, each is seen once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }),
      (everyWeeks, parts) => {
        const it = rhythm({ everyWeeks })
        let after = '2026-11-20'
        const seen = parts.flatMap(part => {
          const to = addDays(after, part)
          const days = daysBetween(it, after, to)
          after = to
          return days
        })
        expect(seen).toEqual(daysBetween(it, '2026-11-20', after))
        for (const day of seen) expect([wantsOn(it, day), [2, 5].includes(weekdayOf(day))]).toEqual([true, true])
      },
    ),
  )
})
