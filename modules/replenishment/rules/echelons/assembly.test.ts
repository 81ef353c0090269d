import { describe, expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import { assemblyAsSeries } from './assembly.ts'
import { bestSeries, seriesExpense } from './series.ts'
import { echelonHoldings } from './series-terms.ts'

const solved = (answer: ReturnType<typeof bestSeries>) => {
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

describe('assemblies', () => {
  const chain = ['c', 'b', 'a'].map((name, n, all) => ({
    ...{ name, from: n < 2 ? [all[n + 1]!] : [], lead: n + 1, holding: 6 - 2 * n },
  }))

  test('a chain is itself', () => {
    const answer = assemblyAsSeries(chain, 20, { kind: 'poisson', mean: 3 })
    if (!answer.ok) throw new Error(answer.detail)
    expect(answer.value.series.stages).toEqual([
      { lead: 1, holding: 2 },
      { lead: 2, holding: 2 },
      { lead: 3, holding: 2 },
    ])
    expect(echelonHoldings([6, 4, 2])).toEqual([2, 2, 2])
  })

  test('a shorter branch waits for a longer: the order is that of total lead times (Rosling 1989, figure 1)', () => {
    const stage = (name: string, lead: number, ...from: string[]) => ({
      name,
      lead,
      from,
      holding: 10 ** (1 + from.length),
    })
    const stages = [
      ...[stage('1', 1, '2', '3'), stage('2', 1, '5'), stage('3', 3, '4'), stage('4', 2, '6', '7')],
      ...[stage('5', 4), stage('6', 1), stage('7', 2)],
    ]
    const answer = assemblyAsSeries(stages, 20, { kind: 'poisson', mean: 3 })
    if (!answer.ok) throw new Error(answer.detail)
    expect(answer.value.names).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(answer.value.total).toEqual([1, 2, 4, 6, 6, 7, 8])
    expect(answer.value.series.stages.map(s => s.lead)).toEqual([1, 1, 2, 2, 0, 1, 1])
  })

  /** Goods of two parts, one unit of time and three away, that are really moved and put together; the quick part waits for the slow one. */
  const playAssembly = (levels: readonly number[], draw: () => number, periods: number) => {
    const [end, quick, slow] = [levels[0]!, levels[1]!, levels[2]!]
    const [made, quickPipe, slowPipe] = [[0], [0], [0, 0, 0]]
    let [quickHand, slowHand, stock, cost] = [quick - end, slow - end, end, 0]
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
    for (let t = 0; t < periods; t += 1) {
      stock += made.shift()!
      quickHand += quickPipe.shift()!
      slowHand += slowPipe.shift()!
      const after = stock + sum(made)
      cost += 3 * stock + 1 * (quickHand + after) + 0.5 * (slowHand + after) + (20 + 4.5) * Math.max(0, -stock)
      slowPipe.push(Math.max(0, slow - (slowHand + sum(slowPipe) + after)))
      const soon = slowHand + slowPipe[0]! + after
      quickPipe.push(Math.max(0, Math.min(quick, soon) - (quickHand + sum(quickPipe) + after)))
      const put = Math.max(0, Math.min(end - after, quickHand, slowHand))
      made.push(put)
      quickHand -= put
      slowHand -= put
      stock -= draw()
    }
    return cost / periods
  }

  test('parts that are moved and put together cost what the series says', () => {
    const dice = diceOf('assembly')
    const chances = [0.3, 0.25, 0.2, 0.15, 0.1]
    const draw = () => dice.weighted([30, 25, 20, 15, 10])
    const parts = [
      { name: 'end', from: ['quick', 'slow'], lead: 1, holding: 4.5 },
      { name: 'quick', from: [], lead: 1, holding: 1 },
      { name: 'slow', from: [], lead: 3, holding: 0.5 },
    ]
    const answer = assemblyAsSeries(parts, 20, { kind: 'counts', chances })
    if (!answer.ok) throw new Error(answer.detail)
    const { series, beyond } = answer.value
    const best = solved(bestSeries(series))
    for (const levels of [best.levels, best.levels.map(level => level + 1), [4, 5, 7]]) {
      const told = solved(seriesExpense(series, levels)).expense - beyond
      expect(Math.abs(playAssembly(levels, draw, 150_000) / told - 1)).toBeLessThan(0.01)
    }
  })

  test('what is none is refused', () => {
    const demand = { kind: 'poisson', mean: 3 } as const
    const said = (stages: Parameters<typeof assemblyAsSeries>[0]) => assemblyAsSeries(stages, 20, demand)
    const stage = (name: string, ...from: string[]) => ({ name, lead: 1, from, holding: 1 })
    for (const stages of [
      [stage('a'), stage('b')],
      [stage('a', 'x')],
      [stage('a', 'b', 'c'), stage('b', 'd'), stage('c', 'd'), stage('d')],
      [stage('a'), stage('b', 'c'), stage('c', 'b')],
      [],
    ])
      expect(said(stages)).toMatchObject({ ok: false, refusal: 'not-an-assembly' })
  })
})
