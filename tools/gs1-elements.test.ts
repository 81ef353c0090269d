import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { writeElementTable } from './gs1-elements.ts'

test('the table of GS1 elements is the one made from the official dictionary', () => {
  const rules = resolve(import.meta.dirname, '../modules/catalog/rules')
  const official = readFileSync(resolve(rules, 'gs1-syntax-dictionary.txt'), 'utf8')
  expect(readFileSync(resolve(rules, 'gs1-elements.ts'), 'utf8')).toBe(writeElementTable(official))
})
