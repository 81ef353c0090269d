import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyCash } from './denominations.ts'
import { afterSale, CLOSED, type Drawer, moveDrawer, needsSafeDrop } from './drawer.ts'
import { type DrawerFact, type DrawerFactKind, drawerFactText } from './drawer-fact.ts'
import { postingsOfDrawerFact } from './postings.ts'
import { type ReportedSale, reportShift } from './shift-report.ts'

const policy = { payOutLimit: 200_000, differenceLimit: 5_000, cashLimit: 3_000_000 }
let seq = 0
const fact = (kind: DrawerFactKind, amount: number, more: Partial<DrawerFact> = {}): DrawerFact => {
  seq += 1
  return {
    v: 1,
    kind,
    id: `f${seq}`,
    place: 'P',
    register: 'R',
    seq,
    previous: '',
    at: '2026-11-23T02:00:00.000Z',
    day: '2026-11-23',
    shift: 'S1',
    cashier: 'ani',
    currency: 'IDR',
    amount,
    ...(kind === 'pay-in' || kind === 'pay-out' ? { where: 'petty', reason: 'why' } : {}),
    ...(kind === 'no-sale' ? { reason: 'why' } : {}),
    ...more,
    digest: `d${seq}`,
  }
}
const open: Drawer = { shift: 'S1', cash: 500_000 }

describe('the drawer', () => {
  test('opens, moves and closes', () => {
    const steps = [
      fact('shift-open', 500_000, { denominations: [{ value: 50_000, count: 10 }] }),
      fact('pay-in', 20_000),
      fact('pay-out', 100_000, { where: 'safe' }),
      fact('no-sale', 0),
      fact('count', 419_000, { expected: 420_000 }),
      fact('shift-close', 419_000, { expected: 420_000 }),
    ]
    const end = steps.reduce<Drawer>((drawer, step) => {
      const moved = moveDrawer(drawer, step, policy)
      if (!moved.ok) throw new Error(`${step.kind}: ${moved.detail}`)
      return moved.value
    }, CLOSED)
    expect(end).toEqual(CLOSED)
  })
  test.each([
    ['shift-already-open', open, fact('shift-open', 1, { shift: 'S2' })],
    ['no-open-shift', CLOSED, fact('pay-in', 1)],
    ['other-shift', open, fact('no-sale', 0, { shift: 'S2' })],
    ['amount-not-whole', open, fact('pay-in', -1)],
    ['amount-missing', open, fact('pay-out', 0)],
    ['count-does-not-add-up', open, fact('count', 500_000, { denominations: [{ value: 100_000, count: 4 }] })],
    ['count-does-not-add-up', open, fact('count', 0, { denominations: [{ value: 100_000, count: -0.5 }] })],
    ['expected-differs', open, fact('shift-close', 500_000, { expected: 400_000 })],
    ['not-enough-cash', open, fact('pay-out', 500_001)],
    ['reason-missing', open, fact('no-sale', 0, { reason: ' ' })],
    ['place-missing', open, fact('pay-in', 1, { where: undefined })],
    ['second-person-needed', open, fact('pay-out', 200_001)],
    ['second-person-needed', open, fact('shift-close', 494_999, { expected: 500_000 })],
    ['second-person-needed', open, fact('shift-close', 494_999, { expected: 500_000, approvedBy: 'ani' })],
  ] as const)('refuses: %s', (word, drawer, step) =>
    expect(moveDrawer(drawer, step, policy)).toMatchObject({ ok: false, refusal: word }),
  )
  test('a second person may approve, and a safe drop needs none', () => {
    expect(moveDrawer(open, fact('pay-out', 300_000, { approvedBy: 'budi' }), policy).ok).toBe(true)
    expect(moveDrawer(open, fact('pay-out', 300_000, { where: 'safe' }), policy).ok).toBe(true)
  })
  test('asks for a safe drop above the limit', () =>
    expect([3_000_000, 3_000_001].map(cash => needsSafeDrop({ shift: 'S1', cash }, policy))).toEqual([false, true]))
})

test('the sealed text leaves out the digest alone', () => {
  const one = fact('count', 5, { expected: 5 })
  expect(drawerFactText(one)).toBe(drawerFactText({ ...one, digest: 'other' }))
  expect(drawerFactText(one)).not.toBe(drawerFactText({ ...one, amount: 6 }))
})

const sale = (number: number, total: number, tenders: ReportedSale['tenders'], more: Partial<ReportedSale> = {}) =>
  ({
    kind: 'sale',
    number,
    shift: 'S1',
    currency: 'IDR',
    lines: [{ discount: 100 }],
    taxes: [{ taxClass: 'ppn', base: total - 11, tax: 11 }],
    total,
    rounding: tenders.reduce((a, t) => a + t.amount, 0) - total,
    tenders,
    ...more,
  }) satisfies ReportedSale

