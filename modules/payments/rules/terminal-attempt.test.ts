import { describe, expect, test } from 'vitest'
import {
  type AttemptEvent,
  type AttemptState,
  isOpen,
  mayAttempt,
  moveAttempt,
  newAttempt,
  nextStep,
  type TerminalAttempt,
  type TerminalWord,
} from './terminal-attempt.ts'

const created = newAttempt({ id: 'a1', sale: 's1', kind: 'charge', amount: 50_000, currency: 'IDR' })
const at = (state: AttemptState): TerminalAttempt => ({ ...created, state, ref: state === 'created' ? null : '0470' })
const word = (said: TerminalWord['said']): AttemptEvent => ({
  type: 'word',
  word: { said, ref: '0470', note: 'n' } as TerminalWord,
})
const people: AttemptEvent = { type: 'decide', outcome: 'approved', ref: 'x', note: 'journal', by: 'a', second: 'b' }

/** Every state against every event: the state it leads to, or `-` for not-now. */
const TABLE: Record<AttemptState, Record<string, AttemptState | '-'>> = {
  created: row('sent', 'declined', '-', 'declined', '-', '-', '-', '-', '-', '-', '-', '-'),
  sent: row('-', '-', '-', 'unknown', '-', 'approved', 'declined', 'unknown', 'unknown', 'declined', 'reversed', '-'),
  unknown: row(
    '-',
    '-',
    '-',
    'unknown',
    'approved',
    'approved',
    'declined',
    'unknown',
    'unknown',
    'declined',
    'reversed',
    '-',
  ),
  approved: row('-', '-', 'reversing', 'approved', '-', '-', '-', '-', '-', '-', '-', '-'),
  declined: row('-', '-', '-', 'declined', '-', '-', '-', '-', '-', '-', '-', '-'),
  reversing: row(
    '-',
    '-',
    '-',
    'reversing',
    'approved',
    'approved',
    '-',
    'reversing',
    'reversing',
    'reversed',
    'reversed',
    'approved',
  ),
  reversed: row('-', '-', '-', 'reversed', '-', '-', '-', '-', '-', '-', '-', '-'),
}
function row(...to: readonly (AttemptState | '-')[]) {
  const events = [
    'send',
    'abandon',
    'reverse',
    'restart',
    'decide',
    'approved',
    'declined',
    'nothing',
    'in-progress',
    'never-charged',
    'reversed',
    'not-reversed',
  ]
  return Object.fromEntries(events.map((event, i) => [event, to[i]!]))
}
const eventOf = (name: string): AttemptEvent => {
  if (name === 'send') return { type: 'send', marker: '0469' }
  if (name === 'abandon') return { type: 'abandon', note: 'no line' }
  if (name === 'reverse' || name === 'restart') return { type: name }
  return name === 'decide' ? people : word(name as TerminalWord['said'])
}
const cases = Object.entries(TABLE).flatMap(([from, to]) =>
  Object.entries(to).map(([event, want]) => [from as AttemptState, event, want] as const),
)

test.each(cases)('%s, %s: %s', (from, event, want) => {
  const moved = moveAttempt(at(from), eventOf(event))
  expect(moved.ok ? moved.value.state : '-').toBe(want)
})

describe('deciding by hand', () => {
  test.each([
    ['second-person-needed', { second: 'a' }],
    ['second-person-needed', { second: '' }],
    ['evidence-missing', { note: ' ' }],
    ['evidence-missing', { ref: '' }],
  ])('%s', (refusal, change) =>
    expect(moveAttempt(at('unknown'), { ...people, ...change } as AttemptEvent)).toMatchObject({ refusal }),
  )
  test('keeps both names', () =>
    expect(moveAttempt(at('unknown'), people)).toMatchObject({
      value: { state: 'approved', ref: 'x', decidedBy: ['a', 'b'] },
    }))
  test('of a reversal that went through', () =>
    expect(moveAttempt(at('reversing'), { ...people, outcome: 'declined' } as AttemptEvent)).toMatchObject({
      value: { state: 'reversed' },
    }))
})

test('what to do next', () =>
  expect((Object.keys(TABLE) as AttemptState[]).map(s => `${s} ${nextStep(at(s))} ${isOpen(at(s))}`)).toEqual([
    'created send true',
    'sent wait true',
    'unknown ask true',
    'approved none false',
    'declined none false',
    'reversing ask true',
    'reversed none false',
  ]))

test('no second attempt beside an open one, nor above what is due', () => {
  const wanted = { kind: 'charge', amount: 50_000 } as const
  expect(mayAttempt([at('declined'), at('reversed')], wanted, 50_000).ok).toBe(true)
  expect(mayAttempt([at('unknown')], wanted, 90_000)).toMatchObject({ refusal: 'attempt-open' })
  expect(mayAttempt([at('approved')], wanted, 99_999)).toMatchObject({ refusal: 'exceeds-due' })
  expect(mayAttempt([at('approved')], wanted, 100_000).ok).toBe(true)
})
