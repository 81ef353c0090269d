import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNum } from './decimal.ts'
import { namesOf, readExpression, readTests } from './expression.ts'
import { fromJson, toJson } from './json.ts'

const NOW = Date.UTC(2026, 10, 27, 10)
const said = (text: string, names: Record<string, unknown> = {}) =>
  toJson(readExpression(text).evaluate(namesOf(names), NOW))

const CASES: readonly (readonly [string, unknown])[] = [
  ['0.1 + 0.2', 0.3],
  ['12345678901234567890.12 + 0.01', { '#': '12345678901234567890.13' }],
  ['1/3', { '#': '0.3333333333333333333333333333333333' }],
  ['1/0', null],
  ['decimal(2.5, 0)', 2],
  ['decimal(3.5, 0)', 4],
  ['round half up(5.125, 2)', 5.13],
  ['round down(-5.5, 0)', -5],
  ['modulo(-12, 5)', 3],
  ['if 2 > 1 then "x" else "y"', 'x'],
  ['if null then 1 else 2', 2],
  ['for x in 1..3, y in [10, 20] return x + y', [11, 21, 12, 22, 13, 23]],
  ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', [1, 1, 2, 6, 24]],
  ['some x in [1, 2] satisfies x > 1', true],
  ['every x in [] satisfies false', true],
  ['true and null', null],
  ['false and null', false],
  ['true or null', true],
  ['null = null', true],
  ['1 = "a"', null],
  ['1 < "a"', null],
  ['[1, 2, 3, 4][item > 2]', [3, 4]],
  ['[1, 2, 3][-1]', 3],
  ['[{x: 1, y: 2}, {x: 2, y: 3}][x = 1].y', [2]],
  ['{a: 1, b: a + 1}.b', 2],
  ['5 in (> 3, < 1)', true],
  ['5 in [1..5)', false],
  ['date("2020-02-29") + duration("P1Y")', { '@': '2021-02-28' }],
  ['date("2026-01-31") + duration("P1M")', { '@': '2026-02-28' }],
  ['date and time("2020-01-01T00:00:00Z") - duration("PT1H")', { '@': '2019-12-31T23:00:00Z' }],
  ['date and time("2026-01-01T07:00:00+07:00") = date and time("2026-01-01T00:00:00Z")', true],
  ['date("2020-01-01") in [date("2019-01-01")..date("2021-01-01")]', true],
  ['years and months duration(date("2011-12-22"), date("2013-08-24"))', { '@': 'P1Y8M' }],
  ['@"P1D" * 1.5', { '@': 'P1DT12H' }],
  ['week of year(date(2005, 1, 1))', 53],
  ['day of week(date("2026-11-27"))', 'Friday'],
  ['today()', { '@': '2026-11-27' }],
  ['substring(string: "foobar", start position: 3)', 'obar'],
  ['replace("abcd", "(ab)|(a)", "[1=$1]")', '[1=ab]cd'],
  ['string(1.50)', '1.5'],
  ['number("1.234,56", ".", ",")', 1234.56],
  ['stddev(2, 4, 7, 5)', { '#': '2.081665999466132735282297706979931' }],
  ['sort([3, 1, 2], function(x, y) x < y)', [1, 2, 3]],
  ['overlaps([1..5], (5..8])', false],
  ['before([1..5), [5..8])', true],
  ['context put({a: 1}, ["b", "c"], 2)', { a: 1, b: { c: 2 } }],
  ['[1, 2] instance of list<number>', true],
  ['"a" + 1', null],
  ['nobody.knows', null],
]

test.each(CASES)('%s', (text, value) => {
  expect(said(text)).toEqual(value)
})

test('names may hold spaces when they are known', () => {
  const read = readExpression('Monthly Salary * 12', { 'Monthly Salary': true })
  expect(toJson(read.evaluate(namesOf({ 'Monthly Salary': 100.5 })))).toBe(1206)
})

test('what is no FEEL is told with its place', () => {
  expect(() => readExpression('1 +')).toThrow(/character 4/)
  expect(() => readExpression('')).toThrow(/no expression/)
})

const UNARY: readonly (readonly [string, unknown, boolean | null])[] = [
  ['"A", "B"', 'B', true],
  ['not("A", "B")', 'B', false],
  ['-', null, true],
  ['[1..5)', 5, false],
  ['? > 3 and ? < 5', 4, true],
  ['> 5', null, null],
  ['true', false, false],
  ['null', null, true],
  ['< date("2026-01-01")', { '@': '2025-12-31' }, true],
]

test.each(UNARY)('test %s of %j', (text, input, holds) => {
  expect(readTests(text).test(fromJson(input))).toBe(holds)
})

const whole = fc.bigInt(-(10n ** 15n), 10n ** 15n)
const cents = (n: bigint) => {
  const size = n < 0n ? -n : n
  return `${n < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

test('sums, differences and products are those of whole cents', () => {
  fc.assert(
    fc.property(whole, whole, fc.bigInt(-1000n, 1000n), (a, b, n) => {
      const [x, y] = [`(${cents(a)})`, `(${cents(b)})`]
      const same = (text: string, value: bigint) => said(`${text} = ${cents(value)}`) === true
      return same(`${x} + ${y}`, a + b) && same(`${x} - ${y}`, a - b) && same(`${x} * (${n})`, a * n)
    }),
  )
})

test('and, or and not obey De Morgan with three values', () => {
  const value = fc.constantFrom('true', 'false', 'null')
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(said(`not(${a} and ${b})`)).toEqual(said(`not(${a}) or not(${b})`))
      expect(said(`${a} or ${b}`)).toEqual(said(`${b} or ${a}`))
    }),
  )
})

test('a day added and taken away again is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 700_000 }), fc.integer({ min: 0, max: 100_000 }), (from, by) => {
      const text = `date("1970-01-01") + @"${from < 0 ? '-' : ''}P${Math.abs(from)}D"`
      return said(`(${text}) + @"P${by}D" - @"P${by}D" = (${text})`) === true
    }),
  )
})

test('JSON keeps every value it is given', () => {
  const json = fc.letrec(tie => ({
    value: fc.oneof(
      ...[fc.integer(), fc.string(), fc.boolean(), fc.constant(null)],
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 2 }), tie('value'), { maxKeys: 3 }),
    ),
  })).value
  fc.assert(fc.property(json, value => void expect(toJson(fromJson(value))).toEqual(value)))
  expect(toJson(readNum('0.12345678901234567890123'))).toEqual({ '#': '0.12345678901234567890123' })
})
