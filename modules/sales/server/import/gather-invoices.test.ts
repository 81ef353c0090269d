import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherInvoices } from './gather-invoices.ts'
import type { SourceLine } from './judge-row.ts'

const lineOf = (invoice: string, line: number): SourceLine => ({
  ...{ file: 0, line, text: '', invoice, code: 'x', name: '', qty: 1000, price: { units: 1, places: 0 }, amount: 1 },
  ...{ at: { day: '2011-01-01', minute: 0, second: 0 }, customer: '', country: '' },
})

const gather = (numbers: readonly string[]) => {
  const gathering = gatherInvoices()
  return [...numbers.flatMap((number, n) => gathering.take(lineOf(number, n))), ...gathering.end()]
}

test('every line comes out once, in the order of the file within its invoice, invoices by their first line', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), numbers => {
      const invoices = gather(numbers)
      expect(invoices.map(i => i.key)).toEqual([...new Set(numbers)])
      for (const { key, lines } of invoices)
        expect(lines.map(l => l.line)).toEqual(numbers.flatMap((number, n) => (number === key ? [n] : [])))
    }),
  )
})

test('an invoice that another cuts in two is one; one that comes back after thousands of lines is met twice', () => {
  const far = Array.from({ length: 2500 }, (_, n) => `${n}`)
  expect(gather(['a', 'b', 'a', ...far]).filter(i => i.key === 'a')).toHaveLength(1)
  expect(gather(['a', ...far, 'a']).filter(i => i.key === 'a')).toHaveLength(2)
})

test('an invoice longer than a sale may be becomes several', () => {
  const invoices = gather(Array.from({ length: 4100 }, () => 'a'))
  expect(invoices.map(i => [i.key, i.lines.length])).toEqual([
    ['a', 2000],
    ['a#2', 2000],
    ['a#3', 100],
  ])
})
