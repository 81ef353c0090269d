import { expect, test } from 'vitest'
import { isFresh } from './index.ts'

test('a proof is fresh for ten minutes', () => {
  expect(isFresh(0, 599_999)).toBe(true)
  expect(isFresh(0, 600_000)).toBe(false)
  expect(isFresh(0, 60_000, 1)).toBe(false)
})
