import { expect, test } from 'vitest'
import { fitted } from './shrink.ts'

test('a photograph becomes no larger than needed, in proportion, and never larger than it was', () => {
  expect(fitted(4032, 3024)).toEqual({ width: 1200, height: 900 })
  expect(fitted(3024, 4032)).toEqual({ width: 900, height: 1200 })
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
  expect(fitted(12_000, 3)).toEqual({ width: 1200, height: 1 })
})
