import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from './columns.ts'
import { findDuplicates } from './find-duplicates.ts'
import { joinClusters } from './join-clusters.ts'
import { personTable } from './person-table.ts'

const GIVEN = ['siti', 'budi', 'made', 'yohanes', 'rina', 'dewi', 'agus', 'putri', 'joko', 'wayan', 'ratna', 'hendra']
const SURNAMES = ['rahmawati', 'santoso', 'laras', 'manurung', 'wijaya', 'siregar', 'hidayat', 'gunawan', 'lestari']
const STREETS = ['melati', 'kenanga', 'ahmadyani', 'sudirman', 'diponegoro', 'gajahmada', 'cendrawasih', 'anggrek']
const COLUMNS: Column[] = [
  { name: 'given_name', kind: 'given-name' },
  { name: 'surname', kind: 'surname' },
  { name: 'street', kind: 'text' },
  { name: 'born', kind: 'date' },
  { name: 'phone', kind: 'phone' },
]

/** Whole numbers that look like chance and are the same on every run. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8) % sides
  }
}

const mistyped = (text: string, roll: (sides: number) => number) => {
  const at = roll(text.length)
  return text.slice(0, at) + 'abcdefghijklmnop'[roll(16)]! + text.slice(at + 1)
}

type Person = { id: string; cells: string[] }

/** Two hundred people, a third of them written down a second time with two mistakes or a field left out. */
const people = (seed: number): Person[] => {
  const roll = dice(seed)
  return Array.from({ length: 200 }, (_, n) => {
    const born = `${1950 + roll(50)}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
    const street = `${STREETS[roll(8)]!}${1 + roll(90)}`
    const cells = [GIVEN[roll(12)]!, SURNAMES[roll(9)]!, street, born, `0812${10_000_000 + roll(89_000_000)}`]
    const copy = [...cells]
    if (roll(3) > 0) return [{ id: `${n}-a`, cells }]
    copy[roll(3)] = ''
    const spoilt = roll(3)
    if (copy[spoilt]) copy[spoilt] = mistyped(copy[spoilt], roll)
    if (roll(4) === 0) [copy[0], copy[1]] = [copy[1]!, copy[0]!]
    return [
      { id: `${n}-a`, cells },
      { id: `${n}-b`, cells: copy },
    ]
  }).flat()
}

const tableOf = (rows: readonly Person[]) =>
  personTable(
    rows.map(({ id }) => id),
    COLUMNS,
    COLUMNS.map((_, c) => rows.map(({ cells }) => cells[c]!)),
  )

const asSets = (clusters: readonly (readonly string[])[]) => clusters.map(group => group.toSorted().join('=')).sort()

test('people written down twice with mistakes are found, and nobody else', () => {
  const rows = people(7)
  const twice = rows.filter(({ id }) => id.endsWith('-b')).map(({ id }) => `${id.slice(0, -1)}a=${id}`)
  expect(twice.length).toBeGreaterThan(50)
  const found = asSets(findDuplicates(tableOf(rows)).clusters)
  expect(found.filter(pair => !twice.includes(pair))).toEqual([])
  expect(found.length).toBeGreaterThanOrEqual(twice.length - 2)
})

test('every match says which columns agree, how, and what that is worth; the parts add up', () => {
  const { matches, weights } = findDuplicates(tableOf(people(3)))
  expect(matches.length).toBeGreaterThan(0)
  for (const { weight, why, probability } of matches) {
    const sum = why.reduce((a, b) => a + b.weight, weights.start)
    expect(Math.abs(sum - weight)).toBeLessThan(0.05)
    expect(probability).toBeGreaterThan(0.98)
  }
})

test('one file gives one answer', () => {
  expect(findDuplicates(tableOf(people(5)))).toEqual(findDuplicates(tableOf(people(5))))
})

test('nothing to compare is no trouble', () => {
  expect(findDuplicates(tableOf([])).clusters).toEqual([])
  expect(findDuplicates(tableOf(people(1).slice(0, 1))).clusters).toEqual([])
})

test('a chain of likenesses does not join strangers', () => {
  const links = [
    { a: 0, b: 1, weight: 9 },
    { a: 1, b: 2, weight: 5 },
  ]
  expect(joinClusters(links, () => -40)).toEqual([[0, 1]])
  expect(joinClusters(links, () => 6)).toEqual([[0, 1, 2]])
})

test('clusters share nobody, whatever the links', () => {
  const link = fc.record({ a: fc.nat(8), b: fc.nat(8), weight: fc.double({ min: 0.1, max: 20, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(link), links => {
      const pairs = links.filter(({ a, b }) => a < b)
      const clusters = joinClusters(pairs, (a, b) => ((a * 7 + b) % 3) - 1)
      const members = clusters.flat()
      expect(new Set(members).size).toBe(members.length)
      for (const group of clusters) expect(group.length).toBeGreaterThan(1)
    }),
  )
})
