import { expect, test } from 'vitest'
import type { PaperField, SeenWord } from './paper-field.ts'
import { proposeFields } from './propose-fields.ts'

const FIELDS: readonly PaperField[] = [
  { name: 'number', type: 'code', labels: ['nomor faktur', 'nomor', 'no'] },
  { name: 'date', type: 'date', labels: ['tanggal'] },
  { name: 'supplier', type: 'text', labels: ['pemasok'] },
  { name: 'total', type: 'amount', labels: ['total'] },
]

/** Lines of print in a font ten dots wide and twenty high; more than one space is a gap as wide. */
const page = (...lines: readonly string[]): SeenWord[][] =>
  lines.map((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      ...{ text, sure: 90, left: index * 10, right: (index + text.length) * 10 },
      ...{ top: row * 30, bottom: row * 30 + 20 },
    })),
  )

const said = (...lines: readonly string[]) =>
  Object.fromEntries(proposeFields(FIELDS, page(...lines)).map(({ name, value }) => [name, value]))

test('values stand right of their labels', () => {
  expect(
    said('FAKTUR', 'Nomor: INV-1/22', 'Tanggal : 3 Mei 2026', 'Pemasok PT Maju Jaya', 'Total: Rp 1.250.000'),
  ).toEqual({
    number: 'INV-1/22',
    date: '2026-05-03',
    supplier: 'PT Maju Jaya',
    total: '1250000',
  })
})

test('or under them, in columns', () => {
  expect(said('Nomor               Tanggal', 'A-77                12/10/2026')).toEqual({
    number: 'A-77',
    date: '2026-10-12',
  })
})

test('two on a line are kept apart, and what is glued to its colon is parted', () => {
  expect(said('Nomor:X9                  Tanggal:01-01-2026')).toEqual({ number: 'X9', date: '2026-01-01' })
})

test('a label read with a wrong letter is known; the last total is the total', () => {
  expect(said('Tangga1: 5 Juli 2026', 'Total barang 12.000', 'Total: 15.000')).toEqual({
    date: '2026-07-05',
    total: '15000',
  })
})

test('how sure it is comes from the words it was read from', () => {
  const [line] = page('Nomor: INV-7')
  const doubtful = [line!.map((word, n) => ({ ...word, sure: n === 1 ? 41 : 95 }))]
  expect(proposeFields(FIELDS, doubtful)).toEqual([{ name: 'number', value: 'INV-7', sure: 410 }])
})

test('a page that says nothing proposes nothing', () => {
  expect(said('Selamat pagi')).toEqual({})
  expect(proposeFields(FIELDS, [])).toEqual([])
})
