import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runDedupe } from './run-dedupe.ts'

const folder = mkdtempSync(join(tmpdir(), 'ujung-dedupe-'))
const fileOf = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const HEADING = 'id,nama_depan,nama_belakang,no_hp,kota'
const ROWS = [
  'P1,Siti,Rahmawati,081234567890,Jakarta',
  'P2,Budi,Santoso,081311112222,Bandung',
  'P3,Siti,Rachmawati,+62 812-3456-7890,Jakarta',
  ...['Agus', 'Dewi', 'Hendra', 'Made', 'Yohanes', 'Putri'].flatMap((given, g) =>
    ['Wijaya', 'Siregar', 'Manurung', 'Lestari'].map((surname, n) => {
      const phone = String(((g * 4 + n + 1) * 7_654_321) % 90_000_000).padStart(8, '3')
      return `Q${g}${n},${given},${surname},0857${phone},${['Medan', 'Ambon', 'Kupang', 'Bogor', 'Solo'][(g + n * 2) % 5]}`
    }),
  ),
]

describe('customers dedupe', () => {
  test('tells who is there twice and why, in a .csv and a .csv.gz alike', async () => {
    const text = [HEADING, ...ROWS].join('\n')
    const said = await runDedupe([fileOf('people.csv', text), '--json'], 'en')
    expect(said).toMatchObject({ exit: 0, data: { ok: true, records: 27, clusters: [['P1', 'P3']] } })
    expect(said.out).toContain('P1 = P3')
    expect(said.out).toContain('no_hp same')
    const zipped = await runDedupe([fileOf('people.csv.gz', gzipSync(text))], 'id')
    expect(zipped.data).toMatchObject({ clusters: [['P1', 'P3']] })
  })

  test.each([
    ['/nowhere.csv', 'no-file', 'nowhere'],
    [fileOf('empty.csv', ''), 'no-people', 'heading'],
    [fileOf('short.csv', `${HEADING}\nP1,Siti\n`), 'bad-rows', 'line 2: 2 cells where the heading has 5'],
    [fileOf('same.csv', `${HEADING}\n${ROWS[0]}\n${ROWS[0]}\n`), 'bad-rows', 'P1 stands already on line 2'],
    [fileOf('torn.csv.gz', gzipSync('id,name\n1,a\n').subarray(0, 20)), 'no-file', 'torn'],
  ])('%s is refused as %s', async (file, refusal, words) => {
    const said = await runDedupe([file], 'en')
    expect(said).toMatchObject({ exit: 1, data: { refusal } })
    expect(said.out).toContain(words)
  })

  test.each([[[]], [['a', 'b']], [['a', '--sure', 'very']], [['a', '--fast']]])('called wrongly: %j', async args => {
    expect(await runDedupe(args, 'en')).toMatchObject({ exit: 2, out: expect.stringContaining('usage') })
  })
})

const FEBRL = join(process.env.UJUNG_DATA ?? '../shared/data', 'febrl')
const SETS = [
  ['dataset1.csv.gz', 0.99],
  ['dataset3.csv.gz', 0.95],
] as const

const personOf = (id: string) => id.replace(/-(org|dup-\d+)$/, '')

const pairsIn = (groups: Iterable<readonly string[]>): Set<string> => {
  const pairs = new Set<string>()
  for (const group of groups) for (const a of group) for (const b of group) if (a < b) pairs.add(`${a} ${b}`)
  return pairs
}

describe.each(SETS)('FEBRL %s', (name, goal) => {
  const file = join(FEBRL, name)
  const here = existsSync(file)
  if (!here) console.warn(`skipped: ${file} is not there`)
  test.skipIf(!here)(`F1 over pairs is ${goal} or more`, async () => {
    const said = await runDedupe([file, '--json'], 'en')
    const { clusters } = said.data as { clusters: string[][] }
    const { readPeople } = await import('./read-people.ts')
    const people = await readPeople(file)
    const ids = people.ok ? people.value.ids : []
    const truth = pairsIn(Map.groupBy(ids, personOf).values())
    const found = pairsIn(clusters)
    const right = [...found].filter(pair => truth.has(pair)).length
    expect((2 * right) / (found.size + truth.size)).toBeGreaterThanOrEqual(goal)
  })
})
