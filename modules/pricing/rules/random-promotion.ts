import type { Action, Condition, Cut, Promotion, Target } from './promotion.ts'
import type { Chance } from './random.ts'

export const ITEMS = Array.from({ length: 24 }, (_, n) => `item-${String(n).padStart(2, '0')}`)
export const CATEGORIES = ['minuman', 'makanan', 'pokok', 'rumah', 'rawat'] as const
export const GROUPS = ['grosir', 'horeka'] as const
export const PLACES = ['toko', 'pasar'] as const
export const COUPONS = ['HEMAT', 'LEBARAN', 'GAJIAN'] as const

const randomTarget = (c: Chance): Target => {
  const except = c.some(ITEMS, 3)
  if (c.often(25)) return { all: true, except }
  if (c.often(50)) return { categories: [c.pick(CATEGORIES), ...c.some(CATEGORIES, 20)], except }
  return { items: [c.pick(ITEMS), ...c.some(ITEMS, 15)] }
}

const randomCut = (c: Chance): Cut =>
  c.pick<Cut>([
    { kind: 'percent', basisPoints: c.between(1, 100) * 100 },
    { kind: 'amount', amount: c.between(1, 200) * 50 },
    { kind: 'price', unitPrice: c.between(0, 100) * 100 },
  ])

const setPrice = (c: Chance) => c.between(5, 900) * 100

const randomSteps = (c: Chance, unit: number) =>
  Array.from({ length: c.between(1, 3) }, (_, n) => ({
    atLeast: (n + 1) * unit * c.between(1, 5),
    cut: c.often(50)
      ? ({ kind: 'percent', basisPoints: c.between(1, 30) * 100 } as const)
      : ({ kind: 'amount', amount: c.between(1, 200) * 100 } as const),
  }))

const ACTIONS: readonly ((c: Chance) => Action)[] = [
  c => ({ kind: 'percent', target: randomTarget(c), basisPoints: c.often(5) ? 10_000 : c.between(1, 8000) }),
  c => ({ kind: 'amount', target: randomTarget(c), amount: c.between(1, 20_000), per: c.pick(['unit', 'basket']) }),
  c => ({ kind: 'fixed-price', target: randomTarget(c), unitPrice: c.between(0, 40_000) }),
  c => ({
    kind: 'buy-x-get-y',
    buy: randomTarget(c),
    buyQty: c.between(1, 4),
    get: randomTarget(c),
    getQty: c.between(1, 3),
    cut: randomCut(c),
    pick: c.pick(['cheapest', 'dearest']),
  }),
  c => ({
    kind: 'bundle',
    parts: Array.from({ length: c.between(1, 3) }, () => ({ target: randomTarget(c), qty: c.between(1, 3) })),
    price: setPrice(c),
  }),
  c => ({ kind: 'mix-and-match', target: randomTarget(c), count: c.between(2, 6), price: setPrice(c) }),
  c => ({ kind: 'ladder', target: randomTarget(c), measure: 'spend', steps: randomSteps(c, 20_000) }),
  c => ({ kind: 'ladder', target: randomTarget(c), measure: 'quantity', steps: randomSteps(c, 2000) }),
]

const CONDITIONS: readonly ((c: Chance) => Condition)[] = [
  c => ({
    kind: 'happy-hour',
    weekdays: [c.between(1, 7), ...c.some([1, 2, 3, 4, 5, 6, 7], 50)],
    // Not from midnight: until midnight, that would be no hours at all.
    from: c.between(1, 720),
    to: c.often(20) ? 0 : c.between(721, 1440),
  }),
  c => ({ kind: 'coupon', codes: [c.pick(COUPONS)] }),
  () => ({ kind: 'member' }),
  c => ({ kind: 'group', groups: [c.pick(GROUPS)] }),
  c => ({ kind: 'spend', target: randomTarget(c), atLeast: c.between(1, 20) * 10_000 }),
  c => ({ kind: 'quantity', target: randomTarget(c), atLeast: c.between(1, 12) * 1000 }),
]

const lineByLine = (give: Action) =>
  give.kind === 'percent' || give.kind === 'fixed-price' || (give.kind === 'amount' && give.per === 'unit')

/** A promotion of any kind with any bounds; about every second one can touch a basket of `randomBasket`. */
export const randomPromotion = (c: Chance, n: number): Promotion => {
  const give = c.pick(ACTIONS)(c)
  const groups = lineByLine(give) ? ['satu', 'terbaik', 'per-baris'] : ['satu', 'terbaik']
  const id = `promo-${String(n).padStart(4, '0')}`
  return {
    id,
    name: { id: `Promo ${n}`, en: `Deal ${n}` },
    priority: c.upTo(8),
    from: c.often(10) ? '2026-11-20' : null,
    to: c.often(10) ? '2026-11-25' : null,
    places: c.often(10) ? [c.pick(PLACES)] : null,
    when: c.often(50) ? [] : Array.from({ length: c.between(1, 2) }, () => c.pick(CONDITIONS)(c)),
    give,
    stop: c.often(20),
    exclusive: c.often(30) ? c.pick(groups) : null,
    limits: {
      ...(c.often(15) ? { times: c.between(1, 3) } : {}),
      ...(c.often(15) ? { units: c.between(1, 5000) } : {}),
      ...(c.often(15) ? { discount: c.between(1, 20_000) } : {}),
    },
    budget: c.often(10)
      ? { total: 100_000, allowances: [{ register: 'kassa-1', amount: c.between(0, 50_000) }] }
      : null,
  }
}
