import { dayNumber, dayOf, type Moment, weekdayOf } from '#kernel/moment.ts'
import type { Basket, BasketLine } from './basket.ts'
import { type Chance, chance } from './random.ts'
import { COUPONS, GROUPS, ITEMS, PLACES } from './random-promotion.ts'

const randomLine = (c: Chance, n: number): BasketLine => ({
  id: `line-${String((n * 7919) % 1000).padStart(3, '0')}-${n}`,
  item: c.pick(ITEMS),
  qty: c.often(75) ? c.between(1, 12) * 1000 : c.between(1, 20_000),
  ...(c.often(8) ? { labelled: c.upTo(150_000) } : {}),
  ...(c.often(5) ? { override: { unitPrice: c.upTo(60_000), by: 'manager', reason: 'rusak' } } : {}),
})

/** A basket over the items of `randomBook`, made from a seed. */
export const randomBasket = (seed: number, lines?: number): Basket => {
  const c = chance(seed)
  return {
    place: c.pick(PLACES),
    group: c.often(30) ? c.pick(GROUPS) : null,
    member: c.often(30),
    coupons: c.some(COUPONS, 30),
    lines: Array.from({ length: lines ?? c.upTo(12) }, (_, n) => randomLine(c, n)),
  }
}

/** A moment made from a seed: any minute between 2022-04-01 and 2027, most of them in the week of the promotions. */
export const randomMoment = (seed: number): Moment => {
  const c = chance(seed)
  const day = c.often(70) ? dayOf(dayNumber('2026-11-18') + c.upTo(10)) : dayOf(dayNumber('2022-04-01') + c.upTo(1700))
  const minute = c.upTo(1440)
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return { instant: `${day}T${time}:00.000Z`, day, minute, weekday: weekdayOf(day) }
}
