import { expect, test } from 'vitest'
import { zoneSteps } from '#platform/clock/index.ts'
import { agreeWithWalk } from '../../server/testing.ts'
import { addBusinessMinutes, businessMinutesBetween, dueAt, nextAlarm, openTimes, stopClock } from '../index.ts'

const at = (text: string) => Date.parse(text) / 60_000
const text = (minute: number | null) => (minute === null ? null : new Date(minute * 60_000).toISOString().slice(0, 16))
const zoneOf = (zone: string) => zoneSteps(zone, Date.parse('2026-01-01T00:00Z'), Date.parse('2027-12-31T00:00Z'))
const office = (zone: string, daysOff: string[] = []) =>
  openTimes(
    {
      opening: { hours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 480, closes: 1020 })), specialDays: [] },
      daysOff: new Set(daysOff),
      zone: zoneOf(zone),
    },
    '2026-01-02',
    '2027-12-30',
  )

test('eight thousand due dates agree with a walk from minute to minute, in ten zones over changes of the clock', () => {
  const { cases, wrong } = agreeWithWalk(20261127, 8_000)
  expect(wrong.slice(0, 5)).toEqual([])
  expect(cases).toBe(8_000)
})

test('a day of business is a day of business: from Friday afternoon over the weekend and Lebaran', () => {
  // Cuti bersama 18, Nyepi 19, cuti bersama 20, Idulfitri 21 and 22, cuti bersama 23 and 24 March 2026.
  const lebaran = ['18', '19', '20', '21', '22', '23', '24'].map(d => `2026-03-${d}`)
  const times = office('Asia/Jakarta', lebaran)
  expect(text(addBusinessMinutes(times, at('2026-03-17T07:00Z'), 540))).toBe('2026-03-25T07:00')
  expect(text(addBusinessMinutes(office('Asia/Jakarta'), at('2026-03-13T09:00Z'), 120))).toBe('2026-03-16T02:00')
  expect(businessMinutesBetween(times, at('2026-03-17T07:00Z'), at('2026-03-25T07:00Z'))).toBe(540)
})

test('the same hours end two hours earlier in Jayapura, an hour earlier in Makassar', () => {
  const due = (zone: string) => text(addBusinessMinutes(office(zone), at('2026-11-26T23:00Z'), 60))
  expect([due('Asia/Jakarta'), due('Asia/Makassar'), due('Asia/Jayapura')]).toEqual([
    '2026-11-27T02:00',
    '2026-11-27T01:00',
    '2026-11-27T00:00',
  ])
})

test('a night shift is an hour shorter when the clock is set forward, and an hour longer when it is set back', () => {
  const night = openTimes(
    {
      opening: { hours: [{ weekday: 6, opens: 1320, closes: 1800 }], specialDays: [] },
      daysOff: new Set(),
      zone: zoneOf('Europe/London'),
    },
    '2026-01-02',
    '2027-12-30',
  )
  const minutes = (from: string, to: string) => businessMinutesBetween(night, at(from), at(to))
  expect(minutes('2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(420)
  expect(minutes('2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(540)
  expect(minutes('2026-06-06T12:00Z', '2026-06-07T12:00Z')).toBe(480)
})

test('a clock that stood still goes on with what was left, and its alarms follow', () => {
  const times = office('Asia/Jakarta')
  const clock = { due: 240, spent: 0, from: at('2026-11-27T02:00Z') }
  expect(text(dueAt(clock, times))).toBe('2026-11-27T06:00')
  const still = stopClock(clock, times, at('2026-11-27T03:30Z'))
  expect(still).toEqual({ due: 240, spent: 90, from: null })
  expect([dueAt(still, times), nextAlarm(still, { remind: 60, escalate: 60 }, 0, times)]).toEqual([null, null])
  // The customer answers on Monday at nine in the morning.
  const again = { ...still, from: at('2026-11-30T02:00Z') }
  expect(text(dueAt(again, times))).toBe('2026-11-30T04:30')
  const alarm = (step: number) => {
    const next = nextAlarm(again, { remind: 60, escalate: 600 }, step, times)
    return next && [next.step, text(next.at)]
  }
  expect([alarm(0), alarm(1), alarm(2), alarm(3)]).toEqual([
    [0, '2026-11-30T03:30'],
    [1, '2026-11-30T04:30'],
    [2, '2026-12-01T05:30'],
    null,
  ])
})

test('without open minutes there is no due date, and none is made up', () => {
  const never = openTimes(
    { opening: { hours: [], specialDays: [] }, daysOff: new Set(), zone: zoneOf('Asia/Jakarta') },
    '2026-01-02',
    '2027-12-30',
  )
  expect(addBusinessMinutes(never, at('2026-11-27T02:00Z'), 1)).toBeNull()
  expect(addBusinessMinutes(never, at('2026-11-27T02:00Z'), 0)).toBe(at('2026-11-27T02:00Z'))
})
