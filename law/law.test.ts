import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calls, callsOf, type Tier } from './calls.ts'
import { accomplices, crimes, lawful } from './crimes.ts'
import { type Breach, cruiseTree, sayBreach } from './cruise.ts'
import { ROOT, scratchTree, writeInto } from './scratch.ts'

describe('every crime is caught', () => {
  const scratch = scratchTree(lawful)
  let before: Breach[] = []
  let after: Breach[] = []
  beforeAll(async () => {
    before = await cruiseTree(scratch.root)
    writeInto(scratch.root, { ...Object.fromEntries(crimes.map(([, file, text]) => [file, text])), ...accomplices })
    after = await cruiseTree(scratch.root)
  })
  afterAll(() => scratch.remove())

  test('the lawful tree is lawful', () => {
    expect(before.map(sayBreach)).toEqual([])
  })

  test.each(crimes)('%s', (_crime, file, _text, rule) => {
    expect(after.filter(({ from }) => from === file).map(b => b.rule)).toContain(rule)
  })

  test('nobody else is accused', () => {
    const guilty = new Set([...crimes.map(([, file]) => file), ...Object.keys(accomplices)])
    expect(after.filter(({ from }) => !guilty.has(from)).map(sayBreach)).toEqual([])
  })

  test('every rule of the law has been seen to fail', () => {
    const law: { forbidden: { name: string }[] } = createRequire(import.meta.url)('./law.cjs')
    const seen = new Set<string>(crimes.map(([, , , rule]) => rule))
    const unseen = law.forbidden
      .map(r => r.name)
      .filter(name => !seen.has(name) && !name.endsWith('calls-only-its-line'))
    expect(unseen).toEqual([])
  })
})

describe('the list of calls', () => {
  test('a line that names a module of its own tier or below throws', () => {
    const upward: Tier[] = [
      { name: 'one', modules: { books: ['sales'] } },
      { name: 'two', modules: { sales: [] } },
    ]
    const level: Tier[] = [{ name: 'one', modules: { books: [], papers: ['books'] } }]
    expect(() => callsOf(upward)).toThrow('books may not call sales')
    expect(() => callsOf(level)).toThrow('papers may not call books')
    expect(callsOf([{ ...level[0]!, inOrder: 'a reason' }])).toEqual({ books: [], papers: ['books'] })
  })

  test('every folder under modules has a line', () => {
    const folders = readdirSync(join(ROOT, 'modules'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(folders.map(entry => entry.name).filter(name => !(name in calls))).toEqual([])
  })
})

test('this tree keeps the law', async () => {
  expect((await cruiseTree(ROOT)).map(sayBreach)).toEqual([])
})
