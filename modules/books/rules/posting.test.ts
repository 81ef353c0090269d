import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHART, chartLineOf, pairLegs, pairSigned } from './index.ts'

const legs = fc.array(
  fc.record({ account: fc.constantFrom('cash:a', 'bank:b', 'revenue:c'), amount: fc.nat(1_000_000) }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

describe('pairing legs', () => {
  test('gives every account what its legs say, in few postings', () => {
    fc.assert(
      fc.property(legs, legs, (debits, credits) => {
        const gap = debits.reduce((a, l) => a + l.amount, 0) - credits.reduce((a, l) => a + l.amount, 0)
        const ins = gap < 0 ? [...debits, { account: 'safe:x', amount: -gap }] : debits
        const outs = gap > 0 ? [...credits, { account: 'safe:x', amount: gap }] : credits
        const postings = pairLegs(ins, outs, 'IDR')
        expect(postings.length).toBeLessThan(ins.length + outs.length)
        const net = new Map<string, number>()
        const add = (account: string, amount: number) => net.set(account, (net.get(account) ?? 0) + amount)
        for (const p of postings) {
          expect(p.amount).toBeGreaterThan(0)
          expect(p.debit).not.toBe(p.credit)
          add(p.debit, p.amount)
          add(p.credit, -p.amount)
        }
        for (const l of ins) add(l.account, -l.amount)
        for (const l of outs) add(l.account, l.amount)
        expect([...net.values()].every(n => n === 0)).toBe(true)
      }),
    )
  })
  test('refuses sides that differ', () => {
    expect(() => pairLegs([{ account: 'cash:a', amount: 1 }], [], 'IDR')).toThrow('differ')
    expect(
      pairSigned(
        [
          { account: 'cash:a', amount: 5 },
          { account: 'revenue:a', amount: -5 },
        ],
        'IDR',
      ),
    ).toHaveLength(1)
  })
})

test('an account begins with a line of the chart', () => {
  expect(chartLineOf('cash:r1:2026-12-01')).toBe('cash')
  expect(() => chartLineOf('nothing:x')).toThrow('no line of the chart')
  expect(CHART.stock.guarded).toBe(true)
})
