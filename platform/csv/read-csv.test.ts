import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCsv } from './read-csv.ts'

const write = (rows: readonly (readonly string[])[], end: string) =>
  rows.map(cells => cells.map(c => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(',') + end).join('')

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';', '1'), maxLength: 6 })
const row = fc.array(cell, { minLength: 2, maxLength: 5 }).filter(cells => cells.join('').trim() !== '')

const readIn = (text: string, cuts: readonly number[], separator?: string) => {
  const reader = openCsv(separator)
  const at = [0, ...cuts.map(c => c % (text.length + 1)).sort((a, b) => a - b), text.length]
  return [...at.slice(1).flatMap((to, i) => reader.take(text.slice(at[i], to))), ...reader.end()]
}

test('whatever is written is read back, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(fc.nat()), fc.constantFrom('\n', '\r\n'), (rows, cuts, end) => {
      expect(readIn(write(rows, end), cuts, ',').map(r => r.cells)).toEqual(rows)
    }),
  )
})

test('rows know the line they begin on', () => {
  const rows = readIn('a;b\r\n\r\n1;"two\nlines"\n3;4', [])
  expect(rows.map(r => [r.line, r.cells])).toEqual([
    [1, ['a', 'b']],
    [3, ['1', 'two\nlines']],
    [5, ['3', '4']],
  ])
})

test('a quote that never ends costs one line, not the rest of the file', () => {
  const lines = Array.from({ length: 200 }, (_, n) => (n === 40 ? `${n},"5 inch` : `${n},ok`))
  const rows = readIn(lines.join('\n'), [])
  expect(rows).toHaveLength(200)
  expect(rows.filter(r => r.cells === null).map(r => r.line)).toEqual([41])
  expect(rows[199]).toMatchObject({ line: 200, cells: ['199', 'ok'] })
})

test('a quote within a cell is a letter', () => {
  expect(readIn('size,name\n1,5" nail', [])[1]!.cells).toEqual(['1', '5" nail'])
})
