import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { drawerFactText } from '../rules/index.ts'
import { drawerFact } from './index.ts'

// Written when version 1 was current and never again: tills in the field keep sending it.
const stored = JSON.parse(readFileSync(resolve(import.meta.dirname, '../sample/drawer-facts-v1.json'), 'utf8'))

test.each(stored as unknown[])('a stored fact of version 1 is still read, and its seal still holds', sample => {
  const fact = drawerFact.parse(sample)
  expect(createHash('sha256').update(drawerFactText(fact)).digest('hex')).toBe(fact.digest)
})

test.each([
  ['v', 2],
  ['kind', 'tip'],
  ['amount', -1],
  ['amount', 0.5],
  ['where', 'pocket'],
  ['day', '2026-02-30'],
  ['id', 'x'],
  ['surprise', 1],
])('%s %s is not a drawer fact', (key, value) =>
  expect(drawerFact.safeParse({ ...stored[1], [key]: value }).success).toBe(false),
)
