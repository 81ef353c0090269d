import { expect, test } from 'vitest'
import { fill } from '#kit/ui/speak.tsx'

test('one thing is said as one, any other number as many; what is not given stays as it is', () => {
  const text = '{n} {n|line|lines} {n|differs|differ}'
  expect(fill(text, { n: 1 })).toBe('1 line differs')
  expect(fill(text, { n: '1' })).toBe('1 line differs')
  expect(fill(text, { n: 0 })).toBe('0 lines differ')
  expect(fill(text, { n: 21 })).toBe('21 lines differ')
  expect(fill('{name}: {n|line|lines}', { n: 1 })).toBe('{name}: line')
})
