import { expect, test } from 'vitest'
import { compareHours, upToHour } from './compare-hours.ts'

const day = (...hours: [number, number][]) => ({ byHour: hours.map(([hour, total]) => ({ hour, total, sales: 1 })) })

test('every hour of a working day stands there, and earlier and later ones that sold', () => {
  const hours = compareHours(day([9, 100], [22, 50]), day([6, 70], [9, 80]))
  expect(hours[0]).toEqual({ hour: 6, total: 0, sales: 0, before: 70 })
  expect(hours.at(-1)).toMatchObject({ hour: 22, total: 50 })
  expect(hours.find(h => h.hour === 9)).toEqual({ hour: 9, total: 100, sales: 1, before: 80 })
  expect(hours).toHaveLength(17)
})

test('a day is compared with what another had brought by the same hour', () => {
  expect(upToHour(day([8, 10], [9, 20], [17, 40]), 9)).toBe(30)
})
