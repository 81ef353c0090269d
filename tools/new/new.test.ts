import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cruiseTree, sayBreach } from '../../law/cruise.ts'
import { ROOT, scratchTree } from '../../law/scratch.ts'
import { rules } from '../../law/tidy/index.ts'
import { offencesOf, sayOffence } from '../../law/tidy/rule.ts'
import { readTree } from '../../law/tidy/tree.ts'
import { newDecision } from './new-decision.ts'
import { newDeed } from './new-deed.ts'
import { newMigration } from './new-migration.ts'
import { newModule } from './new-module.ts'
import { carryOut } from './plan.ts'

const now = new Date('2026-12-01T03:04:05Z')
const scratch = scratchTree({})
const { root } = scratch
afterAll(() => scratch.remove())

const bin = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

describe('what is newly made', () => {
  beforeAll(() => {
    for (const path of [
      'law/calls.ts',
      'kernel/answer.ts',
      'platform/http/who.ts',
      'platform/postgres',
      'tsconfig.json',
    ])
      cpSync(join(ROOT, path), join(root, path), { recursive: true })
    carryOut(root, newModule(root, 'warranty', 'belakang', now))
    carryOut(root, newDeed(root, 'warranty/open-claim'))
    carryOut(root, newDeed(root, 'warranty/close-claim'))
    carryOut(root, newMigration(root, 'warranty', 'claim reason', now))
    carryOut(root, newDecision(root, 'Claims are facts', now))
    carryOut(root, newDecision(root, 'Claims expire', now))
    bin('biome', 'check', '--write', 'modules', 'docs')
  })

  test('has its doors, its migration and its pages', () => {
    const made = [
      'modules/warranty/README.md',
      'modules/warranty/contract/index.ts',
      'modules/warranty/schema/20261201_0304_warranty.sql',
      'modules/warranty/schema/20261201_0304_claim_reason.sql',
      'modules/warranty/server/open-claim.db.test.ts',
      'docs/decisions/0001-claims-are-facts.md',
      'docs/decisions/0002-claims-expire.md',
    ]
    expect(made.filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  test('has its line in the law', async () => {
    const { calls } = await import(pathToFileURL(join(root, 'law/calls.ts')).href)
    expect(calls.warranty).toEqual([])
  })

  test('keeps the law, the style, the format and the types', async () => {
    expect((await cruiseTree(root)).map(sayBreach)).toEqual([])
    const tree = readTree(root).filter(({ path }) => path.startsWith('modules/warranty/'))
    const style = rules.filter(rule => rule.name !== 'file-length')
    expect(style.flatMap(rule => offencesOf(rule, tree)).map(sayOffence)).toEqual([])
    expect(bin('biome', 'check', 'modules', 'law', 'docs').said).not.toContain('×')
    expect(bin('tsc', '-p', 'tsconfig.json', '--pretty', 'false').said).not.toContain('modules/warranty')
  })

  test('has a promise that is not kept yet', () => {
    const { status, said } = bin('vitest', 'run', 'modules/warranty/rules')
    expect(said).toContain('Write the first promise of warranty here')
    expect(status).toBe(1)
  })
})

describe('what cannot be made', () => {
  test('a file that is there, a module with a strange name, a deed without a verb, a tier nobody knows', () => {
    expect(() => carryOut(root, newDeed(root, 'warranty/open-claim'))).toThrow('is there already')
    expect(() => newModule(root, 'Warranty2', 'belakang', now)).toThrow('no module name')
    expect(() => newModule(root, 'credit', 'attic', now)).toThrow('no tier “attic”')
    expect(() => newDeed(root, 'warranty/claim')).toThrow('module/verb-noun')
    expect(() => newDeed(root, 'credit/grant-credit')).toThrow('npm run new -- module credit')
    expect(() => newMigration(root, 'credit', 'limit', now)).toThrow('modules/credit is missing')
  })
})
