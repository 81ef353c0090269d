import { expect, test } from 'vitest'
import { substituteLine } from './substitute-line.ts'

test('a substitute check says so before the routing and has its amount encoded', () => {
  expect(substituteLine('⑆021000021⑆ 123456⑈ 101', 12_345)).toBe('4⑆021000021⑆ 123456⑈ 101 ⑇0000012345⑇')
  expect(substituteLine('⑈001234⑈ ⑆021000021⑆ 123⑈ ⑇0000000001⑇', 1)).toBe('⑈001234⑈ 4⑆021000021⑆ 123⑈ ⑇0000000001⑇')
  expect(substituteLine('⑈001234⑈ 5⑆021000021⑆ 123⑈', 1)).toBe('⑈001234⑈ 4⑆021000021⑆ 123⑈ ⑇0000000001⑇')
})
