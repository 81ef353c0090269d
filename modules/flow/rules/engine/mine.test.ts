import { expect, test } from 'vitest'
import { type LogLine, mineHistory, sayXes } from './mine.ts'

const WORK = new Set(['a', 'b'])
const line = (instance: string, at: number, what: string, node: string, token: string): LogLine => ({
  ...{ instance, at, what, node, token, actor: 'ani & co' },
})
/** `a` for a while, then `b`, each told by how long it took. */
const way = (instance: string, ...steps: readonly (readonly [string, number])[]): LogLine[] => {
  let at = 0
  return steps.flatMap(([node, took], i) => {
    const from = at
    at += took
    return [line(instance, from, 'enter', node, `t${i}`), line(instance, at, 'leave', node, `t${i}`)]
  })
}
const LOG = [
  ...way('i1', ['s', 0], ['a', 10], ['b', 100]),
  ...way('i2', ['s', 0], ['a', 20], ['b', 300]),
  ...way('i3', ['s', 0], ['a', 30], ['b', 50], ['a', 40], ['b', 60]),
  line('i4', 0, 'enter', 'a', 't0'),
]

test('time, rework, variants and the bottleneck come from the history', () => {
  const mined = mineHistory(LOG, WORK)
  expect(mined).toMatchObject({ instances: 4, bottleneck: 'b' })
  expect(mined.nodes).toEqual([
    { node: 'b', begun: 4, ended: 4, sum: 510, p50: 60, p90: 300, reworked: 1, again: 1 },
    { node: 'a', begun: 5, ended: 4, sum: 100, p50: 20, p90: 40, reworked: 1, again: 1 },
  ])
  expect(mined.variants.map(one => [one.nodes.join(''), one.count])).toEqual([
    ['ab', 2],
    ['a', 1],
    ['abab', 1],
  ])
})

test('the history as XES has a trace an instance, and two events a finished activity', () => {
  const xes = sayXes(
    LOG,
    WORK,
    at => new Date(at).toISOString(),
    node => `<${node}>`,
  )
  expect(xes.match(/<trace>/g)).toHaveLength(4)
  expect(xes.match(/value="complete"/g)).toHaveLength(8)
  expect(xes).toContain('value="&lt;a&gt;"')
  expect(xes).toContain('ani &amp; co')
})
