import { expect, test } from 'vitest'
import { fullLoads } from './full-loads.ts'

const load = (place: string, wanted: number, more: { decided?: number; room?: number | null; day?: string } = {}) => ({
  ...{ place, wanted, decided: 0, room: 100, day: '2026-11-24', ...more },
})
const said = (...them: Parameters<typeof fullLoads>) =>
  fullLoads(...them).map(({ loads, rooms, together }) => ({ at: loads.map(it => it.place).join(), rooms, together }))

test('a load that is more than its room is cut alone; what fits, or has no room said, is left', () => {
  const loads = [load('a', 100), load('b', 101), load('c', 60, { decided: 50 }), load('d', 9999, { room: null })]
  expect(said(loads, null)).toEqual([
    { at: 'b', rooms: [100], together: false },
    { at: 'c', rooms: [50], together: false },
  ])
})

test('a day that is more than all trucks take is cut together, counted after what no room holds anyway', () => {
  const loads = [load('a', 500), load('b', 90, { decided: 5 }), load('c', 90, { day: '2026-11-25' })]
  expect(said(loads, 195)).toEqual([{ at: 'a', rooms: [100], together: false }])
  expect(said(loads, 194)).toEqual([{ at: 'a,b', rooms: [100, 95, 189], together: true }])
})

test('a room that decided lines have filled has nothing left, and never less', () => {
  expect(said([load('a', 1, { decided: 150 })], null)).toEqual([{ at: 'a', rooms: [0], together: false }])
})
