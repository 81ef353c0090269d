import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORDER_DEEDS, ORDER_STATES, type OrderDeed, type OrderFacts, type OrderState, stepOrder } from './index.ts'

const facts = (more: Partial<OrderFacts>): OrderFacts => ({
  ...{ state: 'draft', net: 1_000_000, limit: 5_000_000, submittedBy: 'grace', actor: 'melati' },
  ...more,
})

const led = (deed: OrderDeed, more: Partial<OrderFacts>) => {
  const step = stepOrder(deed, facts(more))
  return step.ok ? step.value : step.refusal
}

test.each<[string, OrderDeed, Partial<OrderFacts>, OrderState | string]>([
  ['within the limit nobody is asked', 'submit', {}, 'approved'],
  ['exactly at the limit nobody is asked', 'submit', { net: 5_000_000 }, 'approved'],
  ['above it another person is', 'submit', { net: 5_000_001 }, 'submitted'],
  ['an order without lines asks for nothing', 'submit', { net: 0 }, 'order-empty'],
  ['another person approves', 'approve', { state: 'submitted' }, 'approved'],
  ['nobody approves their own', 'approve', { state: 'submitted', actor: 'grace' }, 'order-own-approval'],
  ['a draft is not approved', 'approve', {}, 'order-not-so-far'],
  ['not approved, not sent', 'send', { state: 'submitted' }, 'order-not-so-far'],
  ['a change after approval asks again', 'change', { state: 'approved' }, 'draft'],
  ['a change after sending asks again', 'change', { state: 'confirmed' }, 'draft'],
  ['what has begun to come is not changed', 'change', { state: 'partly-received' }, 'order-not-so-far'],
  ['goods may come before anybody confirmed', 'receive', { state: 'sent', allCame: false }, 'partly-received'],
  ['the last of it', 'receive', { state: 'partly-received', allCame: true }, 'received'],
  ['too much of it afterwards', 'receive', { state: 'received', allCame: true }, 'received'],
  ['the rest is given up', 'close', { state: 'partly-received' }, 'closed'],
  ['what came is not cancelled', 'cancel', { state: 'partly-received' }, 'order-not-so-far'],
  ['a closed order stays closed', 'receive', { state: 'closed' }, 'order-not-so-far'],
])('%s', (_, deed, more, expected) => {
  expect(led(deed, more)).toBe(expected)
})

test('whatever is done in whatever order, nothing dearer than the limit goes out without another person', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ORDER_DEEDS), { maxLength: 30 }), fc.boolean(), (deeds, dear) => {
      let state: OrderState = 'draft'
      let approved = false
      for (const deed of deeds) {
        const net = dear ? 5_000_001 : 1
        // One person alone does everything.
        const step = stepOrder(deed, facts({ state, net, actor: 'grace', allCame: false }))
        if (!step.ok) continue
        if (deed === 'approve') approved = true
        state = step.value
        expect(ORDER_STATES).toContain(state)
      }
      expect(approved).toBe(false)
      if (dear) expect(['draft', 'submitted', 'cancelled']).toContain(state)
    }),
  )
})
