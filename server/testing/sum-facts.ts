import type { DrawerFact } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import type { Shop } from './found-shop.ts'
import { isSale, type TillFact } from './stand-till.ts'

/** What the books must say, by chart line (`tax:ppn`), or by account for goods and points (`stock:<place>/<item>`). */
export type Sums = Map<string, number>

const add = (sums: Sums, key: string, amount: number) => void sums.set(key, (sums.get(key) ?? 0) + amount)

const TENDER = {
  ...{ cash: 'cash', qris: 'clearing', card: 'clearing', points: 'reward-cost', gift: 'gift', credit: 'store-credit' },
} as const

const addSale = (sums: Sums, fact: SaleFact) => {
  for (const line of fact.lines) add(sums, `stock:${fact.place}/${line.item}`, -line.qty)
  for (const tender of fact.tenders) add(sums, TENDER[tender.kind], tender.amount)
  const tax = fact.lines.reduce((a, line) => a + line.tax, 0)
  for (const line of fact.lines) add(sums, `tax:${line.taxClass}`, -line.tax)
  add(sums, 'revenue', -(fact.lines.reduce((a, line) => a + line.net, 0) - tax))
  add(sums, 'rounding', -fact.rounding)
  if (fact.customer) add(sums, `points:${fact.customer}`, fact.points.earned - fact.points.burned)
}

const addDrawer = (sums: Sums, fact: DrawerFact) => {
  const other = fact.where === 'petty' ? 'petty' : 'safe'
  if (fact.kind === 'shift-open' || fact.kind === 'pay-in') {
    add(sums, 'cash', fact.amount)
    add(sums, other, -fact.amount)
  }
  if (fact.kind === 'pay-out' || fact.kind === 'shift-close') {
    add(sums, 'cash', -fact.amount)
    add(sums, other, fact.amount)
  }
  if (fact.kind === 'shift-close') {
    const difference = fact.amount - fact.expected!
    add(sums, 'cash', difference)
    add(sums, 'cash-difference', -difference)
  }
}

/** Adds up what tills recorded, without the product's own rules of posting: money, tax, goods, points. */
export const sumFacts = (shop: Shop, facts: readonly TillFact[]): Sums => {
  const sums: Sums = new Map()
  for (const place of new Set(shop.registers.map(r => r.place)))
    for (const item of shop.items) add(sums, `stock:${place}/${item.id}`, shop.stock)
  for (const member of shop.members) add(sums, `points:${member}`, shop.points)
  for (const fact of facts)
    if (isSale(fact)) addSale(sums, fact)
    else addDrawer(sums, fact as DrawerFact)
  return new Map([...sums].filter(([, amount]) => amount !== 0))
}
