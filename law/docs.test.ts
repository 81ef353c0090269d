import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenMentions, type World } from './mentions.ts'
import { ROOT } from './scratch.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

const worldOf = (page: string): World => ({
  exists: path => existsSync(join(ROOT, path)) || existsSync(join(ROOT, dirname(page), path)),
  scripts: new Set(Object.keys(scripts)),
})

const pages = globSync(['*.md', 'docs/**/*.md', '{modules,platform,ends,demo,bench}/**/README.md'], {
  cwd: ROOT,
  exclude: path => path.includes('node_modules'),
})

test.each(pages)('what %s names is there', page => {
  expect(brokenMentions(readFileSync(join(ROOT, page), 'utf8'), worldOf(page))).toEqual([])
})

test('a file, a link and a script that are not there are seen', () => {
  const world = { exists: (path: string) => path === 'kernel/money.ts', scripts: new Set(['check']) }
  const text =
    'See `kernel/money.ts`, `kernel/gone.ts`, [a page](docs/gone.md), `npm run check` and npm run gone. `a/b`'
  expect(brokenMentions(text, world)).toEqual(['kernel/gone.ts', 'docs/gone.md', 'npm run gone'])
})

test('decisions are numbered one by one and fit on a page', () => {
  const names = readdirSync(join(ROOT, 'docs/decisions')).sort()
  expect(names.map(name => Number.parseInt(name, 10))).toEqual(names.map((_, index) => index + 1))
  const long = names.filter(name => readFileSync(join(ROOT, 'docs/decisions', name), 'utf8').split(/\s+/).length > 500)
  expect(long).toEqual([])
})
