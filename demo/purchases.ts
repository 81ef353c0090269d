import { addDays, type Day, weekdayOf } from '#kernel/moment.ts'
import { demoId } from './demo-id.ts'
import { dice } from './dice.ts'
import type { DemoItem } from './item.ts'
import { DEMO_SUPPLIERS, type DemoSupplier, supplierOf } from './suppliers.ts'

/** A price that a supplier has agreed to. */
export type DemoAgreement = {
  readonly id: string
  readonly supplier: string
  readonly item: string
  readonly unit: string
  readonly breaks: readonly { readonly minQty: number; readonly price: number }[]
}

/** The pack an item is bought in: its carton, or what it is sold in where it has none. */
export const packOf = (item: DemoItem): { readonly unit: string; readonly holds: number } => {
  const carton = item.units.find(unit => unit.code === 'ctn')
  return carton ? { unit: 'ctn', holds: carton.holds } : { unit: item.unit, holds: 1000 }
}

/** Rupiah for a pack before PPN, whole hundreds. */
export const packPrice = (item: DemoItem, perMille = 1000): number =>
  Math.max(100, Math.round((item.cost * packOf(item).holds * perMille) / 1000 / 1000 / 100) * 100)

/** What is agreed with each item's supplier: a price for its carton, a little less from ten cartons on. */
export const demoAgreements = (items: readonly DemoItem[]): readonly DemoAgreement[] =>
  items.map(item => {
    const { unit, holds } = packOf(item)
    const usual = { minQty: 0, price: packPrice(item) }
    const many = { minQty: holds * 10, price: packPrice(item, 980) }
    return {
      ...{ id: demoId('agreement', item.sku), supplier: supplierOf(item).id, item: item.id, unit },
      breaks: unit === 'ctn' && many.price < usual.price ? [usual, many] : [usual],
    }
  })

/** How far a purchase of the demo has come. */
export type DemoFate = 'draft' | 'submitted' | 'approved' | 'sent' | 'late' | 'part' | 'came' | 'dearer' | 'unbilled'

export type DemoPurchase = {
  readonly id: string
  readonly supplier: DemoSupplier
  readonly fate: DemoFate
  /** Days on which it was ordered, promised and came. */
  readonly ordered: Day
  readonly expected: Day
  readonly came: Day
  readonly lines: readonly { readonly item: DemoItem; readonly packs: number }[]
}

/** Deliveries of the last weeks: how many of each supplier, so that its lead time has been measured. */
const PAST: readonly (readonly [code: string, deliveries: number])[] = [
  ['NPD', 8],
  ['TMN', 6],
  ['RSN', 4],
]

/** What is at work today. `ago`: days since it was ordered. */
const TODAY: readonly (readonly [code: string, fate: DemoFate, ago: number, packs: number])[] = [
  ['SBR', 'submitted', 0, 60],
  ['HRT', 'draft', 0, 6],
  ['NPD', 'draft', 0, 10],
  ['SGL', 'approved', 0, 4],
  ['TMN', 'sent', 1, 12],
  ['BDS', 'sent', 1, 8],
  ['FSM', 'late', 9, 5],
  ['RSN', 'late', 8, 9],
  ['NPD', 'part', 4, 15],
  ['HRT', 'dearer', 8, 10],
  ['TMN', 'unbilled', 4, 10],
]

const goodsOf = (items: readonly DemoItem[], supplier: DemoSupplier, seed: string, packs: number) => {
  const own = items.filter(i => supplier.departments.includes(i.department)).sort((a, b) => b.popularity - a.popularity)
  const roll = dice(seed)
  const from = roll.below(Math.max(1, Math.min(12, own.length - 4)))
  return own.slice(from, from + 4).map(item => ({ item, packs: Math.max(1, packs - 2 + roll.below(5)) }))
}

/** The next day, itself included, on which a supplier takes orders. */
const orderDay = (supplier: DemoSupplier, day: Day): Day => {
  for (let n = 0; n < 7; n += 1) if (supplier.orderDays.includes(weekdayOf(addDays(day, -n)))) return addDays(day, -n)
  return day
}

const byCode = (code: string): DemoSupplier => DEMO_SUPPLIERS.find(s => s.code === code)!

const purchase = (
  items: readonly DemoItem[],
  today: Day,
  [code, fate, ago, packs]: readonly [string, DemoFate, number, number],
  n: number,
): DemoPurchase => {
  const supplier = byCode(code)
  const seed = `purchase/${code}/${fate}/${n}`
  const roll = dice(`${seed}/days`)
  const ordered = ago === 0 ? today : orderDay(supplier, addDays(today, -ago))
  // Mostly as promised, now and then a day early, sometimes days late.
  const slip = roll.weighted([1, 5, 2, 1]) - 1
  const came = addDays(ordered, Math.max(1, supplier.leadDays + slip))
  const promise = addDays(ordered, supplier.leadDays)
  const onTime = fate === 'sent' || fate === 'part'
  return {
    ...{ id: demoId('order', code, fate, String(n)), supplier, fate, ordered },
    expected: onTime && promise <= today ? addDays(today, 1) : promise,
    came: came > today ? today : came,
    lines: goodsOf(items, supplier, seed, packs),
  }
}

/** What was bought in the last weeks and is being bought today, oldest first. */
export const demoPurchases = (items: readonly DemoItem[], today: Day): readonly DemoPurchase[] => {
  const past = PAST.flatMap(([code, deliveries]) =>
    Array.from({ length: deliveries }, (_, n) => purchase(items, today, [code, 'came', 12 + n * 5, 8], n)),
  )
  const now = TODAY.map((row, n) => purchase(items, today, row, n))
  return [...past, ...now].sort((a, b) =>
    a.ordered < b.ordered ? -1 : a.ordered > b.ordered ? 1 : a.id < b.id ? -1 : 1,
  )
}
