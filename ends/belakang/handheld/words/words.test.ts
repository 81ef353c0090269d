import { globSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const kit = new URL('../../../kit/words', import.meta.url).pathname

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(v => typeof v === 'string')

const blanksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()

const catalogues = async (folder: string) => {
  const found: [string, [string, string]][] = []
  for (const file of globSync('**/*.ts', { cwd: folder }).filter(file => !file.endsWith('.test.ts')))
    for (const [name, words] of Object.entries(
      (await import(/* @vite-ignore */ `${folder}/${file}`)) as Record<string, unknown>,
    ))
      for (const [word, pair] of Object.entries(words && typeof words === 'object' ? words : {}))
        if (isPair(pair)) found.push([`${name} ${word}`, pair])
  return found
}

test('every word of the handheld and the kit is said in both languages, with the same blanks', async () => {
  const all = [...(await catalogues(here)), ...(await catalogues(kit))]
  expect(all.length).toBeGreaterThan(250)
  for (const [word, [id, en]] of all) {
    expect(id.trim(), `${word} in Indonesian`).not.toBe('')
    expect(en.trim(), `${word} in English`).not.toBe('')
    expect(blanksIn(id), word).toEqual(blanksIn(en))
  }
})
