import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { words } from './index.ts'

const here = dirname(import.meta.dirname)
const source = globSync('{screens,lane}/**/*.{ts,tsx}', { cwd: here })
  .map(file => readFileSync(`${here}/${file}`, 'utf8'))
  .join('\n')
  .replaceAll('"', "'")

/** Words put together from a prefix and a kind, a pattern or an outcome. */
const MADE = /^(help|odd|why|staff|ready)\./

test('every word is said somewhere, and says the same blanks in both languages', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()
  for (const [word, [id, en]] of Object.entries(words)) {
    expect(source.includes(`'${word}'`) || MADE.test(word), `nobody says ${word}`).toBe(true)
    expect(blanks(en), word).toEqual(blanks(id))
  }
})
