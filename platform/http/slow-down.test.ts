import { expect, test } from 'vitest'
import { openSlowDown } from './slow-down.ts'

const at = (seconds: number) => new Date(seconds * 1000)

test('each key may burst, then goes on at its pace; keys do not slow each other down', () => {
  const slow = openSlowDown(60, 3)
  const burst = [1, 2, 3, 4].map(() => slow.allows('a', at(0)))
  expect(burst).toEqual([true, true, true, false])
  expect(slow.allows('b', at(0))).toBe(true)
  expect(slow.allows('a', at(0.5))).toBe(false)
  expect(slow.allows('a', at(2))).toBe(true)
})
