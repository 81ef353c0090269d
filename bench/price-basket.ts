/**
 * How long one basket of 100 lines takes against 1,000 promotions. Run: `npm run bench -- price-basket`.
 * Three books: `typical` (promotions on a few items or a category each), `crowded` (every promotion reaches about ten of
 * the lines) and `everything` (every promotion is on all goods); in the last two none stops the others. Each is
 * compared with a bare loop that adds up price times quantity over the same lines in the same run, so that machines can be compared.
 */
import {
  type Action,
  type Basket,
  type Condition,
  INDONESIAN_TAXES,
  openPriceBook,
  type PriceBook,
  type Promotion,
  priceBasket,
  type Target,
} from '#modules/pricing/rules/index.ts'
import type { BenchResult } from './run.ts'

const LINES = 100
const PROMOTIONS = 1000
const ROUNDS = 300
const ITEMS = 20_000
const now = { instant: '2026-11-23T03:00:00.000Z', day: '2026-11-23', minute: 600, weekday: 1 }

const item = (n: number) => `item-${n % ITEMS}`
const category = (n: number) => `category-${n}`

const actions: readonly ((target: Target) => Action)[] = [
  target => ({ kind: 'percent', target, basisPoints: 750 }),
  target => ({ kind: 'amount', target, amount: 500, per: 'unit' }),
  target => ({ kind: 'fixed-price', target, unitPrice: 9900 }),
  target => ({
    kind: 'buy-x-get-y',
    buy: target,
    buyQty: 2,
    get: target,
    getQty: 1,
    cut: { kind: 'percent', basisPoints: 5000 },
    pick: 'cheapest',
  }),
  target => ({ kind: 'mix-and-match', target, count: 3, price: 25_000 }),
  target => ({ kind: 'bundle', parts: [{ target, qty: 2 }], price: 17_000 }),
  target => ({
    kind: 'ladder',
    target,
    measure: 'spend',
    steps: [{ atLeast: 100_000, cut: { kind: 'amount', amount: 5000 } }],
  }),
]

const conditions: readonly (readonly Condition[])[] = [
  [],
  [],
  [],
  [{ kind: 'member' }],
  [{ kind: 'happy-hour', weekdays: [1, 2, 3, 4, 5], from: 540, to: 720 }],
  [{ kind: 'coupon', codes: ['HEMAT'] }],
]

const promotion = (n: number, target: Target, stop: boolean): Promotion => ({
  id: `promotion-${n}`,
  name: { id: `Promo ${n}`, en: `Deal ${n}` },
  priority: n % 10,
  from: null,
  to: null,
  places: null,
  when: conditions[n % conditions.length]!,
  give: actions[n % actions.length]!(target),
  stop: stop && n % 9 === 0,
  exclusive: null,
  limits: {},
  budget: null,
})

/** Lines stand on the items 0, 200, 400 …; every item is in one of 200 categories and one of 10 departments. */
const targets: Record<string, (n: number) => Target> = {
  typical: n =>
    n % 10 < 7
      ? { items: Array.from({ length: 8 }, (_, i) => item(n * 37 + i * 25)) }
      : n % 10 < 9
        ? { categories: [category(n % 200)] }
        : { all: true },
  crowded: n => ({ categories: [`department-${n % 10}`] }),
  everything: () => ({ all: true }),
}

const bookOf = (name: string, target: (n: number) => Target): PriceBook => ({
  v: 1,
  id: 'book',
  number: 1,
  currency: 'IDR',
  language: 'id',
  validFrom: '2020-01-01T00:00:00.000Z',
  validTo: null,
  pricesIncludeTax: true,
  rounding: { mode: 'half-up', discount: 'line', tax: 'document' },
  cash: { step: 100, mode: 'half-up' },
  taxes: INDONESIAN_TAXES,
  exclusives: [],
  promotions: Array.from({ length: PROMOTIONS }, (_, n) => promotion(n, target(n), name === 'typical')),
  items: Array.from({ length: ITEMS }, (_, n) => ({
    item: item(n),
    taxClass: n % 5 === 0 ? 'exempt' : 'ppn',
    categories: [category(Math.floor(n / 7) % 200), `department-${Math.floor(n / 200) % 10}`],
    prices: [{ place: null, group: null, minQty: 0, unitPrice: 5000 + ((n * 7919) % 90_000) }],
  })),
})

const basket: Basket = {
  place: 'place',
  group: null,
  member: true,
  coupons: ['HEMAT'],
  lines: Array.from({ length: LINES }, (_, n) => ({
    id: `line-${n}`,
    item: item(n * 200 + (n % 5)),
    qty: ((n % 6) + 1) * 1000,
  })),
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)]!

/** Milliseconds of each of `ROUNDS` runs, sorted, after a warm-up. */
const time = (work: () => unknown): number[] => {
  for (let n = 0; n < 30; n += 1) work()
  const taken = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)
}

/** A bare sum takes less than the clock can see, so a thousand of them are timed as one. */
const bare = (book: PriceBook) => {
  const prices = new Map(book.items.map(terms => [terms.item, terms.prices[0]!.unitPrice] as const))
  const sum = () => basket.lines.reduce((total, line) => total + (prices.get(line.item)! * line.qty) / 1000, 0)
  let kept = 0
  const thousand = time(() => {
    for (let n = 0; n < 1000; n += 1) kept += sum()
  })
  if (kept === 0) throw new Error('nothing was added up')
  return at(thousand, 0.5) / 1000
}

const lineOf = (name: string, target: (n: number) => Target): string => {
  const book = bookOf(name, target)
  const start = performance.now()
  const open = openPriceBook(book)
  const opened = performance.now() - start
  const answer = priceBasket(basket, open, now)
  if (!answer.ok) throw new Error(answer.detail)
  const gave = new Set(answer.value.lines.flatMap(line => line.why.map(why => why.cause))).size
  const taken = time(() => priceBasket(basket, open, now))
  const [p50, p99, sum] = [at(taken, 0.5), at(taken, 0.99), bare(book)]
  return (
    `${name.padEnd(10)} ${gave} promotions gave something; p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms,` +
    ` ${Math.round(p50 / sum)} × a bare sum (${(sum * 1000).toFixed(1)} µs); book opened in ${opened.toFixed(0)} ms`
  )
}

/** How long one basket takes against each of the three books. */
export default async function bench(): Promise<BenchResult> {
  return {
    name: `price a basket: ${LINES} lines × ${PROMOTIONS} promotions, ${ROUNDS} baskets each`,
    lines: Object.entries(targets).map(([name, target]) => lineOf(name, target)),
  }
}
