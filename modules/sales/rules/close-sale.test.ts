import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assert } from '#kernel/answer.ts'
import type { Moment } from '#kernel/moment.ts'
import { settle } from '#modules/payments/rules/index.ts'
import { INDONESIAN_TAXES, openPriceBook, PRICING_RULES, priceBasket } from '#modules/pricing/rules/index.ts'
import { saleFact } from '#modules/sales/contract/index.ts'
import { checkFact } from './check-fact.ts'
import { closeSale } from './close-sale.ts'
import { pointsOf } from './points-of.ts'
import { returnLine } from './return-line.ts'
import type { SaleFact } from './sale-fact.ts'
import { digestOf, FIRST_DIGEST } from './seal-fact.ts'
import { voidSale } from './void-sale.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const now: Moment = { instant: '2026-12-01T03:00:00.000Z', day: '2026-12-01', minute: 600, weekday: 2 }
const START = { seq: 0, number: 0, digest: FIRST_DIGEST }
const PRICES = [350, 1_999, 12_345, 78_500]

const book = openPriceBook({
  v: 1,
  id: uuid(900),
  number: 1,
  currency: 'IDR',
  language: 'id',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: null,
  pricesIncludeTax: true,
  rounding: { mode: 'half-up', discount: 'line', tax: 'line' },
  cash: { step: 100, mode: 'half-up' },
  taxes: INDONESIAN_TAXES,
  exclusives: [],
  promotions: [
    {
      id: uuid(901),
      name: { id: 'Hemat 10 %', en: 'Save 10 %' },
      priority: 1,
      from: null,
      to: null,
      places: null,
      when: [],
      give: { kind: 'percent', target: { items: [uuid(1), uuid(3)] }, basisPoints: 1000 },
      stop: false,
      exclusive: null,
      limits: {},
      budget: null,
    },
  ],
  items: PRICES.map((unitPrice, n) => ({
    item: uuid(n),
    taxClass: n === 2 ? 'exempt' : 'ppn',
    categories: [],
    prices: [{ place: null, group: null, minQty: 0, unitPrice }],
  })),
})

type Bought = { readonly item: number; readonly qty: number }
const bought = fc.array(fc.record({ item: fc.nat(PRICES.length - 1), qty: fc.integer({ min: 1, max: 9_000 }) }), {
  minLength: 1,
  maxLength: 12,
})

const sell = (lines: readonly Bought[], head = START, cashShare = 100, returned: SaleFact['lines'] = []): SaleFact => {
  const basket = {
    place: uuid(500),
    group: null,
    member: true,
    coupons: [],
    lines: lines.map((l, n) => ({ id: uuid(1000 + head.seq * 100 + n), item: uuid(l.item), qty: l.qty })),
  }
  const priced = priceBasket(basket, book, now)
  assert(priced.ok, 'the basket is priced')
  const total = priced.value.total + returned.reduce((a, l) => a + l.net, 0)
  const card = Math.floor((total * (100 - cashShare)) / 100)
  const offered = [
    ...(card > 0 ? [{ id: uuid(701), kind: 'card', amount: card, ref: 'A1' } as const] : []),
    ...(card < total ? [{ id: uuid(702), kind: 'cash', amount: 'rest' } as const] : []),
  ]
  const settlement = total === 0 ? { tenders: [], rounding: 0 } : undefined
  const settled = settlement ? undefined : settle(total, offered, { cashStep: 100, mode: 'half-up' })
  assert(settlement || settled?.ok, 'the tenders settle')
  const closed = closeSale(
    head,
    {
      id: uuid(600 + head.seq),
      place: uuid(500),
      register: uuid(501),
      shift: uuid(502),
      cashier: uuid(503),
      customer: uuid(504),
      at: now.instant,
      day: now.day,
      currency: 'IDR',
      basket,
      priced: priced.value,
      rules: PRICING_RULES,
      details: Object.fromEntries(basket.lines.map(l => [l.id, { name: `Item ${l.item}` }])),
      returned,
      settlement: settlement ?? (settled?.ok ? settled.value : { tenders: [], rounding: 0 }),
      points: { earned: pointsOf(total, 10_000), burned: 0 },
    },
    sha256,
  )
  assert(closed.ok, 'the sale closes')
  return closed.value
}

const headAfter = (fact: SaleFact) => ({ seq: fact.seq, number: fact.number, digest: fact.digest })
const sum = (numbers: readonly number[]) => numbers.reduce((a, n) => a + n, 0)

