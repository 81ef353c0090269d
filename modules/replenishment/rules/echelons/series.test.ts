import { describe, expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import { newsvendorNormal, poissonChances } from '../classics/newsvendor.ts'
import { bestSeries, seriesByNewsvendors, seriesExpense } from './series.ts'
import type { Series } from './series-terms.ts'

const solved = (answer: ReturnType<typeof bestSeries>) => {
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

/** Example 6.1 of Snyder and Shen, the customer's stage first. */
const EXAMPLE: Series = {
  stages: [
    { lead: 1, holding: 3 },
    { lead: 1, holding: 2 },
    { lead: 2, holding: 2 },
  ],
  missing: 37.12,
  demand: { kind: 'normal', mean: 5, spread: 1 },
}

const shangSong = (missing: number, middle: number): Series => ({
  stages: [0.25, middle, middle, 0.25].map(holding => ({ lead: 0.25, holding })),
  missing,
  demand: { kind: 'poisson', mean: 16 },
})

describe('answers known from print', () => {
  test('example 6.1: levels and expense of the book, levels of the heuristic of its library', () => {
    const best = solved(bestSeries(EXAMPLE))
    expect(best.local.map(level => Math.round(100 * level) / 100)).toEqual([6.49, 5.53, 10.69])
    expect(Math.abs(best.expense - 47.65)).toBeLessThan(0.02)
    const heuristic = solved(seriesByNewsvendors(EXAMPLE))
    for (const [n, level] of [6.490880975286938, 12.027434723327854, 22.634032391786285].entries())
      expect(heuristic.levels[n]).toBeCloseTo(level, 6)
    expect(heuristic.expense).toBeGreaterThan(best.expense)
    expect(heuristic.expense).toBeLessThan(best.expense * 1.001)
  })

  test.each([
    [9, 0.25, [8, 13, 18, 22], 12.688],
    [9, 2.5, [9, 10, 13, 19], 53.008],
    [99, 0.25, [11, 17, 22, 27], 16.206],
    [99, 2.5, [11, 14, 18, 26], 74.564],
  ])('Shang and Song 2003, table 1: missing %d, middle %d', (missing, middle, levels, expense) => {
    const best = solved(bestSeries(shangSong(missing, middle)))
    expect(best.levels).toEqual(levels)
    expect(best.expense).toBeCloseTo(expense, 3)
    const heuristic = solved(seriesByNewsvendors(shangSong(missing, middle)))
    expect(heuristic.expense / best.expense - 1).toBeLessThan(0.01)
    expect(heuristic.expense).toBeGreaterThanOrEqual(best.expense - 1e-9)
  })

  test('one stage is a newsvendor', () => {
    const one = solved(
      bestSeries({
        stages: [{ lead: 4, holding: 0.18 }],
        missing: 0.7,
        demand: { kind: 'normal', mean: 50, spread: 8 },
      }),
    )
    const { stock, expense } = newsvendorNormal({ over: 0.18, under: 0.7 }, 200, 16)
    expect(one.levels[0]).toBeCloseTo(stock, 3)
    expect(one.expense).toBeCloseTo(expense, 6)
  })
})

/** The expense of three stages as a plain sum over all demands, written apart from the recursion. */
const sumOf = ({ stages, missing }: Series, chances: readonly number[][], levels: readonly number[]): number => {
  const wait = missing + stages.reduce((sum, s) => sum + s.holding, 0)
  let all = 0
  for (const [d3, p3] of chances[2]!.entries())
    for (const [d2, p2] of chances[1]!.entries())
      for (const [d1, p1] of chances[0]!.entries()) {
        const third = levels[2]! - d3
        const second = Math.min(levels[1]!, third) - d2
        const first = Math.min(levels[0]!, second) - d1
        const held = third * stages[2]!.holding + second * stages[1]!.holding + first * stages[0]!.holding
        all += p1 * p2 * p3 * (held + wait * Math.max(0, -first))
      }
  return all
}

describe('beside other ways to the same number', () => {
  const small: Series = {
    stages: [
      { lead: 1, holding: 1 },
      { lead: 2, holding: 0.7 },
      { lead: 1, holding: 0.4 },
    ],
    missing: 9,
    demand: { kind: 'poisson', mean: 0.6 },
  }

  test('no whole levels are better, of all there are', () => {
    const chances = small.stages.map(s => poissonChances(0.6 * s.lead).slice(0, 14))
    const best = solved(bestSeries(small))
    expect(sumOf(small, chances, best.levels)).toBeCloseTo(best.expense, 6)
    let least = Number.POSITIVE_INFINITY
    for (let a = 0; a <= 5; a += 1)
      for (let b = a; b <= 8; b += 1)
        for (let c = b; c <= 10; c += 1) least = Math.min(least, sumOf(small, chances, [a, b, c]))
    expect(best.expense).toBeCloseTo(least, 6)
    for (const levels of [
      [1, 2, 3],
      [0, 0, 0],
      [4, 3, 6],
      [2, 9, 5],
    ])
      expect(solved(seriesExpense(small, levels)).expense).toBeCloseTo(sumOf(small, chances, levels), 6)
  })

  test('chances that say the same as Poisson give the same', () => {
    const best = solved(bestSeries(small))
    const told = solved(bestSeries({ ...small, demand: { kind: 'counts', chances: poissonChances(0.6).slice(0, 20) } }))
    expect(told.levels).toEqual(best.levels)
    expect(told.expense).toBeCloseTo(best.expense, 6)
  })

  /** Goods that are really moved: receive, count, ship what was asked, sell. */
  const play = ({ stages, missing }: Series, levels: readonly number[], draw: () => number, periods: number) => {
    const n = stages.length
    const hand = levels.map((level, j) => level - (levels[j - 1] ?? 0))
    const pipes = stages.map(s => new Array<number>(s.lead).fill(0))
    let owed = 0
    const sums: number[] = []
    for (let t = 0; t < periods; t += 1) {
      for (let j = 0; j < n; j += 1) hand[j]! += pipes[j]!.shift()!
      const served = Math.min(owed, hand[0]!)
      owed -= served
      hand[0]! -= served
      let [echelon, cost] = [0, 0]
      const position: number[] = []
      for (let j = 0; j < n; j += 1) {
        echelon += hand[j]! + (j === 0 ? -owed : pipes[j - 1]!.reduce((a, b) => a + b, 0))
        cost += stages[j]!.holding * echelon
        position.push(echelon + pipes[j]!.reduce((a, b) => a + b, 0))
      }
      cost += (missing + stages.reduce((sum, s) => sum + s.holding, 0)) * owed
      sums.push(cost)
      for (let j = n - 1; j >= 0; j -= 1) {
        const wanted = Math.max(0, levels[j]! - position[j]!)
        const sent = j === n - 1 ? wanted : Math.min(wanted, hand[j + 1]!)
        if (j < n - 1) hand[j + 1]! -= sent
        pipes[j]!.push(sent)
      }
      owed += draw()
    }
    return sums
  }

  test('goods that are moved day by day cost what the recursion says', () => {
    const dice = diceOf('series')
    const even = () => (dice.below(1_000_000) + 0.5) / 1_000_000
    const normal = () => 5 + Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even())
    const best = solved(bestSeries(EXAMPLE))
    for (const levels of [best.levels, [4, 9, 21], [7, 12, 24]]) {
      const costs = play(EXAMPLE, levels, normal, 120_000).slice(100)
      const mean = costs.reduce((a, b) => a + b, 0) / costs.length
      const told = solved(seriesExpense(EXAMPLE, levels)).expense
      expect(Math.abs(mean / told - 1)).toBeLessThan(0.01)
    }
  })
})

test('what is no series is refused by name and remedy', () => {
  const { stages } = EXAMPLE
  const cases: [Partial<Series>, string, RegExp][] = [
    [{ stages: [] }, 'no-stages', /give 1 to/],
    [{ stages: [stages[0]!, { lead: -1, holding: 1 }] }, 'lead-wrong', /Stage 2 .* -1/],
    [{ stages: [{ lead: 0, holding: 1 }] }, 'lead-wrong', /above 0/],
    [{ stages: [{ lead: 1, holding: -1 }] }, 'holding-wrong', /Stage 1/],
    [{ missing: 0 }, 'missing-wrong', /above 0/],
    [{ demand: { kind: 'normal', mean: 5, spread: 0 } }, 'demand-wrong', /spread/],
    [{ demand: { kind: 'poisson', mean: 5000 } }, 'demand-wrong', /20000, is too much .* normal/],
    [{ demand: { kind: 'counts', chances: [0.5, 0.4] } }, 'demand-wrong', /sum to 0.9/],
    [{ demand: { kind: 'counts', chances: [0.5, 0.5] }, stages: [{ lead: 0.5, holding: 1 }] }, 'lead-wrong', /whole/],
  ]
  for (const [change, refusal, detail] of cases)
    expect(bestSeries({ ...EXAMPLE, ...change })).toMatchObject({ refusal, detail: expect.stringMatching(detail) })
  expect(seriesExpense(EXAMPLE, [1, 2])).toMatchObject({ refusal: 'levels-wrong' })
  expect(seriesExpense(shangSong(9, 1), [1, 2.5, 3, 4])).toMatchObject({ refusal: 'levels-wrong' })
})
