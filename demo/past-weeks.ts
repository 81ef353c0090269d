import { addDays, type Day, dayNumber, weekdayOf } from '#kernel/moment.ts'
import { placeOf } from './company.ts'
import { demoHistory } from './history.ts'
import type { DemoItem } from './item.ts'

const SHOPS = ['KMG', 'DGO'] as const

/**
 * What the till system before Ujung sold in the `weeks` before this one, as the CSV that it wrote out: a heading and lines of
 * place, item, week and units, for `ujung replenish learn`. The baskets behind it are those of `demoHistory`.
 */
export function* pastWeeks(items: readonly DemoItem[], today: Day, weeks: number): Generator<string> {
  const skus = new Map(items.map(item => [item.id, item.sku]))
  const codes = new Map<string, string>(SHOPS.map(code => [placeOf(code).id, code]))
  const first = addDays(today, 1 - weekdayOf(today) - 7 * weeks)
  const sold = new Map<string, number>()
  for (const { place, day, lines } of demoHistory({ items, from: first, days: 7 * weeks })) {
    const monday = addDays(first, 7 * Math.floor((dayNumber(day) - dayNumber(first)) / 7))
    for (const { item, qty } of lines) {
      const key = `${codes.get(place)},${skus.get(item)},${monday}`
      sold.set(key, (sold.get(key) ?? 0) + qty)
    }
  }
  yield 'place,item,week,units'
  for (const [key, qty] of sold) yield `${key},${qty / 1000}`
}
