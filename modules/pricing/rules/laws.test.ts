import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '#kernel/canonical.ts'
import { allowanceLeft, grantedIn } from './allowance.ts'
import type { PricedBasket } from './basket.ts'
import { checkPriceBook } from './check-price-book.ts'
import { openPriceBook } from './open-price-book.ts'
import { priceBasket } from './price-basket.ts'
import type { PriceBook } from './price-book.ts'
import type { Promotion } from './promotion.ts'
import { randomBasket, randomMoment } from './random-basket.ts'
import { randomBook } from './random-book.ts'
import { isPriceCause } from './refund-line.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const RUNS = { numRuns: 1000 }

const setUp = (seed: number) => {
  const book = randomBook(seed)
  return { book, basket: randomBasket(seed ^ 0x5bd1e995), now: randomMoment(seed ^ 0x1b873593) }
}

const priced = (book: PriceBook, { basket, now }: Omit<ReturnType<typeof setUp>, 'book'>): PricedBasket => {
  const answer = priceBasket(basket, openPriceBook(book), now, allowanceLeft(book, 'kassa-1', new Map()))
  if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
  return answer.value
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const holds = (law: (p: PricedBasket, given: ReturnType<typeof setUp>) => void) =>
  fc.assert(
    fc.property(seeds, seed => {
      const given = setUp(seed)
      law(priced(given.book, given), given)
    }),
    RUNS,
  )

describe('for any book and basket', () => {
  test('the book is sound', () => {
    fc.assert(
      fc.property(seeds, seed => {
        expect(checkPriceBook(randomBook(seed))).toMatchObject({ ok: true })
      }),
    )
  })

  test('the lines add up to the document', () => {
    holds(({ lines, taxes, discount, total }) => {
      expect(sum(lines.map(line => line.net))).toBe(total)
      expect(sum(lines.map(line => line.discount))).toBe(discount)
      for (const { taxClass, base, tax } of taxes) {
        const members = lines.filter(line => line.taxClass === taxClass)
        expect(sum(members.map(line => line.tax))).toBe(tax)
        expect(sum(members.map(line => line.net - line.tax))).toBe(base)
      }
      expect(sum(taxes.map(({ base, tax }) => base + tax))).toBe(total)
    })
  })

  test('every line adds up, and its discount lies between 0 and gross', () => {
    holds(({ lines }, { book }) => {
      for (const { gross, discount, net, tax } of lines) {
        expect(discount).toBeGreaterThanOrEqual(0)
        expect(discount).toBeLessThanOrEqual(gross)
        expect(net).toBe(gross - discount + (book.pricesIncludeTax ? 0 : tax))
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(tax).toBeLessThanOrEqual(net)
      }
    })
  })

  test('every rupiah of discount has a reason', () => {
    holds(({ lines }) => {
      for (const { discount, why } of lines)
        expect(0 - sum(why.filter(one => !isPriceCause(one)).map(one => one.amount))).toBe(discount)
    })
  })

  test('limits and budgets are kept', () => {
    holds(({ lines }, { book }) => {
      const granted = grantedIn(lines)
      for (const { id, limits, budget } of book.promotions) {
        expect(granted.get(id) ?? 0).toBeLessThanOrEqual(limits.discount ?? Number.MAX_SAFE_INTEGER)
        if (budget) expect(granted.get(id) ?? 0).toBeLessThanOrEqual(budget.allowances[0]!.amount)
      }
    })
  })

  test('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat(1000)), (seed, order) => {
        const given = setUp(seed)
        const ranks = new Map(given.basket.lines.map(line => [line.id, order.next().value as number]))
        const lines = [...given.basket.lines].sort((a, b) => ranks.get(a.id)! - ranks.get(b.id)!)
        const [one, other] = [
          priced(given.book, given),
          priced(given.book, { ...given, basket: { ...given.basket, lines } }),
        ]
        const byId = (p: PricedBasket) => ({ ...p, lines: [...p.lines].sort((a, b) => (a.id < b.id ? -1 : 1)) })
        expect(canonical(byId(other))).toBe(canonical(byId(one)))
      }),
      RUNS,
    )
  })

  test('the order of promotions, items and taxes in the book does not matter', () => {
    holds((p, given) => {
      const { book } = given
      const turned = {
        ...book,
        promotions: [...book.promotions].reverse(),
        items: [...book.items].reverse(),
        taxes: [...book.taxes].reverse(),
        exclusives: [...book.exclusives].reverse(),
      }
      expect(canonical(priced(turned, given))).toBe(canonical(p))
    })
  })

  test('a promotion that does not apply changes nothing', () => {
    holds((p, given) => {
      const base = {
        name: { id: 'x', en: 'x' },
        stop: true,
        limits: {},
        budget: null,
        from: null,
        to: null,
        places: null,
      }
      const give = { kind: 'percent', target: { all: true }, basisPoints: 5000 } as const
      const idle: Promotion[] = [
        { ...base, id: 'x1', priority: -1, give, when: [{ kind: 'coupon', codes: ['TAK-ADA'] }], exclusive: 'satu' },
        { ...base, id: 'x2', priority: -1, give, when: [], to: '2000-01-01', exclusive: 'terbaik' },
        { ...base, id: 'x3', priority: -1, give, when: [], places: ['lain'], exclusive: 'per-baris' },
        {
          ...base,
          id: 'x4',
          priority: -1,
          give: { ...give, target: { items: ['tak-ada'] } },
          when: [],
          exclusive: 'satu',
        },
      ]
      const more = { ...given.book, promotions: [...idle, ...given.book.promotions] }
      expect(canonical(priced(more, given))).toBe(canonical(p))
    })
  })

  test('100 % off everything leaves 0 on goods that promotions may touch', () => {
    holds((_, given) => {
      const free: Promotion = {
        id: 'free',
        name: { id: 'gratis', en: 'free' },
        priority: -1,
        from: null,
        to: null,
        places: null,
        when: [],
        give: { kind: 'percent', target: { all: true }, basisPoints: 10_000 },
        stop: false,
        exclusive: null,
        limits: {},
        budget: null,
      }
      const { lines } = priced({ ...given.book, promotions: [free, ...given.book.promotions] }, given)
      for (const line of lines)
        if (!line.why.some(why => why.cause === 'override')) expect([line.net, line.tax]).toEqual([0, 0])
    })
  })

  test('a sale checked with what it was granted comes out the same', () => {
    holds((p, { book, basket, now }) => {
      const again = priceBasket(basket, openPriceBook(book), now, grantedIn(p.lines))
      expect(canonical(again.ok && again.value.lines)).toBe(canonical(p.lines))
    })
  })
})

test('every kind of promotion is met often enough for the laws to mean something', () => {
  const met = new Map<string, number>()
  for (let seed = 0; seed < 3000; seed += 1) {
    const given = setUp(seed)
    const causes = grantedIn(priced(given.book, given).lines)
    for (const { id, give } of given.book.promotions)
      if (causes.get(id)) met.set(give.kind, (met.get(give.kind) ?? 0) + 1)
  }
  expect(Math.min(...met.values())).toBeGreaterThan(100)
  expect([...met.keys()].sort()).toEqual([
    'amount',
    'bundle',
    'buy-x-get-y',
    'fixed-price',
    'ladder',
    'mix-and-match',
    'percent',
  ])
})