describe('closing a sale', () => {
  test('whatever is bought and however it is paid, the fact adds up, travels and verifies', () => {
    fc.assert(
      fc.property(bought, fc.integer({ min: 0, max: 100 }), (lines, cashShare) => {
        const fact = sell(lines, START, cashShare)
        expect(checkFact(fact)).toEqual([])
        expect(sum(fact.tenders.map(t => t.amount))).toBe(fact.total + fact.rounding)
        expect(sum(fact.taxes.map(t => t.base + t.tax))).toBe(fact.total)
        expect(digestOf(fact, sha256)).toBe(fact.digest)
        expect(saleFact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact)
      }),
    )
  })

  test('each fact names the one before it, and any changed letter breaks its digest', () => {
    const first = sell([{ item: 0, qty: 1000 }])
    const second = sell([{ item: 1, qty: 2000 }], headAfter(first))
    expect([first.seq, first.number, first.previous]).toEqual([1, 1, FIRST_DIGEST])
    expect([second.seq, second.number, second.previous]).toEqual([2, 2, first.digest])
    const edited: SaleFact = { ...second, total: second.total + 1 }
    expect(digestOf(edited, sha256)).not.toBe(second.digest)
  })

  test('tenders that do not settle the total are refused, and so is an empty sale', () => {
    const fact = sell([{ item: 0, qty: 1000 }])
    const { digest: _, ...rest } = fact
    const closing = {
      ...rest,
      basket: rest,
      priced: { book: rest.book, lines: [] } as never,
      details: {},
      returned: [],
    }
    const settlement = { tenders: fact.tenders, rounding: 0 }
    expect(closeSale(START, { ...closing, settlement }, sha256)).toMatchObject({ ok: false, refusal: 'empty-sale' })
    const back = { ...fact.lines[0]!, id: uuid(1) }
    const short = closeSale(START, { ...closing, returned: [back], settlement: { tenders: [], rounding: 0 } }, sha256)
    expect(short).toMatchObject({ ok: false, refusal: 'not-settled' })
    const twice = closeSale(START, { ...closing, returned: [back, back], settlement }, sha256)
    expect(twice).toMatchObject({ ok: false, refusal: 'line-twice' })
  })
})

describe('undoing', () => {
  test('a sale and its void add up to zero in goods, money, tax and points', () => {
    fc.assert(
      fc.property(bought, lines => {
        const sale = sell(lines)
        const ids = (from: number, n: number) => Array.from({ length: n }, (_, i) => uuid(from + i))
        const voided = voidSale(
          headAfter(sale),
          sale,
          {
            ...{ id: uuid(9), shift: sale.shift, cashier: uuid(8), at: now.instant, day: now.day },
            lineIds: ids(5000, sale.lines.length),
            tenderIds: ids(6000, sale.tenders.length),
          },
          sha256,
        )
        assert(voided.ok, 'the void stands')
        const both = [sale, voided.value]
        expect(checkFact(voided.value)).toEqual([])
        expect(saleFact.parse(voided.value)).toEqual(voided.value)
        for (const key of ['total', 'rounding'] as const) expect(sum(both.map(f => f[key]))).toBe(0)
        for (const key of ['qty', 'gross', 'discount', 'net', 'tax'] as const)
          expect(sale.lines.map((l, i) => l[key] + voided.value.lines[i]![key])).toEqual(sale.lines.map(() => 0))
        expect(sum(both.flatMap(f => f.tenders.map(t => t.amount)))).toBe(0)
        expect(sum(both.map(f => f.points.earned))).toBe(0)
        expect([voided.value.number, voided.value.previous]).toEqual([2, sale.digest])
      }),
    )
  })

  test('a void is refused twice over, in another shift, and for goods that came back', () => {
    const sale = sell([{ item: 0, qty: 2000 }])
    const voiding = { id: uuid(9), shift: sale.shift, cashier: uuid(8), at: now.instant, day: now.day }
    const ids = { lineIds: [uuid(10)], tenderIds: [uuid(11)] }
    const other = voidSale(START, sale, { ...voiding, ...ids, shift: uuid(77) }, sha256)
    expect(other).toMatchObject({ ok: false, refusal: 'other-shift' })
    const once = voidSale(START, sale, { ...voiding, ...ids }, sha256)
    assert(once.ok, 'the void stands')
    const twice = voidSale(START, once.value, { ...voiding, ...ids }, sha256)
    expect(twice).toMatchObject({ ok: false, refusal: 'already-a-void' })
  })

  test('bringing everything back in the same fact as a new purchase is an exchange: one fact, one difference to pay', () => {
    const sale = sell([{ item: 1, qty: 3000 }])
    const back = returnLine({
      ...{ id: uuid(4000), sale: sale.id, line: sale.lines[0]!, qty: 1000, before: 0, reason: 'rusak' },
    })
    assert(back.ok, 'one comes back')
    const exchange = sell([{ item: 3, qty: 1000 }], headAfter(sale), 100, [back.value])
    expect(checkFact(exchange)).toEqual([])
    expect(exchange.total).toBe(exchange.lines[0]!.net + back.value.net)
    expect(exchange.lines[1]!.returns).toEqual({ sale: sale.id, line: sale.lines[0]!.id, reason: 'rusak' })
  })

  test('never more comes back than was sold, and never what was not sold', () => {
    const line = sell([{ item: 1, qty: 3000 }]).lines[0]!
    const asked = { id: uuid(1), sale: uuid(2), line, reason: 'rusak' }
    expect(returnLine({ ...asked, qty: 1001, before: 2000 })).toMatchObject({ ok: false, refusal: 'more-than-sold' })
    expect(returnLine({ ...asked, qty: 0, before: 0 })).toMatchObject({ ok: false, refusal: 'nothing-back' })
    const back = returnLine({ ...asked, qty: 1000, before: 2000 })
    assert(back.ok, 'the last one comes back')
    expect(returnLine({ ...asked, line: back.value, qty: 1000, before: 0 })).toMatchObject({
      refusal: 'not-a-sold-line',
    })
  })
})
