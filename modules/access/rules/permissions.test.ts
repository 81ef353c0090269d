import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  DEVICE_WORDS,
  HANDHELD_DEVICE_WORDS,
  HANDHELD_WORDS,
  isPattern,
  PERMISSIONS,
  TILL_WORDS,
  wordsOf,
} from './index.ts'

const modules = join(import.meta.dirname, '../..')
const ASKED = /permission: '([^']+)'|(?:allowedAt|mayAt|placesWhere|may)\([^,()]+(?:\([^()]*\))?, '([^']+)'/g

test('every word that an endpoint or a deed of any module asks for is in the list', () => {
  const files = globSync('*/{contract,server}/**/*.ts', { cwd: modules }).filter(file => !file.endsWith('.test.ts'))
  const asked = files.flatMap(file =>
    [...readFileSync(join(modules, file), 'utf8').matchAll(ASKED)].map(match => ({
      file,
      word: match[1] ?? match[2]!,
    })),
  )
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ word }) => !(PERMISSIONS as readonly string[]).includes(word))).toEqual([])
})

test('a pattern stands for its words', () => {
  expect([...wordsOf(['drawer.*'])]).toEqual(['drawer.open', 'drawer.count'])
  expect([...wordsOf(['sales.sell', 'nonsense'])]).toEqual(['sales.sell'])
  expect(['*', 'sales.*', 'sales.sell'].every(isPattern)).toBe(true)
  expect(['', 'sales', 'sales.', 'nothing.*', '**'].some(isPattern)).toBe(false)
})

test('a till knows no word beyond its own, and none that changes prices, people or books', () => {
  expect(TILL_WORDS.every(word => DEVICE_WORDS.includes(word))).toBe(true)
  expect(DEVICE_WORDS.filter(word => /\.(write|manage|publish|post|pay|approve|adjust)$/.test(word))).toEqual([])
})

test('a handheld counts, receives and moves goods, and sells, adjusts or decides nothing', () => {
  expect(HANDHELD_DEVICE_WORDS.every(word => HANDHELD_WORDS.includes(word) && word.endsWith('.read'))).toBe(true)
  expect(
    HANDHELD_WORDS.filter(word => /^(sales|drawer|access|books|people|sync)\.|\.(write|adjust|approve)$/.test(word)),
  ).toEqual([])
})
