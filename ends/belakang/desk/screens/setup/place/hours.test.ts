import { expect, test } from 'vitest'
import { hoursOf, likeMonday, rowsOf, specialsOf, stretchesOf, stretchOf } from './hours.ts'

test('hours go into the form and come out as they were, those after midnight too', () => {
  const hours = [
    { weekday: 1, opens: 480, closes: 1260 },
    { weekday: 6, opens: 960, closes: 1560 },
  ]
  expect(stretchesOf(hours)[1]).toMatchObject({ opens: '16:00', closes: '02:00' })
  expect(hoursOf(stretchesOf(hours))).toEqual(hours)
  expect(stretchOf('08:00', '')).toBeNull()
})

test('every day becomes like Monday', () => {
  const week = likeMonday(
    stretchesOf([
      { weekday: 1, opens: 480, closes: 720 },
      { weekday: 3, opens: 0, closes: 60 },
    ]),
  )
  expect(week.map(it => it.weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(new Set(week.map(it => `${it.opens}-${it.closes}`))).toEqual(new Set(['08:00-12:00']))
  expect(new Set(week.map(it => it.key)).size).toBe(7)
})

test('days that differ come out as they were', () => {
  const days = [
    { day: '2026-12-25', opens: null, closes: null, note: 'Natal' },
    { day: '2026-12-31', opens: 480, closes: 1080, note: '' },
  ]
  expect(specialsOf(rowsOf(days))).toEqual(days)
  expect(specialsOf([{ ...rowsOf(days)[0]!, day: '' }])).toBeNull()
})
