import { expect, test } from 'vitest'
import { openGroup } from './index.ts'

const opened = (most: number, weightOf?: (n: number) => number) => {
  const groups: number[][] = []
  const group = openGroup<number, number>({
    most,
    ...(weightOf && { weightOf }),
    keyOf: n => String(n % 100),
    commit: async some => {
      groups.push([...some])
      await new Promise(resolve => setTimeout(resolve, 1))
      if (some.includes(13)) throw new Error('thirteen')
      return some.map(n => 10 * n)
    },
  })
  return { groups, group }
}

test('those that wait at the same moment go together, no more than fit, each with its own answer', async () => {
  const { groups, group } = opened(3)
  expect(await Promise.all([1, 2, 3, 4, 5].map(group.take))).toEqual([10, 20, 30, 40, 50])
  expect(groups).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('weights are counted, one that weighs more than a group goes alone, and the same key waits', async () => {
  const { groups, group } = opened(10, n => n)
  await Promise.all([4, 6, 1, 50, 2, 102].map(group.take))
  expect(groups).toEqual([[4, 6], [1], [50], [2], [102]])
})

test('a group that fails fails for all of it and for nobody else; closing waits for the rest', async () => {
  const { group } = opened(2)
  const said = [1, 13, 2].map(n =>
    group.take(n).then(
      () => 'done',
      error => error.message,
    ),
  )
  await group.close()
  expect(await Promise.all(said)).toEqual(['thirteen', 'thirteen', 'done'])
})
