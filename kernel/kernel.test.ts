import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { isUuid, uuidv7 } from './ids.ts'
import { addDays, dayNumber, dayOf, weekdayOf } from './moment.ts'
import { formatMoney, parseMoney } from './money.ts'
import { amountOf, formatQuantity, parseQuantity } from './quantity.ts'
import { shareOut } from './share-out.ts'
import { divideBig, mulDiv, roundTo } from './whole.ts'

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('share-out', () => {
  test('parts are whole, add up and mirror', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }), (total, weights) => {
        const parts = shareOut(total, weights)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        expect(shareOut(-total, weights).map(p => 0 - p)).toEqual(parts)
      }),
    )
  })
  test('no part is more than one away from its exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1 }),
        (total, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0)
          for (const [i, part] of shareOut(total, weights).entries())
            expect(Math.abs(part - (total * weights[i]!) / sum)).toBeLessThan(1)
        },
      ),
    )
  })
})

describe('whole numbers', () => {
  test.each([
    [-5n, 2n, 'half-up', -3n],
    [5n, 2n, 'half-up', 3n],
    [5n, 2n, 'half-even', 2n],
    [7n, 2n, 'half-even', 4n],
    [-5n, 2n, 'floor', -3n],
    [-5n, 2n, 'ceiling', -2n],
    [-5n, 2n, 'down', -2n],
    [-5n, 2n, 'up', -3n],
  ] as const)('%s / %s %s is %s', (n, d, rounding, want) => expect(divideBig(n, d, rounding)).toBe(want))
  test('mulDiv keeps what a float would lose', () => {
    expect(mulDiv(9_007_199_254_740_991, 3, 9_007_199_254_740_991, 'down')).toBe(3)
    expect(() => mulDiv(9_007_199_254_740_991, 9, 1, 'down')).toThrow('not a whole number')
  })
  test('roundTo', () => expect([roundTo(1249, 100, 'half-up'), roundTo(1250, 100, 'half-up')]).toEqual([1200, 1300]))
})

describe('money and quantity', () => {
  test('are written alike everywhere', () => {
    expect(formatMoney(1_234_567, 'IDR')).toBe('Rp1.234.567')
    expect(formatMoney(-1_234_567, 'GBP', 'en')).toBe('-GBP 12,345.67')
    expect(formatQuantity(1235)).toBe('1,235')
  })
  test('parse what they write, and refuse what is finer', () => {
    expect(parseMoney('12.5', 'GBP')).toBe(1250)
    expect(parseMoney('12.5', 'IDR')).toBeNull()
    expect(parseQuantity('0,235')).toBe(235)
    expect(parseQuantity('0.2351')).toBeNull()
    fc.assert(
      fc.property(fc.nat(1e9), q => {
        expect(parseQuantity(formatQuantity(q, 'en'))).toBe(q)
      }),
    )
  })
  test('amountOf rounds once', () => expect(amountOf(12_345, 235)).toBe(2901))
})

describe('days', () => {
  test('agree with the platform calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), n => {
        const day = new Date(n * 86_400_000).toISOString().slice(0, 10)
        expect(dayOf(n)).toBe(day)
        expect(dayNumber(day)).toBe(n)
        expect(weekdayOf(day)).toBe(new Date(n * 86_400_000).getUTCDay() || 7)
      }),
    )
  })
  test('refuse a date that does not exist', () => {
    expect(() => dayNumber('2026-02-29')).toThrow('does not exist')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})

test('ids are UUIDv7 and sort by time', () => {
  const random = new Uint8Array(10).fill(255)
  const [a, b] = [uuidv7(1_764_000_000_000, random), uuidv7(1_764_000_000_001, random)]
  expect([isUuid(a), a[14], a < b]).toEqual([true, '7', true])
})

test('canonical text does not depend on the order of keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}')
  expect(() => canonical({ a: 0.1 })).toThrow('not whole')
})

test('canonical text is JSON with its keys in order, whatever letters there are', () => {
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    record: fc.dictionary(fc.string({ maxLength: 3 }), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  }))
  const inOrder = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  fc.assert(
    fc.property(tree, value => {
      const text = canonical(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      if (!/"(0|[1-9]\d*)":/.test(text)) expect(text).toBe(JSON.stringify(value, inOrder))
    }),
    { numRuns: 60 },
  )
})
