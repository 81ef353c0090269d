import { expect, test } from 'vitest'
import { drawPart, lotOf } from '#kernel/draw.ts'
import { armOf } from '../uplift/compare-arms.ts'
import { alphaAt, type Group, judge, LOOK_DAYS, studentQuantile, welch, winnerAt } from './judge-campaign.ts'

const group = (name: string, values: readonly number[]): Group => ({
  ...armOf(name, values),
  buyers: values.filter(it => it !== 0).length,
})

test("Student's quantiles are those of the tables, and Welch's interval the one of the book", () => {
  expect(studentQuantile(0.05, 10)).toBeCloseTo(2.2281, 3)
  expect(studentQuantile(0.05, 30)).toBeCloseTo(2.0423, 4)
  expect(studentQuantile(0.001, 30)).toBeCloseTo(3.646, 2)
  // R: t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, 95 % interval -3.3654832 to 0.2054832.
  const a = armOf('1', [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
  const b = armOf('2', [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
  const { low, high } = welch(a, b, 0.05)
  expect([low, high].map(it => Number(it.toFixed(3)))).toEqual([-3.365, 0.205])
})

test('nothing is said without a hold-out or of too few; a difference is told only when it is shown', () => {
  const lot = lotOf(7)
  const draw = (n: number, more: number) => Array.from({ length: n }, () => (drawPart(lot) < 0.3 ? 100 + more : 0))
  const [many, others, few] = [group('A', draw(4000, 40)), group('', draw(1000, 0)), group('', draw(29, 0))]
  expect(judge(many, undefined).word).toBe('no-hold-out')
  expect(judge(many, few)).toEqual({ word: 'too-few', interval: null })
  expect(judge(many, others).word).toBe('gain')
  expect(judge(others, many).word).toBe('loss')
  expect(judge(group('A', draw(4000, 0)), others).word).toBe('not-shown')
})

test('over all looks and pairs a winner among equals is called at most 5 times in 100', () => {
  const spent = LOOK_DAYS.reduce((sum, _, n) => sum + alphaAt(n + 1, 3) * 3, 0)
  expect(spent).toBeCloseTo(0.05, 12)
  const lot = lotOf(5)
  let called = 0
  for (let run = 0; run < 200; run += 1) {
    const bought = [[], [], []] as number[][]
    let won = false
    for (let look = 1; look <= LOOK_DAYS.length; look += 1) {
      for (const values of bought) for (let n = 0; n < 60; n += 1) values.push(drawPart(lot) < 0.4 ? drawPart(lot) : 0)
      won ||=
        winnerAt(
          look,
          bought.map((values, n) => group('ABC'[n]!, values)),
        ) !== null
    }
    called += won ? 1 : 0
  }
  expect(called).toBeLessThanOrEqual(20)
  const better = ['A', 'B'].map((name, n) =>
    group(
      name,
      Array.from({ length: 500 }, () => drawPart(lot) + n),
    ),
  )
  expect(winnerAt(1, better)).toBe('B')
})
