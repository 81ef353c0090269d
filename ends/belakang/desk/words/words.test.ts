import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REFUSALS } from '#kit/words/refusals/index.ts'
import { TASK_HAPPENED, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { TASK_DO } from '#kit/words/task-remedies.ts'
import { accessContract } from '#modules/access/contract/index.ts'
import { booksContract } from '#modules/books/contract/index.ts'
import { catalogContract } from '#modules/catalog/contract/index.ts'
import { checksContract } from '#modules/checks/contract/index.ts'
import { companyContract, startContract } from '#modules/company/contract/index.ts'
import { distributionContract } from '#modules/distribution/contract/index.ts'
import { flowContract } from '#modules/flow/contract/index.ts'
import { lanesContract } from '#modules/lanes/contract/index.ts'
import { notifyContract } from '#modules/notify/contract/index.ts'
import { wholesaleContract } from '#modules/orders/contract/index.ts'
import { papersContract } from '#modules/papers/contract/index.ts'
import { partyContract } from '#modules/party/contract/index.ts'
import { paymentsContract } from '#modules/payments/contract/index.ts'
import { peopleContract } from '#modules/people/contract/index.ts'
import { pricingContract } from '#modules/pricing/contract/index.ts'
import { purchasingContract } from '#modules/purchasing/contract/index.ts'
import { replenishmentContract } from '#modules/replenishment/contract/index.ts'
import { reportsContract } from '#modules/reports/contract/index.ts'
import { salesContract } from '#modules/sales/contract/index.ts'
import { stockContract } from '#modules/stock/contract/index.ts'
import { termsContract, watchContract } from '#modules/sync/contract/index.ts'
import { AUDIT_WHAT } from './audit.ts'
import { AREAS, DEEDS } from './people.ts'
import { sayIn } from './words.ts'

const here = import.meta.dirname
const root = new URL('../../../../', import.meta.url).pathname

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(v => typeof v === 'string')

const catalogues = async () => {
  const files = globSync('**/*.ts', { cwd: here }).filter(file => !file.endsWith('.test.ts'))
  const found: (readonly [string, string, [string, string]])[] = []
  for (const file of files)
    for (const [name, words] of Object.entries(
      (await import(/* @vite-ignore */ new URL(file, import.meta.url).href)) as Record<string, unknown>,
    ))
      if (words && typeof words === 'object')
        for (const [word, pair] of Object.entries(words)) if (isPair(pair)) found.push([name, word, pair])
  return found
}

const blanksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()

test('every word is said in both languages, with the same blanks', async () => {
  const all = await catalogues()
  expect(all.length).toBeGreaterThan(700)
  for (const [name, word, [id, en]] of all) {
    expect(id.trim(), `${name} ${word} in Indonesian`).not.toBe('')
    expect(en.trim(), `${name} ${word} in English`).not.toBe('')
    expect(blanksIn(id), `${name} ${word}`).toEqual(blanksIn(en))
  }
})

test('a word is said with its blanks filled', () => {
  const words = { sold: ['{n} terjual', '{n} sold'] } as const
  expect(sayIn(words, 'id')('sold', { n: 3 })).toBe('3 terjual')
  expect(sayIn(words, 'en')('sold', { n: 3 })).toBe('3 sold')
})

const refusalsIn = (router: object): string[] => {
  const procedure = (router as { '~orpc'?: { errorMap: object } })['~orpc']
  return procedure ? Object.keys(procedure.errorMap) : Object.values(router).flatMap(refusalsIn)
}

test('every refusal of what the desk calls is put in words', () => {
  const contracts = [
    ...[
      distributionContract,
      accessContract,
      booksContract,
      catalogContract,
      checksContract,
      companyContract,
      flowContract,
      lanesContract,
      notifyContract,
      papersContract,
      partyContract,
    ],
    ...[
      paymentsContract,
      peopleContract,
      pricingContract,
      purchasingContract,
      wholesaleContract,
      salesContract,
      startContract,
      stockContract,
      watchContract,
    ],
    ...[
      paymentsContract,
      peopleContract,
      pricingContract,
      replenishmentContract,
      reportsContract,
      salesContract,
      stockContract,
      termsContract,
      watchContract,
    ],
  ]
  const missing = [...new Set(contracts.flatMap(refusalsIn))].filter(word => !(word in REFUSALS))
  expect(missing).toEqual([])
})

const sources = (pattern: string) =>
  globSync(pattern, { cwd: root, exclude: ['**/*.test.ts', '**/testing.ts'] }).map(file =>
    readFileSync(root + file, 'utf8'),
  )

/** Kinds stand in the files that open tasks or find what is odd, as `kind: 'a-word'` or a choice of two. */
const taskKinds = () =>
  [...sources('modules/*/server/*.ts'), ...sources('server/reactions.ts')]
    .filter(text => /openTasks|TaskWish|ChainFinding|findOdd/.test(text))
    .flatMap(text => [
      ...[...text.matchAll(/\bkind: '([a-z]+(?:-[a-z]+)+)'/g)].map(m => m[1]!),
      ...[...text.matchAll(/\bkind: \w+ \? '([a-z-]+)' : '([a-z-]+)'/g)].flatMap(m => [m[1]!, m[2]!]),
      ...[...text.matchAll(/\btask\('([a-z-]+)'\)/g)].map(m => m[1]!),
    ])

test('every task a module opens is named, told, and says what to do', () => {
  const kinds = new Set(taskKinds())
  expect(kinds.size).toBeGreaterThan(8)
  for (const kind of kinds) {
    expect(TASK_KINDS, kind).toHaveProperty(kind)
    expect(TASK_HAPPENED, kind).toHaveProperty(kind)
    expect(TASK_DO, kind).toHaveProperty(kind)
  }
})

test('every deed the audit keeps is put in words', () => {
  const kept = sources('modules/access/server/*.ts').flatMap(text =>
    [...text.matchAll(/\baudit\([^)]*?'([a-z-]+(?:\.[a-z-]+)?)'/g)].map(m => m[1]!),
  )
  expect(kept.length).toBeGreaterThan(8)
  for (const what of kept) expect(AUDIT_WHAT, what).toHaveProperty([what])
})

test('every permission has a name for its area and its deed', async () => {
  const { PERMISSIONS } = (await import('#modules/access/rules/index.ts')) as { PERMISSIONS: readonly string[] }
  for (const word of PERMISSIONS) {
    const [area, deed] = word.split('.')
    expect(AREAS, word).toHaveProperty(area!)
    expect(DEEDS, word).toHaveProperty(deed!)
  }
})
