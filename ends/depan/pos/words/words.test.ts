import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { id } from './id.ts'

const here = dirname(import.meta.dirname)
const source = globSync('{screens,till}/**/*.{ts,tsx}', { cwd: here })
  .map(file => readFileSync(`${here}/${file}`, 'utf8'))
  .join('\n')

/** Words put together from a prefix and a refusal, a reason or a state. */
const MADE =
  /^(cash\.[a-z-]+-|cash\.other-shift|ready\.|receipts\.(waiting|kept|differs)|refuse\.|scan\.(expired|recalled|inactive))/

test('every word is said somewhere, and says the same blanks in both languages', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()
  for (const word of Object.keys(id) as (keyof typeof id)[]) {
    expect(source.includes(`'${word}'`) || MADE.test(word), `nobody says ${word}`).toBe(true)
    expect(blanks(en[word]), word).toEqual(blanks(id[word]))
    expect(en[word].trim()).not.toBe('')
  }
})
