import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldEvent, NEW_ONLINE, type OnlineEvent } from './fold-events.ts'

const event: fc.Arbitrary<OnlineEvent> = fc.record({
  said: fc.constantFrom('pending', 'authorised', 'captured', 'failed', 'expired', 'cancelled'),
  amount: fc.constantFrom(0, 40_000, 90_000, 100_000, 120_000),
  refunds: fc.array(fc.record({ key: fc.constantFrom('a', 'b'), amount: fc.constantFrom(10_000, 20_000) }), {
    maxLength: 2,
  }),
})
const fold = (events: readonly OnlineEvent[]) => events.reduce((state, e) => foldEvent(state, e, 100_000), NEW_ONLINE)

test('the same events in any order, any of them any number of times, end in the same state within its limits', () => {
  const shuffled = fc
    .array(event, { maxLength: 6 })
    .chain(all =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.nat({ max: Math.max(0, all.length - 1) }), { maxLength: 5 }),
      ),
    )
  fc.assert(
    fc.property(shuffled, ([all, other, again]) => {
      const twice = [...other, ...again.flatMap(n => all[n] ?? [])]
      const state = fold(all)
      expect(fold(twice)).toEqual(state)
      expect(state.captured <= state.authorised && state.authorised <= 100_000).toBe(true)
    }),
  )
})

test('money that came is stronger than a word that it would not', () => {
  const paid = { said: 'captured', amount: 100_000, refunds: [] } as const
  const late = { said: 'expired', amount: 0, refunds: [] } as const
  expect(fold([late, paid])).toMatchObject({ state: 'captured', captured: 100_000 })
  expect(fold([paid, late])).toMatchObject({ state: 'captured', captured: 100_000 })
})
