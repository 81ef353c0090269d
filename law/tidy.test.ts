import { describe, expect, test } from 'vitest'
import { ROOT } from './scratch.ts'
import { ratchet, rules } from './tidy/index.ts'
import { offencesOf, sayOffence } from './tidy/rule.ts'
import { sameEverywhere } from './tidy/same-everywhere.ts'
import { readTree, treeOf } from './tidy/tree.ts'

describe.each(rules.map(rule => [rule.name, rule] as const))('%s', (_name, rule) => {
  test.each(rule.bad.map((files, index) => [index + 1, files] as const))('objects to bad sample %i', (_n, files) => {
    expect(offencesOf(rule, treeOf(files))).not.toEqual([])
  })

  test('has nothing against the good sample', () => {
    expect(offencesOf(rule, treeOf(rule.good)).map(sayOffence)).toEqual([])
  })
})

test('an exception is made only with a reason, for the rule it names', () => {
  const noted = (note: string) =>
    offencesOf(sameEverywhere, treeOf({ 'kernel/a.ts': `// ${note}\nexport const a = Math.random()` }))
  expect(noted('tidy-allow same-everywhere: a game of chance')).toEqual([])
  expect(noted('tidy-allow same-everywhere:')).toHaveLength(1)
  expect(noted('tidy-allow ambient-state: a game of chance')).toHaveLength(1)
})

describe('this tree', () => {
  const tree = readTree(ROOT)
  test.each(rules.map(rule => [rule.says, rule] as const))('%s', (_says, rule) => {
    const found = offencesOf(rule, tree)
    expect(found.length, found.map(sayOffence).join('\n')).toBeLessThanOrEqual(ratchet[rule.name] ?? 0)
  })
})
