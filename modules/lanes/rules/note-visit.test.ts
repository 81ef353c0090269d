import { expect, test } from 'vitest'
import { FRESH_LANE, type Lane, type LaneStep, noteVisit, type Stay } from './index.ts'

const at = (step: LaneStep, assisted = false): Lane => ({ ...FRESH_LANE, step, assisted })
const play = (steps: readonly (readonly [Lane, number])[]): (Stay | null)[] => {
  let stay: Stay | null = null
  let before: Lane = FRESH_LANE
  return steps.map(([after, lines], n) => {
    stay = noteVisit(stay, before, after, { lines, total: lines * 1000 }, { at: `t${n}`, id: `v${n}` })
    before = after
    return stay
  })
}

test('a visit begins with scanning and ends paid, with what was in the basket and when payment was last begun', () => {
  const seen = play([
    ...[[at('language'), 0] as const, [at('scanning'), 0] as const, [at('scanning', true), 2] as const],
    ...[[at('paying'), 2] as const, [at('scanning'), 2] as const, [at('paying'), 3] as const, [at('done'), 3] as const],
    [at('attract'), 0],
  ])
  expect(seen[0]).toBeNull()
  expect(seen[1]).toMatchObject({ id: 'v1', begunAt: 't1', endedAt: null })
  expect(seen[6]).toEqual({
    ...{ id: 'v1', begunAt: 't1', payingAt: 't5', endedAt: 't6', outcome: 'paid' },
    ...{ lines: 3, total: 3000, assisted: true },
  })
  // It has been told; the screen of thanks going away is nothing new.
  expect(seen[7]).toBeNull()
})

test('who goes without paying has left, and the next one is a visit of their own', () => {
  const seen = play([
    [at('scanning'), 0],
    [at('attract'), 4],
    [at('scanning'), 0],
  ])
  expect(seen[1]).toMatchObject({ id: 'v0', outcome: 'left', lines: 4, endedAt: 't1' })
  expect(seen[2]).toMatchObject({ id: 'v2', outcome: null })
})
