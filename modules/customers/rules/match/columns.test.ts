import { expect, test } from 'vitest'
import { cleanValue } from './clean-value.ts'
import { columnOf, idColumnOf } from './columns.ts'

test('the record is named by its id column, wherever it stands, else by the first', () => {
  expect(idColumnOf(['nama', 'ID Pelanggan', 'kota'])).toBe(1)
  expect(idColumnOf(['rec_id', 'name'])).toBe(0)
  expect(idColumnOf(['kode', 'nama'])).toBe(0)
})

test.each([
  ['Given Name', ['siti'], 'given-name'],
  ['nama_belakang', ['rahmawati'], 'surname'],
  ['No. HP', ['0812'], 'phone'],
  ['Tanggal Lahir', ['1990-01-02'], 'date'],
  ['postcode', ['12730', '', '40115'], 'number'],
  ['kota', ['Bandung'], 'text'],
])('%s holding %j is a %s', (heading, values, kind) => {
  expect(columnOf(heading, values).kind).toBe(kind)
})

test.each([
  ['date', '1990-02-25', '19900225'],
  ['date', '25/2/1990', '19900225'],
  ['date', '2/25/1990', '19900225'],
  ['date', '19900225', '19900225'],
  ['phone', '0812-3456-7890', '+6281234567890'],
  ['phone', '+62 812 3456 7890', '+6281234567890'],
  ['text', "Jl. Ahmad Yani No. 5, Ba'da", 'jlahmadyanino5bada'],
  ['number', '127 30', '12730'],
] as const)('%s %s is compared as %s', (kind, text, clean) => {
  expect(cleanValue(kind, text)).toBe(clean)
})
