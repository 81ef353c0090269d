import { expect, test } from 'vitest'
import { beginRecord, defineRecordFlow, stateOf, takeTransition, transitionsFor } from '../index.ts'
import type { State } from './state.ts'

const leave = defineRecordFlow({
  id: 'leave',
  start: 'draft',
  states: ['draft', 'submitted', 'approved', 'rejected'],
  transitions: {
    submit: { from: 'draft', to: 'submitted', when: 'days > 0' },
    'take back': { from: 'submitted', to: 'draft' },
    approve: { from: 'submitted', to: 'approved', by: ['manager'], when: 'days <= 12' },
    reject: { from: 'submitted', to: 'rejected', by: ['manager'] },
  },
})
const clock = { now: Date.UTC(2026, 11, 1) }
const begin = (days: number): State => {
  const step = beginRecord(leave, { days }, clock)
  if (!step.ok) throw new Error(step.detail)
  return step.value.state
}
const take = (state: State, transition: string, roles: string[] = [], variables = {}) =>
  takeTransition(leave, state, { transition, roles, variables }, clock)
const after = (state: State, transition: string, roles: string[] = []): State => {
  const step = take(state, transition, roles)
  if (!step.ok) throw new Error(step.detail)
  return step.value.state
}

test('a record goes from state to state by those who may, and ends', () => {
  const submitted = after(begin(3), 'submit')
  expect(stateOf(submitted)).toBe('submitted')
  expect(transitionsFor(leave, submitted, [])).toEqual(['take back'])
  expect(transitionsFor(leave, submitted, ['manager'])).toEqual(['take back', 'approve', 'reject'])
  expect(after(submitted, 'approve', ['manager']).status).toBe('done')
  expect(stateOf(after(submitted, 'take back'))).toBe('draft')
})

test('wrong transitions are refused with the reason', () => {
  const draft = begin(20)
  expect(take(draft, 'approve', ['manager'])).toMatchObject({
    refusal: 'not-from-here',
    detail: expect.stringContaining('draft'),
  })
  expect(take(draft, 'fly')).toMatchObject({ refusal: 'transition-unknown' })
  const submitted = after(draft, 'submit')
  expect(take(submitted, 'approve', ['cashier'])).toMatchObject({
    refusal: 'not-allowed',
    detail: 'approve is for manager.',
  })
  expect(take(submitted, 'approve', ['manager'])).toMatchObject({ refusal: 'condition-fails' })
  expect(take(submitted, 'approve', ['manager'], { days: 5 })).toMatchObject({ ok: true })
  expect(take(after(submitted, 'reject', ['manager']), 'reject', ['manager'])).toMatchObject({
    refusal: 'not-from-here',
  })
})

test('a state that is not in the list is a mistake of who declares it', () => {
  const wrong = { id: 'x', start: 'a', states: ['a'], transitions: { go: { from: 'a', to: 'b' as 'a' } } } as const
  expect(() => defineRecordFlow(wrong)).toThrow(/go of x names the state b/)
})
