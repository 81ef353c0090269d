import { randomBytes } from 'node:crypto'
import type { DemoItem } from '#demo/item.ts'
import { assert } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { cashRounding, type OpenPriceBook, PRICING_RULES, priceBasket } from '#modules/pricing/rules/index.ts'
import { type ChainHead, closeSale, FIRST_DIGEST, type SaleFact } from '#modules/sales/rules/index.ts'
import type { Momentary } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'

export type BenchTill = {
  readonly register: string
  readonly place: string
  readonly token: string
  head: ChainHead
  readonly shift: string
  readonly cashier: string
}

export const FRESH_HEAD: ChainHead = { seq: 0, number: 0, digest: FIRST_DIGEST }

const newId = () => uuidv7(Date.now(), randomBytes(10))

export type SaleTools = { readonly book: OpenPriceBook; readonly momentOf: Momentary }

/** The next sale of a till: one of each item, priced by the book, paid in cash, sealed into the till's chain. */
export const nextSale = (till: BenchTill, items: readonly DemoItem[], { book, momentOf }: SaleTools): SaleFact => {
  const at = new Date().toISOString()
  const lines = items.map(item => ({ id: newId(), item: item.id, qty: 1000 }))
  const basket = { place: till.place, group: null, member: false, coupons: [], lines }
  const moment = momentOf(at)
  const priced = priceBasket(basket, book, moment)
  assert(priced.ok, 'a bench basket has no price')
  const { total } = priced.value
  const rounding = cashRounding(total, book.head)
  const fact = closeSale(
    till.head,
    {
      ...{ id: newId(), place: till.place, register: till.register, shift: till.shift, cashier: till.cashier },
      ...{ customer: null, at, day: moment.day, currency: 'IDR', basket, priced: priced.value, rules: PRICING_RULES },
      details: Object.fromEntries(lines.map((l, n) => [l.id, { name: items[n]!.name.slice(0, 60) }])),
      returned: [],
      settlement: { tenders: [{ id: newId(), kind: 'cash', amount: total + rounding }], rounding },
      points: { earned: 0, burned: 0 },
    },
    sha256,
  )
  assert(fact.ok, 'a bench sale could not be closed')
  till.head = { seq: fact.value.seq, number: fact.value.number, digest: fact.value.digest }
  return fact.value
}
