import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { demoItems } from '#demo/items.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'
import { brokenMentions, type World } from './mentions.ts'
import { ROOT } from './scratch.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

const worldOf = (page: string): World => ({
  exists: path => existsSync(join(ROOT, path)) || existsSync(join(ROOT, dirname(page), path)),
  scripts: new Set(Object.keys(scripts)),
})

const pages = globSync(['*.md', 'docs/**/*.md', '{modules,platform,server,ends,demo,bench}/**/README.md'], {
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

test('the benchmarks that pages name are there', () => {
  const named = pages.flatMap(page => [
    ...readFileSync(join(ROOT, page), 'utf8').matchAll(/npm run bench -- ([\w-]+)/g),
  ])
  const missing = named
    .map(([, name]) => name)
    .filter(
      name => !existsSync(join(ROOT, 'bench', `${name}.ts`)) && !existsSync(join(ROOT, 'bench', name!, 'index.ts')),
    )
  expect(named.length).toBeGreaterThan(5)
  expect(missing).toEqual([])
})

test('decisions are numbered one by one and fit on a page', () => {
  const names = readdirSync(join(ROOT, 'docs/decisions')).sort()
  expect(names.map(name => Number.parseInt(name, 10))).toEqual(names.map((_, index) => index + 1))
  const long = names.filter(name => readFileSync(join(ROOT, 'docs/decisions', name), 'utf8').split(/\s+/).length > 500)
  expect(long).toEqual([])
})

test.each(['README.md', 'README.id.md'])(
  'the sign-ins and barcodes of the first sale in %s are the demo company’s',
  page => {
    const text = readFileSync(join(ROOT, page), 'utf8')
    const codes = new Set(demoItems().flatMap(item => item.barcodes.map(barcode => barcode.code)))
    const given = text.match(/\b\d{13}\b/g) ?? []
    expect(given).toHaveLength(3)
    expect(given.filter(code => !codes.has(code))).toEqual([])
    const pins = new Set(DEMO_PEOPLE.map(person => person.pin))
    expect((text.match(/`\d{6}`/g) ?? []).filter(pin => !pins.has(pin.slice(1, -1)))).toEqual([])
    expect(text).toContain(DEMO_PASSWORD)
  },
)
