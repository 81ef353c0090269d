import { addDays, type Day, dayNumber, dayOf, weekdayOf } from '#kernel/moment.ts'
import type { TenderKind } from '#modules/sales/rules/index.ts'
import { DEMO_REGISTERS, placeOf } from './company.ts'
import { DEMO_CUSTOMERS, type DemoCustomer } from './customers.ts'
import { demoId } from './demo-id.ts'
import { type Dice, dice } from './dice.ts'
import type { DemoItem } from './item.ts'
import { MISSIONS, type Mission, RESTOCK } from './missions.ts'
import { type DemoLine, type GoodsIndex, indexGoods, pickGoods, pullsOf } from './pick-goods.ts'
import { freeRegister, type Tills } from './queue-at-tills.ts'
import { busyness, hourWeights, type Season, seasonOf } from './season.ts'

/** A past purchase before prices: what a till would have scanned, when, by whom, and how it was paid. */
export type DemoBasket = {
  readonly id: string
  /** Ids of place, register and the cashier's party. */
  readonly place: string
  readonly register: string
  readonly cashier: string
  readonly day: Day
  /** Minutes after local midnight, and ISO 8601 UTC instant, of the payment. */
  readonly minute: number
  readonly at: string
  /** Party id; null for somebody unknown. */
  readonly customer: string | null
  /** Price group for the basket: `member`, `wholesale`, or null. */
  readonly group: string | null
  readonly member: boolean
  readonly coupons: readonly string[]
  readonly lines: readonly DemoLine[]
  readonly tender: Extract<TenderKind, 'cash' | 'qris' | 'card'>
  /** One of the people must have looked at the customer's age. */
  readonly ageChecked: boolean
}

/** Shops and their customers on a usual day. */
const SHOPS = [
  { code: 'KMG', visitors: 340 },
  { code: 'DGO', visitors: 210 },
] as const

type ShopCode = (typeof SHOPS)[number]['code']

/** The UTC instant of a second of a day in Jakarta (UTC+7, no summer time). */
const instantOf = (day: Day, second: number): string => {
  const utc = dayNumber(day) * 86_400 + second - 7 * 3600
  const rest = utc - Math.floor(utc / 86_400) * 86_400
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${dayOf(Math.floor(utc / 86_400))}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}.000Z`
}

/** Seconds after midnight at which people come, in order, within opening hours. */
const arrivals = (shop: (typeof SHOPS)[number], day: Day, percent: number, roll: Dice): readonly number[] => {
  const hours = placeOf(shop.code).hours.find(h => h.weekday === weekdayOf(day))
  const count = Math.round((shop.visitors * busyness(day) * percent * (90 + roll.below(21))) / 1_000_000)
  const weights = hourWeights(day)
  return Array.from({ length: count }, () => (7 + roll.weighted(weights)) * 3600 + roll.below(3600))
    .filter(second => hours && second >= hours.opens * 60 && second < (hours.closes - 15) * 60)
    .sort((a, b) => a - b)
}

const missionAt = (second: number, roll: Dice): Mission => {
  if (roll.chance(second < 11 * 3600 ? 22 : 7)) return RESTOCK
  const part = second < 11 * 3600 ? 0 : second < 16 * 3600 ? 1 : 2
  return MISSIONS[roll.weighted(MISSIONS.map(mission => mission.weights[part]))]!
}

const customerFor = (shop: ShopCode, mission: Mission, day: Day, roll: Dice): DemoCustomer | null => {
  const group = mission === RESTOCK ? 'wholesale' : 'member'
  if (group === 'member' && !roll.chance(mission.lines[1] > 7 ? 520 : 270)) return null
  const known = DEMO_CUSTOMERS.filter(c => c.group === group && c.homeShop === shop && c.joined <= day)
  // Some come far more often than others.
  return known.length === 0 ? null : known[Math.min(roll.below(known.length), roll.below(known.length))]!
}

const tenderFor = (lines: number, selfCheckout: boolean, roll: Dice): DemoBasket['tender'] => {
  const kinds = ['cash', 'qris', 'card'] as const
  const weights = selfCheckout ? [0, 78, 22] : lines > 8 ? [26, 40, 34] : [50, 40, 10]
  return kinds[roll.weighted(weights)]!
}

type World = { readonly index: GoodsIndex; readonly pulls: ReadonlyMap<Mission, readonly number[]> }

const worldOf = (index: GoodsIndex, season: Season): World => ({
  index,
  pulls: new Map([...MISSIONS, RESTOCK].map(mission => [mission, pullsOf(mission, season, index)] as const)),
})

const shopDay = (shop: (typeof SHOPS)[number], day: Day, percent: number, world: World): readonly DemoBasket[] => {
  const roll = dice(`history/${shop.code}/${day}`)
  const tills: Tills = new Map()
  return arrivals(shop, day, percent, roll).map((second, n) => {
    const mission = missionAt(second, roll)
    const goods = pickGoods(mission, world.pulls.get(mission)!, world.index, roll)
    const aged = [...goods.keys()].some(item => item.minAge !== null)
    const served = freeRegister(shop.code, second, goods.size, aged || mission === RESTOCK, day, tills)
    const customer = customerFor(shop.code, mission, day, roll)
    const selfCheckout = DEMO_REGISTERS.find(r => r.id === served.register)?.kind === 'self-checkout'
    return {
      id: demoId('basket', shop.code, day, String(n)),
      place: placeOf(shop.code).id,
      register: served.register,
      cashier: served.cashier,
      day,
      minute: Math.floor(served.second / 60),
      at: instantOf(day, served.second),
      customer: customer?.id ?? null,
      group: customer?.group ?? null,
      member: customer !== null,
      coupons: customer?.group === 'member' && goods.size > 8 && roll.chance(60) ? ['MELATI10'] : [],
      lines: [...goods].map(([item, qty]) => ({ item: item.id, qty })),
      tender: tenderFor(goods.size, selfCheckout, roll),
      ageChecked: aged,
    }
  })
}

export type HistoryOrder = {
  readonly items: readonly DemoItem[]
  /** First day, and how many days from there on. */
  readonly from: Day
  readonly days: number
  /** Visitors in percent of the usual number; 100 where left out. */
  readonly percent?: number
}

/**
 * Past purchases at the two shops, day by day and in the order in which they were paid; about 560 on a usual day. Every
 * day stands for itself: the same day gives the same baskets whatever span is asked for.
 */
export function* demoHistory({ items, from, days, percent = 100 }: HistoryOrder): Generator<DemoBasket> {
  const index = indexGoods(items)
  for (let n = 0; n < days; n += 1) {
    const day = addDays(from, n)
    const world = worldOf(index, seasonOf(day))
    const baskets = SHOPS.flatMap(shop => shopDay(shop, day, percent, world))
    yield* baskets.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  }
}
