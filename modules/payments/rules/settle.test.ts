import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OfferedTender, settle } from './settle.ts'

const hundreds = { cashStep: 100, mode: 'half-up' } as const
const cash = (amount: number | 'rest', id = 'c'): OfferedTender => ({ id, kind: 'cash', amount })
const qris = (amount: number | 'rest', id = 'q'): OfferedTender => ({ id, kind: 'qris', amount, ref: 'r' })

describe('a sale', () => {
  test('in cash is rounded and gives change', () =>
    expect(settle(12_349, [cash(20_000)], hundreds)).toEqual({
      ok: true,
      value: {
        tenders: [{ id: 'c', kind: 'cash', amount: 12_300, given: 20_000 }],
        rounding: -49,
        change: 7_700,
      },
    }))
  test('by QRIS is exact', () =>
    expect(settle(12_349, [qris('rest')], hundreds)).toEqual({
      ok: true,
      value: { tenders: [{ id: 'q', kind: 'qris', amount: 12_349, ref: 'r' }], rounding: 0, change: 0 },
    }))
  test('split is rounded on the cash share only, cash last', () =>
    expect(settle(12_349, [cash('rest'), qris(10_000)], hundreds)).toEqual({
      ok: true,
      value: {
        tenders: [
          { id: 'q', kind: 'qris', amount: 10_000, ref: 'r' },
          { id: 'c', kind: 'cash', amount: 2_300 },
        ],
        rounding: -49,
        change: 0,
      },
    }))
  test('with a rest too small for a coin asks for no cash', () =>
    expect(settle(10_040, [qris(10_000), cash(0)], hundreds)).toMatchObject({
      value: { rounding: -40, change: 0, tenders: [{}, { amount: 0 }] },
    }))
  test('of nothing needs no tender', () =>
    expect(settle(0, [], hundreds)).toEqual({ ok: true, value: { tenders: [], rounding: 0, change: 0 } }))
  test('a QRIS rest beside enough cash is no tender', () =>
    expect(settle(12_000, [cash(20_000), qris('rest')], hundreds)).toMatchObject({
      value: { change: 8_000, tenders: [{ kind: 'cash', amount: 12_000 }] },
    }))
  test('cash counted out beside a QRIS rest', () =>
    expect(settle(12_349, [cash(2_300), qris('rest')], hundreds)).toMatchObject({
      value: {
        rounding: 0,
        tenders: [
          { kind: 'qris', amount: 10_049 },
          { kind: 'cash', amount: 2_300 },
        ],
      },
    }))
})

test.each([
  ['short', 10_000, [cash(9_900)]],
  ['short', 10_000, []],
  ['short', 10_000, [qris(9_999)]],
  ['overpaid-non-cash', 10_000, [qris(10_001)]],
  ['overpaid-non-cash', 10_000, [qris('rest'), { id: 'k', kind: 'card', amount: 12_000 } as OfferedTender]],
  ['change-exceeds-cash', 10_000, [qris(10_001), cash(50)]],
  ['cash-not-needed', 10_000, [qris(10_000), cash(5_000)]],
  ['wrong-sign', 10_000, [qris(-1), cash(20_000)]],
  ['wrong-sign', -10_000, [cash(10_000)]],
  ['empty-tender', 10_000, [qris(0), cash(10_000)]],
  ['two-rests', 10_000, [qris('rest'), cash('rest')]],
  ['tender-twice', 10_000, [qris(5_000), qris(5_000)]],
  ['refund-not-exact', -10_049, [cash(-10_049)]],
  ['refund-by-points', -10_000, [{ id: 'p', kind: 'points', amount: -10_000, points: 10 } as OfferedTender]],
])('%s: %i with %j', (word, total, tenders) =>
  expect(settle(total, tenders, hundreds)).toMatchObject({ ok: false, refusal: word }),
)

const amount = fc.integer({ min: 1, max: 50_000_000 })
const rules = fc.record({
  cashStep: fc.constantFrom(1, 5, 50, 100, 500),
  mode: fc.constantFrom('half-up', 'half-even', 'down', 'up', 'floor', 'ceiling' as const),
})

describe('laws', () => {
  test('what settles adds up; change is cash; rounding is less than a step', () => {
    fc.assert(
      fc.property(amount, amount, amount, rules, (total, card, handed, rounding) => {
        const answer = settle(total, [{ id: 'k', kind: 'card', amount: card }, cash(handed)], rounding)
        if (!answer.ok) return
        const { tenders, rounding: rounded, change } = answer.value
        expect(tenders.reduce((a, t) => a + t.amount, 0)).toBe(total + rounded)
        expect(change).toBeGreaterThanOrEqual(0)
        expect(change).toBeLessThanOrEqual(handed)
        expect(Math.abs(rounded)).toBeLessThan(rounding.cashStep)
        expect(tenders.at(-1)!.amount % rounding.cashStep).toBe(0)
      }),
    )
  })
  test('a refund mirrors its sale', () => {
    fc.assert(
      fc.property(amount, rules, (total, rounding) => {
        const sale = settle(total, [cash('rest')], rounding)
        const back = settle(-total, [cash('rest')], rounding)
        if (!sale.ok || !back.ok) throw new Error('a rest always settles')
        expect(back.value.tenders[0]!.amount + sale.value.tenders[0]!.amount).toBe(0)
        expect(back.value.rounding + sale.value.rounding).toBe(0)
      }),
    )
  })
  test('no rupiah is rounded without cash', () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 1, noNaN: true }), rules, (total, part, rounding) => {
        const first = Math.floor(total * part)
        const tenders = first > 0 && first < total ? [qris(first), qris('rest', 'q2')] : [qris('rest')]
        expect(settle(total, tenders, rounding)).toMatchObject({ value: { rounding: 0, change: 0 } })
      }),
    )
  })
})
