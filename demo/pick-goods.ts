import { categoryOf, DEMO_CATEGORIES } from './categories.ts'
import type { Dice } from './dice.ts'
import type { DemoItem } from './item.ts'
import type { Mission } from './missions.ts'
import { type Season, seasonal } from './season.ts'

/** The items by category with running sums of popularity, so that one is drawn in a few steps. */
export type GoodsIndex = ReadonlyMap<string, { readonly items: readonly DemoItem[]; readonly sums: readonly number[] }>

export const indexGoods = (items: readonly DemoItem[]): GoodsIndex => {
  const byCategory = Map.groupBy(items, item => item.category)
  return new Map(
    [...byCategory].map(([category, goods]) => {
      let sum = 0
      return [category, { items: goods, sums: goods.map(item => (sum += item.popularity)) }] as const
    }),
  )
}

const draw = (goods: NonNullable<ReturnType<GoodsIndex['get']>>, roll: Dice): DemoItem => {
  const at = roll.below(goods.sums.at(-1)!)
  let [low, high] = [0, goods.sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (goods.sums[middle]! > at) high = middle
    else low = middle + 1
  }
  return goods.items[low]!
}

/** Grams usually bought of what is weighed, from and to. */
const GRAMS: Readonly<Record<string, readonly [number, number]>> = {
  buah: [400, 2200],
  sayur: [150, 900],
  daging: [250, 1200],
  ikan: [300, 1200],
}

const OFTEN_MORE = new Set(['mie-instan', 'air-mineral', 'teh', 'kopi', 'susu', 'keripik', 'roti-manis', 'es-krim'])

const quantityOf = (item: DemoItem, restock: boolean, roll: Dice): number => {
  if (item.plu !== null) {
    const [from, to] = GRAMS[item.category] ?? [200, 1000]
    return from + roll.below(to - from)
  }
  const carton = item.units.find(unit => unit.code === 'ctn')?.holds
  if (restock && carton !== undefined && item.price < 60_000) return carton * (1 + roll.below(2))
  if (restock) return 1000 * (2 + roll.below(5))
  if (OFTEN_MORE.has(item.category) && item.price < 12_000) return 1000 * (1 + roll.weighted([50, 24, 12, 6, 8]))
  return 1000 * (1 + roll.weighted([84, 12, 3, 1]))
}

export type DemoLine = { readonly item: string; readonly qty: number }

/** How much each category draws somebody on a mission in a season. */
export const pullsOf = (mission: Mission, season: Season, index: GoodsIndex): readonly number[] =>
  DEMO_CATEGORIES.map(category => {
    if (category.parent === null || !index.has(category.code)) return 0
    const share = mission.draws[category.parent] ?? mission.others
    return Math.round((categoryOf(category.code).pull * share * seasonal(category.code, season)) / 100)
  })

/** What somebody puts into the basket: every item once, in the order in which it was taken. */
export const pickGoods = (
  mission: Mission,
  pulls: readonly number[],
  index: GoodsIndex,
  roll: Dice,
): ReadonlyMap<DemoItem, number> => {
  const [fewest, most] = mission.lines
  const lines = fewest + Math.min(roll.below(most - fewest + 1), roll.below(most - fewest + 1))
  const basket = new Map<DemoItem, number>()
  for (let n = 0; n < lines; n += 1) {
    const item = draw(index.get(DEMO_CATEGORIES[roll.weighted(pulls)]!.code)!, roll)
    basket.set(item, (basket.get(item) ?? 0) + quantityOf(item, mission.name === 'kulakan', roll))
  }
  return basket
}
