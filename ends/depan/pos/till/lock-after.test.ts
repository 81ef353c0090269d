import { expect, test } from 'vitest'
import { lockAfter } from './lock-after.ts'

test.each([
  [10, 0, 10],
  [0, 0, 0],
  [0, 5, 5],
  [30, 5, 5],
  [5, 10, 5],
])('a till set to %i under a company that says %i locks after %i', (own, companys, minutes) => {
  expect(lockAfter(own, companys)).toBe(minutes)
})
