import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rankable, rankTasks } from '../index.ts'

const now = Date.parse('2026-11-27T03:00:00Z')
const HOUR = 3_600_000
const task = (id: string, more: Partial<Rankable> = {}): Rankable => ({
  id,
  weight: 50,
  openedAt: now,
  dueAt: null,
  escalated: 0,
  mine: false,
  begun: false,
  standing: false,
  ...more,
})
const order = (...tasks: Rankable[]) => rankTasks(tasks, now).map(it => it.id)

test('what is begun comes first, then late, due soon, asked for again, given, weighty, old', () => {
  expect(
    order(
      task('old', { openedAt: now - 40 * HOUR }),
      task('weighty', { weight: 100 }),
      task('given', { mine: true }),
      task('again', { escalated: 1 }),
      task('soon', { dueAt: now + HOUR }),
      task('late', { dueAt: now - HOUR }),
      task('begun', { begun: true, weight: 0 }),
      task('standing', { standing: true, dueAt: null, weight: 100 }),
    ),
  ).toEqual(['begun', 'late', 'soon', 'again', 'given', 'weighty', 'old', 'standing'])
})

const tasks = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    weight: fc.nat(100),
    openedAt: fc.integer({ min: now - 100 * HOUR, max: now }),
    dueAt: fc.option(fc.integer({ min: now - 100 * HOUR, max: now + 100 * HOUR })),
    escalated: fc.nat(2),
    mine: fc.boolean(),
    begun: fc.boolean(),
    standing: fc.boolean(),
  }),
  { selector: it => it.id, maxLength: 30 },
)

test('the order is told by its points, does not depend on the order asked in, and loses nothing', () => {
  fc.assert(
    fc.property(tasks, all => {
      const ranked = rankTasks(all, now)
      expect(rankTasks(all.toReversed(), now)).toEqual(ranked)
      expect(ranked.map(it => it.id).sort()).toEqual(all.map(it => it.id).sort())
      for (const { points, total } of ranked) expect(Object.values(points).reduce((a, b) => a + b, 0)).toBe(total)
    }),
  )
})

test('a task that comes nearer its due date never falls behind one that has none', () => {
  const points = (hours: number) => rankTasks([task('a', { dueAt: now + hours * HOUR })], now)[0]!.total
  for (let h = 30; h > -30; h -= 1) expect(points(h - 1)).toBeGreaterThanOrEqual(points(h))
})
