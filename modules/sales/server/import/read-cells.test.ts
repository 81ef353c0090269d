import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountAt, readDecimal, roundedAt, wholeAt } from './read-decimal.ts'
import { businessDayOf, instantsIn, readLocalTime } from './read-local-time.ts'

describe('decimals', () => {
  test.each([
    ['2.55', '.', { units: 255, places: 2 }],
    ['0.001', '.', { units: 1, places: 3 }],
    ['-11062.06', '.', { units: -1_106_206, places: 2 }],
    ['1,234.50', '.', { units: 12_345, places: 1 }],
    ['1.234,50', ',', { units: 12_345, places: 1 }],
    ['1.250', ',', { units: 1250, places: 0 }],
    ['-0', '.', { units: 0, places: 0 }],
  ] as const)('%s with %s', (text, mark, want) => expect(readDecimal(text, mark)).toEqual(want))

  test.each(['', 'x', '1.2.3', '12,34.5', '1e5', '99999999999999999', '0.1234567891'])('%s is none', text =>
    expect(readDecimal(text, '.')).toBeNull(),
  )

  test('an amount is exact before it is rounded once', () => {
    expect(amountAt({ units: 1, places: 3 }, 1000, 2)).toBe(0)
    expect(amountAt({ units: 5, places: 3 }, 1000, 2)).toBe(1)
    expect(amountAt({ units: 5, places: 3 }, -3000, 2)).toBe(-2)
    expect([wholeAt({ units: 5, places: 3 }, 2), wholeAt({ units: 5, places: 0 }, 3)]).toEqual([null, 5000])
    expect(roundedAt({ units: 25, places: 1 }, 0)).toBe(3)
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -9999, max: 9999 }), (pence, pieces) => {
        expect(amountAt({ units: pence, places: 2 }, pieces * 1000, 2)).toBe(pence * pieces === 0 ? 0 : pence * pieces)
      }),
    )
  })
})

describe('times', () => {
  test.each([
    ['2010-12-01 08:26:00', 'ymd'],
    ['2010-12-01T08:26', 'ymd'],
    ['1/12/2010 8:26', 'dmy'],
    ['12/1/2010 8:26', 'mdy'],
    ['01.12.2010 08.26', 'dmy'],
  ] as const)('%s', (text, order) =>
    expect(readLocalTime(text, order)).toEqual({ day: '2010-12-01', minute: 506, second: 0 }),
  )

  test.each(['2011-02-29', '2011-13-01', '2011-01-01 24:00', 'yesterday', '', '11-01-01'])('%s does not exist', text =>
    expect(readLocalTime(text, 'ymd')).toBeNull(),
  )

  test('a wall clock becomes an instant, through summer time and back', () => {
    const at = instantsIn('Europe/London')
    const iso = (text: string) => new Date(at(readLocalTime(text, 'ymd')!)).toISOString()
    expect(iso('2010-12-01 08:26:00')).toBe('2010-12-01T08:26:00.000Z')
    expect(iso('2011-07-01 08:26:00')).toBe('2011-07-01T07:26:00.000Z')
    expect(iso('2011-03-27 00:59:00')).toBe('2011-03-27T00:59:00.000Z')
    expect(iso('2011-03-27 01:30:00')).toBe('2011-03-27T01:30:00.000Z')
    expect(iso('2011-03-27 02:30:00')).toBe('2011-03-27T01:30:00.000Z')
    expect(iso('2011-10-30 01:30:00')).toBe('2011-10-30T00:30:00.000Z')
    expect(new Date(instantsIn('Asia/Jakarta')(readLocalTime('2026-01-01', 'ymd')!)).toISOString()).toBe(
      '2025-12-31T17:00:00.000Z',
    )
  })

  test('before the cut-off it is still yesterday', () => {
    expect(businessDayOf({ day: '2011-03-01', minute: 100, second: 0 }, 180)).toBe('2011-02-28')
    expect(businessDayOf({ day: '2011-03-01', minute: 180, second: 0 }, 180)).toBe('2011-03-01')
  })
})
