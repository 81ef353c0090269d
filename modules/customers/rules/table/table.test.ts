import { describe, expect, test } from 'vitest'
import { dayNumber } from '#kernel/moment.ts'
import { findLog } from './find-buying.ts'
import { findSummary } from './find-summary.ts'
import { layTable, separatorIn } from './lay-table.ts'
import { purchasesOf } from './purchases-of.ts'
import { readDays } from './read-days.ts'
import { readNumbers } from './read-numbers.ts'

test.each([
  [
    ['1.5', '12'],
    [1.5, 12],
  ],
  [
    ['1,5', '12'],
    [1.5, 12],
  ],
  [
    ['1.234,50', '7,00'],
    [1234.5, 7],
  ],
  [
    ['1,234.50', '7'],
    [1234.5, 7],
  ],
  [
    ['Rp 12.000', 'Rp1.500'],
    [12_000, 1500],
  ],
  [
    ['1,234', '2,500'],
    [1234, 2500],
  ],
  [
    ['1.234.567', '3.000'],
    [1_234_567, 3000],
  ],
  [
    ['38.857', '0.000'],
    [38.857, 0],
  ],
  [
    ['$3.20', '(4)', 'x', ''],
    [3.2, -4, null, null],
  ],
])('numbers %j', (cells, numbers) => expect(readNumbers(cells)).toEqual(numbers))

test.each([
  ['1997-01-18', 'T10:00:00Z'],
  ['19970118', ''],
  ['18/01/1997', ''],
  ['18.1.97', ''],
  ['18 Jan 1997', ''],
  ['18 Januari 1997', ''],
  ['Jan 18, 1997', ''],
  ['1/18/1997', ' 8:26'],
])('day %s', (day, time) => expect(readDays([day + time])).toEqual([dayNumber('1997-01-18')]))

test('day or month first is settled by the whole column, and a date that does not exist is none', () => {
  expect(readDays(['1/2/2020', '3/14/2020'])[0]).toBe(dayNumber('2020-01-02'))
  expect(readDays(['1/2/2020', '14/3/2020'])[0]).toBe(dayNumber('2020-02-01'))
  expect(readDays(['2020-02-30', 'soon'])).toEqual([null, null])
})

test('what parts the cells', () => {
  expect(separatorIn(['a;b;c', '1;2,5;3,5'])).toBe(';')
  expect(separatorIn([' 00004 0001 19970101  2   29.33', ' 00004 0001 19970118  2   29.73'])).toBe(' ')
  expect(separatorIn(['whole milk', 'rolls/buns, soda'])).toBe(',')
  expect(separatorIn(['1 2 3', '4', '2 9'])).toBe(' ')
})

const table = (text: string, separator: string) => layTable(text.split('\n').map(line => line.split(separator)))

describe('purchases', () => {
  test('of a till in Indonesia, whatever the order of columns', () => {
    const log = table(
      'Tgl,Total Belanja,ID Pelanggan\n17/08/2025,"Rp 1.500",P1\n18/08/2025,"Rp 2.000",'.replaceAll('"', ''),
      ',',
    )
    expect(purchasesOf(log, findLog(log)!)).toMatchObject({
      purchases: [{ customer: 'P1', day: dayNumber('2025-08-17'), spend: 1500 }],
      passed: { nobody: 1 },
    })
  })

  test('by line with quantity and price; what is given back is none', () => {
    const log = table(
      'InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,6,2010-12-01 08:26,2.5,17850.0\nC2,-1,2010-12-02 08:26,2.5,17850.0',
      ',',
    )
    expect(purchasesOf(log, findLog(log)!)).toMatchObject({
      purchases: [{ customer: '17850', spend: 15 }],
      passed: { returned: 1 },
    })
  })

  test('without headings', () => {
    const log = table('00004|19970101|2|29.33\n00004|19970118|2|29.73', '|')
    expect(findLog(log)).toMatchObject({ who: 0, when: 1, worth: 3 })
  })
})

describe('summaries', () => {
  const rows = '\nA;30,43;38,86;2\nB;0;38,86;0\nC;1,71;30,00;1'
  test.each([
    ['cust;t_x;T;x', { who: 0, frequency: 3, recency: 1, age: 2 }],
    ['Pelanggan;Terakhir;Umur;Frekuensi', { who: 0, frequency: 3, recency: 1, age: 2 }],
    ['one;two;three;four', { who: 0, frequency: 3, recency: 1, age: 2 }],
  ])('%s', (heading, columns) => expect(findSummary(table(heading + rows, ';'))).toMatchObject(columns))
})
