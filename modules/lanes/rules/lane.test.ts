import { expect, test } from 'vitest'
import {
  askAttendant,
  FRESH_LANE,
  type Intervention,
  isHeld,
  type Lane,
  type LaneMove,
  moveLane,
  USUAL_LIMITS,
} from './index.ts'

const call = (change: Partial<Intervention> = {}): LaneMove => ({
  to: 'call',
  intervention: { id: 'i1', kind: 'weight', about: 'v', at: '2026-12-01T03:00:00Z', holds: 'now', ...change },
})
const along = (...moves: LaneMove[]): Lane =>
  moves.reduce<Lane>((lane, move) => {
    const moved = moveLane(lane, move)
    if (!moved.ok) throw new Error(`${move.to}: ${moved.refusal}`)
    return moved.value
  }, FRESH_LANE)
const refusal = (lane: Lane, move: LaneMove) => {
  const moved = moveLane(lane, move)
  return moved.ok ? null : moved.refusal
}

test('a visit goes from the first touch to the receipt, and the lane is fresh again', () => {
  const steps = [
    { to: 'begin' },
    { to: 'start' },
    { to: 'pay' },
    { to: 'back' },
    { to: 'pay' },
    { to: 'paid' },
  ] as const
  expect(along(...steps).step).toBe('done')
  expect(along(...steps, { to: 'leave' })).toEqual(FRESH_LANE)
  expect(refusal(FRESH_LANE, { to: 'pay' })).toBe('lane-elsewhere')
})

test('what holds now stops everything, what holds at paying lets goods be scanned', () => {
  const odd = along({ to: 'start' }, call())
  expect(isHeld(odd)).toBe(true)
  const age = along({ to: 'start' }, call({ kind: 'age', holds: 'pay' }))
  expect(isHeld(age)).toBe(false)
  expect(refusal(age, { to: 'pay' })).toBe('lane-held')
  expect(along({ to: 'start' }, call(), { to: 'answer', id: 'i1' }, { to: 'pay' }).step).toBe('paying')
})

test('the same question is asked once; a sale that is paid stands though the lane was closed meanwhile', () => {
  expect(along({ to: 'start' }, call(), call({ id: 'i2' })).open).toHaveLength(1)
  const locked = along({ to: 'start' }, { to: 'pay' }, { to: 'lock' })
  expect(refusal(locked, { to: 'back' })).toBe('lane-locked')
  expect(moveLane(locked, { to: 'paid' })).toMatchObject({ ok: true, value: { step: 'done', locked: true } })
  expect(along({ to: 'lock' }, { to: 'unlock' })).toEqual(FRESH_LANE)
})

test('an attendant is asked once for the eldest age, for a tag, and for more of one item than a household takes', () => {
  const line = { id: 'l', item: 'a', qty: 1000, age: null, alarm: false, weighed: false }
  const asked = askAttendant(
    [
      { ...line, age: 18 },
      { ...line, item: 'b', age: 21 },
      { ...line, item: 'c', alarm: true },
      { ...line, item: 'd', qty: 13_000 },
    ],
    USUAL_LIMITS,
  )
  expect(asked).toEqual([
    { kind: 'age', about: 'age-21' },
    { kind: 'alarm', about: 'alarm' },
    { kind: 'quantity', about: 'd' },
  ])
  expect(askAttendant([line, { ...line, weighed: true, qty: 40_000 }], USUAL_LIMITS)).toEqual([])
})
