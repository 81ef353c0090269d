import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enoughOf, mostOf, receiveLine } from './index.ts'

test('the tolerance is cut to whole thousandths, never rounded up', () => {
  expect(mostOf(120_000, 500)).toBe(126_000)
  expect(mostOf(1000, 333)).toBe(1033)
  expect(enoughOf(120_000, 200)).toBe(117_600)
  expect(enoughOf(120_000, 0)).toBe(120_000)
})

test.each([
  ['all of it', [100, 0, 0, null, false], 100, [100, 0, 0]],
  ['more than there is room for', [110, 0, 0, null, true], 105, [105, 5, 0]],
  ['damaged and expired are not taken, and leave room', [110, 6, 2, null, true], 105, [102, 0, 0]],
  ['announced and missing', [90, 0, 0, 100, true], 105, [90, 0, 10]],
  ['announced, more follows', [90, 0, 0, 100, false], 105, [90, 0, 0]],
  ['never announced is not short', [90, 0, 0, null, true], 105, [90, 0, 0]],
  ['no room at all', [40, 0, 0, 40, true], 0, [0, 40, 0]],
  ['room below nothing, after a policy has changed', [40, 0, 0, null, true], -5, [0, 40, 0]],
] as const)('%s', (_, [counted, damaged, expired, stated, complete], room, [accepted, over, short]) => {
  expect(receiveLine({ counted, damaged, expired, stated, complete }, room)).toEqual({
    ...{ accepted, over, damaged, expired, short },
  })
})

test('nothing is lost: what came is taken, over, damaged or expired, and never more is taken than there is room', () => {
  const nat = fc.nat(1_000_000)
  fc.assert(
    fc.property(nat, nat, nat, nat, nat, fc.boolean(), (good, damaged, expired, stated, room, complete) => {
      const counted = good + damaged + expired
      const taken = receiveLine({ counted, damaged, expired, stated, complete }, room)
      expect(taken.accepted + taken.over + taken.damaged + taken.expired).toBe(counted)
      expect(taken.accepted).toBeLessThanOrEqual(room)
      expect(taken.short).toBeGreaterThanOrEqual(0)
    }),
  )
})
