import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecimalMark } from './item-table.ts'
import { readCount, readQuantity, readYesNo } from './read-cell.ts'
import { readCsv } from './read-csv.ts'

const csv = (text: string) => readCsv(new TextEncoder().encode(text))
const cells = (text: string) => {
  const table = csv(text)
  if (!table.ok) throw new Error(table.detail)
  return [table.value.headings, ...table.value.rows.map(r => r.cells.map(c => c.text))]
}

describe('readCsv', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r1\t2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'sep=|\na|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      '"a;b",c\n1,2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n\n ,\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('%j', (text, rows) => {
    expect(cells(text)).toEqual(rows)
  })

  test('rows keep the number a spreadsheet shows', () => {
    const table = csv('a,b\n\n1,2\n')
    expect(table.ok && table.value.rows.map(r => r.number)).toEqual([3])
  })

  test('old Windows letters are read too', () => {
    const table = readCsv(new Uint8Array([0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9]))
    expect(table.ok && table.value.rows[0]!.cells[0]!.text).toBe('café')
  })

  test('what is written with quotes is read back, whatever it holds', () => {
    const cell = fc.string({ maxLength: 12 }).map(s => s.trim())
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, end) => {
          const quote = (s: string) => `"${s.replaceAll('"', '""')}"`
          const text = [['h1', 'h2', 'h3'], ...rows].map(r => r.map(quote).join(separator)).join(end)
          expect(cells(text).slice(1)).toEqual(rows.filter(r => r.some(c => c !== '')))
        },
      ),
    )
  })

  test('whatever the bytes, an answer comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(typeof readCsv(bytes).ok).toBe('boolean')
      }),
    )
  })
})

describe('numbers', () => {
  const read = (text: string, decimal: DecimalMark) => {
    const answer = readQuantity({ text, typed: false }, decimal)
    return answer.ok ? answer.value : answer.refusal
  }

  test.each<[string, DecimalMark, number | string]>([
    ['24', null, 24_000],
    ['0,25', ',', 250],
    ['0.25', '.', 250],
    ['0,25', null, 250],
    ['1.000', ',', 1_000_000],
    ['1.000', '.', 1000],
    ['1,000', '.', 1_000_000],
    ['1.000', null, 'number-ambiguous'],
    ['1.234,5', null, 1_234_500],
    ['1,234.5', null, 1_234_500],
    ['1.234.567', ',', 1_234_567_000],
    ['0.25', ',', 250],
    ['-1', '.', 'number-wrong'],
    ['dua', '.', 'number-wrong'],
    ['1,2345', ',', 'number-wrong'],
    ['8,99E+12', ',', 'number-damaged'],
  ])('%s with decimal mark %s is %s', (text, decimal, expected) => {
    expect(read(text, decimal)).toBe(expected)
  })

  test('counts are whole and bounded; yes and no come in two languages', () => {
    expect(readCount({ text: '', typed: false }, null, 9)).toMatchObject({ value: null })
    expect(readCount({ text: '9', typed: true }, null, 9)).toMatchObject({ value: 9 })
    for (const text of ['10', '0', '1.5'])
      expect(readCount({ text, typed: true }, null, 9)).toMatchObject({ refusal: 'number-wrong' })
    expect(readYesNo({ text: 'Ya', typed: false })).toMatchObject({ value: true })
    expect(readYesNo({ text: 'TIDAK', typed: false })).toMatchObject({ value: false })
    expect(readYesNo({ text: 'boleh', typed: false })).toMatchObject({ refusal: 'yes-no-wrong' })
  })
})
