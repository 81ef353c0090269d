import { describe, expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import type { PromiseStage } from './promise-terms.ts'
import { bestPromises } from './promises.ts'

const solved = (stages: readonly PromiseStage[]) => {
  const answer = bestPromises(stages)
  if (!answer.ok) throw new Error(answer.detail)
  return { ...answer.value, times: Object.fromEntries(answer.value.stages.map(s => [s.name, s.promise])) }
}

const stage = (name: string, from: string[], time: number, holding: number, more: Partial<PromiseStage> = {}) => ({
  ...{ name, from, time, holding, safety: 1 },
  ...more,
})

/** The expense of promises, written apart from the rule: each waits for the latest of what it needs. */
const expenseOf = (stages: readonly PromiseStage[], promises: ReadonlyMap<string, number>): number => {
  const spread = (name: string): number => {
    const own = stages.find(s => s.name === name)!.demand?.spread ?? 0
    return Math.hypot(own, ...stages.filter(s => s.from.includes(name)).map(s => spread(s.name)))
  }
  return stages.reduce((sum, s) => {
    const covers = Math.max(s.inbound ?? 0, ...s.from.map(name => promises.get(name)!)) + s.time - promises.get(s.name)!
    const kept = covers >= 0 && (!s.demand || promises.get(s.name)! <= (s.accepted ?? 0))
    return kept ? sum + s.holding * s.safety * spread(s.name) * Math.sqrt(covers) : Number.POSITIVE_INFINITY
  }, 0)
}

/** The least expense of all promises there are. */
const tryAll = (stages: readonly PromiseStage[]): number => {
  const most = stages.reduce((sum, s) => sum + s.time + (s.inbound ?? 0), 0)
  const promises = new Map<string, number>()
  const go = (n: number): number => {
    if (n === stages.length) return expenseOf(stages, promises)
    let best = Number.POSITIVE_INFINITY
    for (let time = 0; time <= most; time += 1) {
      promises.set(stages[n]!.name, time)
      best = Math.min(best, go(n + 1))
    }
    return best
  }
  return go(0)
}

describe('answers known from print', () => {
  const demand = { mean: 0, spread: 1 }

  test('example 6.3, a series', () => {
    const { expense, times } = solved([
      stage('3', [], 1, 2, { inbound: 1 }),
      stage('2', ['3'], 0, 4),
      stage('1', ['2'], 1, 7, { demand, accepted: 1 }),
    ])
    expect(expense).toBeCloseTo(2 * Math.SQRT2, 12)
    expect(times).toEqual({ 1: 1, 2: 0, 3: 0 })
  })

  test('problem 6.7, a series', () => {
    const safety = { safety: 4 }
    const { expense, times } = solved([
      stage('3', [], 1, 2, { ...safety, inbound: 1 }),
      stage('2', ['3'], 1, 3, safety),
      stage('1', ['2'], 2, 4, { ...safety, demand: { mean: 45, spread: 10 } }),
    ])
    expect(expense).toBeCloseTo(160 * Math.sqrt(5), 9)
    expect(times).toEqual({ 1: 0, 2: 3, 3: 2 })
  })

  test('example 6.5, a tree', () => {
    const { expense, times, stages } = solved([
      stage('1', [], 2, 1, { inbound: 1 }),
      stage('3', ['1'], 1, 2),
      stage('2', ['3'], 1, 3, { demand }),
      stage('4', ['3'], 1, 3, { demand, accepted: 1 }),
    ])
    expect(expense).toBeCloseTo(2 * Math.SQRT2 + Math.sqrt(6) + 3, 12)
    expect(times).toEqual({ 1: 0, 2: 0, 3: 0, 4: 1 })
    expect(stages.map(s => s.covers)).toEqual([3, 1, 1, 0])
  })
})

describe('beside all promises there are', () => {
  const dice = diceOf('promises')
  const made = (): PromiseStage[] => {
    const count = 2 + dice.below(3)
    const links = Array.from({ length: count }, () => [] as string[])
    const feeds = new Set<number>()
    for (let n = 1; n < count; n += 1) {
      const other = dice.below(n)
      const [from, to] = dice.below(2) === 0 ? [other, n] : [n, other]
      links[to]!.push(`${from}`)
      feeds.add(from)
    }
    return links.map((from, n) => ({
      ...stage(`${n}`, from, dice.below(3), 1 + dice.below(9), { safety: 1.5, inbound: dice.below(2) }),
      ...(feeds.has(n) && dice.below(4) > 0
        ? {}
        : { demand: { mean: 9, spread: 1 + dice.below(5) }, accepted: dice.below(3) }),
    }))
  }

  test('none is cheaper, and the promises that are told cost what is told', () => {
    let least = 0
    for (let n = 0; n < 150; n += 1) {
      const stages = made()
      const { expense, times } = solved(stages)
      expect(expense).toBeCloseTo(tryAll(stages), 9)
      expect(expenseOf(stages, new Map(Object.entries(times)))).toBeCloseTo(expense, 9)
      least += expense
    }
    expect(least).toBeGreaterThan(0)
  })
})

test('what is no tree is refused by name and remedy', () => {
  const demand = { mean: 1, spread: 1 }
  const end = (name: string, ...from: string[]) => stage(name, from, 1, 1, { demand })
  const cases: [PromiseStage[], string, RegExp][] = [
    [[], 'no-stages', /give one/],
    [[end('a'), end('a')], 'stage-twice', /Stage a/],
    [[end('a', 'b')], 'stage-unknown', /from b/],
    [[end('a'), end('b')], 'not-a-tree', /one way/],
    [[end('a', 'b'), end('b', 'a')], 'not-a-tree', /one way/],
    [[stage('a', [], 1, 1), end('b', 'a'), end('c', 'a', 'b')], 'not-a-tree', /one way/],
    [[stage('a', [], 1, 1)], 'demand-nowhere', /Stage a/],
    [[stage('a', [], 1.5, 1, { demand })], 'time-wrong', /time is 1.5/],
    [[stage('a', [], 1, 1, { demand, inbound: -1 })], 'time-wrong', /inbound is -1/],
    [[stage('a', [], 1500, 1), stage('b', ['a'], 1500, 1, { demand })], 'time-wrong', /3000/],
    [[stage('a', [], 1, -1, { demand })], 'figure-wrong', /holding is -1/],
  ]
  for (const [stages, refusal, detail] of cases)
    expect(bestPromises(stages)).toMatchObject({ refusal, detail: expect.stringMatching(detail) })
})
