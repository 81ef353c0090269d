import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lawful } from './crimes.ts'
import { ROOT, scratchTree } from './scratch.ts'

const BIN = join(ROOT, 'node_modules/.bin')

/** Things a rule may not reach for, each in a file of its own, and who has to see it. */
const reaches: readonly (readonly [what: string, who: 'tsc' | 'biome', text: string])[] = [
  ['the document', 'tsc', 'export const title = () => document.title'],
  ['the window', 'tsc', 'export const width = () => window.innerWidth'],
  ['local storage', 'tsc', "export const kept = () => localStorage.getItem('x')"],
  ['the process', 'tsc', 'export const home = () => process.env.HOME'],
  ['a buffer', 'tsc', "export const bytes = () => Buffer.from('x')"],
  ['a timer', 'tsc', 'export const later = () => setTimeout(() => 1, 1)'],
  ['the console', 'tsc', "export const say = () => console.log('x')"],
  ['web crypto', 'tsc', 'export const id = () => crypto.randomUUID()'],
  ['the disk', 'tsc', "import { readFileSync } from 'node:fs'\nexport const read = () => readFileSync('x')"],
  ['an enum, which cannot be stripped', 'tsc', 'export enum Colour { Red }'],
  ['an unchecked element', 'tsc', 'export const first = (all: number[]): number => all[0]'],
  ['the clock', 'biome', 'export const today = () => new Date()'],
  ['the milliseconds', 'biome', 'export const ms = () => Date.now()'],
  ['the stopwatch', 'biome', 'export const took = () => performance.now()'],
  ['the network', 'biome', "export const get = () => fetch('x')"],
  ['a locale', 'biome', "export const rupiah = () => new Intl.NumberFormat('id')"],
  ['everything around', 'biome', 'export const all = () => globalThis'],
  ['any', 'biome', 'export const loose = (x: any) => x'],
]

const fileOf = (index: number) => `modules/sales/rules/reach-${index}.ts`

describe('rules reach for nothing', () => {
  const pure = Object.fromEntries(Object.entries(lawful).filter(([path]) => /^kernel\/|\/rules\//.test(path)))
  const scratch = scratchTree({ ...pure, ...Object.fromEntries(reaches.map(([, , text], i) => [fileOf(i), text])) })
  afterAll(() => scratch.remove())

  const run = (command: string, args: string[]) => {
    const { stdout, stderr } = spawnSync(join(BIN, command), args, { cwd: scratch.root, encoding: 'utf8' })
    return stdout + stderr
  }
  const said = {
    tsc: run('tsc', ['-p', 'tsconfig.rules.json', '--pretty', 'false']),
    biome: run('biome', ['lint', '--reporter=github', '--max-diagnostics=none', 'modules']),
  }

  test.each(reaches.map(([what, who], index) => [what, who, index] as const))('%s: %s refuses', (_what, who, index) => {
    expect(said[who]).toMatch(new RegExp(`${fileOf(index).replaceAll('.', '\\.')}\\D`))
  })

  test('the files that reach for nothing are not accused', () => {
    for (const path of Object.keys(pure)) expect(said.tsc + said.biome).not.toContain(path)
  })
})

test('a screen reaches for nothing of Node', () => {
  const reaching = ['process.env.HOME', 'Buffer.alloc(1)', "require('fs')"]
  const screens = reaching.map((text, i) => [`ends/depan/pos/reach-${i}.tsx`, `export const a = () => ${text}`])
  const scratch = scratchTree({ ...lawful, ...Object.fromEntries(screens) })
  const { stdout } = spawnSync(join(BIN, 'tsc'), ['-p', 'tsconfig.ends.json', '--pretty', 'false'], {
    cwd: scratch.root,
    encoding: 'utf8',
  })
  scratch.remove()
  expect(screens.map(([path]) => path).filter(path => !stdout.includes(path!))).toEqual([])
  expect(stdout).not.toContain('ends/depan/pos/main.tsx')
})