describe('the report', () => {
  const facts = [fact('shift-open', 500_000), fact('pay-in', 10_000), fact('no-sale', 0), fact('pay-out', 5_000)]
  const sales = [
    sale(7, 12_349, [{ kind: 'cash', amount: 12_300 }]),
    sale(8, 20_000, [
      { kind: 'qris', amount: 15_000 },
      { kind: 'cash', amount: 5_000 },
    ]),
    sale(9, -2_000, [{ kind: 'cash', amount: -2_000 }]),
    sale(
      10,
      -20_000,
      [
        { kind: 'qris', amount: -15_000 },
        { kind: 'cash', amount: -5_000 },
      ],
      { kind: 'void' },
    ),
    sale(11, 99, [{ kind: 'cash', amount: 99 }], { shift: 'S2' }),
  ]
  test('X adds up a running shift', () =>
    expect(reportShift('S1', facts, sales)).toEqual({
      kind: 'X',
      shift: 'S1',
      currency: 'IDR',
      receipts: { first: 7, last: 10 },
      sales: { count: 2, amount: 32_349 },
      refunds: { count: 1, amount: -2_000 },
      voids: { count: 1, amount: -20_000 },
      discount: 400,
      net: 10_349,
      rounding: -49,
      taxes: [{ taxClass: 'ppn', base: 10_305, tax: 44 }],
      tenders: [
        { kind: 'cash', taken: 17_300, paidOut: 7_000, count: 4 },
        { kind: 'qris', taken: 15_000, paidOut: 15_000, count: 2 },
      ],
      float: 500_000,
      payIns: { count: 1, amount: 10_000 },
      payOuts: { count: 1, amount: 5_000 },
      safeDrops: { count: 0, amount: 0 },
      noSales: 1,
      expected: 515_300,
      counted: null,
      difference: null,
    }))
  test('Z has the count and the difference', () =>
    expect(reportShift('S1', [...facts, fact('shift-close', 515_000, { expected: 515_300 })], sales)).toMatchObject({
      kind: 'Z',
      expected: 515_300,
      counted: 515_000,
      difference: -300,
    }))
  test('an empty shift has no receipts', () =>
    expect(reportShift('S9', facts, sales)).toMatchObject({ receipts: { first: null, last: null }, expected: 0 }))
})

describe('laws', () => {
  const move = fc.oneof(
    fc.record({ kind: fc.constant('sale' as const), amount: fc.integer({ min: -50_000, max: 900_000 }) }),
    fc.record({
      kind: fc.constantFrom('pay-in', 'pay-out', 'no-sale' as const),
      amount: fc.integer({ min: 1, max: 190_000 }),
      where: fc.constantFrom('safe', 'petty' as const),
    }),
  )
  test('drawer, report and books tell the same story', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(move), fc.integer({ min: -4_000, max: 4_000 }), (float, moves, gap) => {
        const facts = [fact('shift-open', float)]
        const sales: ReportedSale[] = []
        let drawer: Drawer = { shift: 'S1', cash: float }
        for (const m of moves) {
          if (m.kind === 'sale') {
            sales.push(sale(sales.length + 1, m.amount, [{ kind: 'cash', amount: m.amount }]))
            drawer = afterSale(drawer, sales.at(-1)!)
            continue
          }
          const next = fact(m.kind, m.kind === 'no-sale' ? 0 : m.amount, { where: m.where })
          const moved = moveDrawer(drawer, next, policy)
          if (!moved.ok) continue
          facts.push(next)
          drawer = moved.value
        }
        expect(reportShift('S1', facts, sales).expected).toBe(drawer.cash)
        const counted = Math.max(0, drawer.cash + gap)
        facts.push(fact('shift-close', counted, { expected: drawer.cash }))
        const booked = facts
          .flatMap(f => postingsOfDrawerFact(f))
          .reduce(
            (a, p) => a + (p.debit.startsWith('cash:') ? p.amount : 0) - (p.credit.startsWith('cash:') ? p.amount : 0),
            0,
          )
        const sold = sales.reduce((a, s) => a + s.total, 0)
        expect(booked + sold).toBe(0)
        expect(facts.flatMap(f => postingsOfDrawerFact(f)).every(p => p.amount > 0 && p.debit !== p.credit)).toBe(true)
      }),
    )
  })
  test('likely cash always suffices, without repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), due => {
        const sums = likelyCash(due, 'IDR')
        expect(sums[0]).toBe(due)
        expect(sums.every(s => s >= due)).toBe(true)
        expect(new Set(sums).size).toBe(sums.length)
      }),
    )
  })
})

test('likely cash reads like a cashier thinks', () =>
  expect(likelyCash(37_500, 'IDR')).toEqual([37_500, 38_000, 40_000, 50_000]))
