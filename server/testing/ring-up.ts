import type { Dice } from '#demo/dice.ts'
import { type Answer, assert } from '#kernel/answer.ts'
import { type DrawerPolicy, type OfferedTender, settle } from '#modules/payments/rules/index.ts'
import { allowanceLeft, type OpenPriceBook, PRICING_RULES, priceBasket } from '#modules/pricing/rules/index.ts'
import {
  closeSale,
  pointsBack,
  pointsOf,
  returnLine,
  type SaleFact,
  type SaleLine,
  voidSale,
} from '#modules/sales/rules/index.ts'
import { type Momentary, newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { ShopItem } from './found-shop.ts'
import type { Standing } from './stand-till.ts'

/** What a till was told, and who stands at it. */
export type TillKnowledge = {
  readonly register: string
  readonly place: string
  readonly cashier: string
  readonly book: OpenPriceBook
  readonly items: readonly ShopItem[]
  readonly members: readonly string[]
  readonly pointPer: number
  readonly pointWorth: number
  readonly policy: DrawerPolicy
  readonly momentOf: Momentary
}

/** Points that the server has set aside for the sale that is coming. */
export type Burn = { readonly hold: string; readonly party: string; readonly points: number }

type Counter = { readonly till: TillKnowledge; readonly standing: Standing; readonly dice: Dice }

const sure = <T>(answer: Answer<T>): T => {
  assert(answer.ok, `a till was refused: ${answer.ok ? '' : `${answer.refusal}: ${answer.detail}`}`)
  return answer.value
}

const scan = ({ till, dice }: Counter) =>
  Array.from({ length: 1 + dice.below(4) }, () => {
    const { id: item, weighed } = dice.pick(till.items)
    return { id: newId(), item, qty: weighed ? 150 + dice.below(2000) : 1000 * (1 + dice.below(3)) }
  })

const price = ({ till, standing }: Counter, customer: string | null, lines: ReturnType<typeof scan>) => {
  const basket = { group: customer ? 'member' : null, member: customer !== null, coupons: [] }
  const now = till.momentOf(new Date())
  const left = allowanceLeft(till.book.head, till.register, standing.spent)
  const priced = sure(priceBasket({ ...basket, place: till.place, lines }, till.book, now, left))
  return { basket, now, priced }
}

const offers = ({ dice, till }: Counter, total: number, burn: Burn | null): OfferedTender[] => {
  const first = burn && {
    ...{ id: newId(), kind: 'points' as const, amount: burn.points * till.pointWorth },
    ...{ ref: burn.hold, points: burn.points },
  }
  const kind = dice.pick(['cash', 'cash', 'cash', 'qris', 'card'] as const)
  const rest = { id: newId(), kind, amount: 'rest' as const, ...(kind !== 'cash' && { ref: `ref-${dice.below(1e6)}` }) }
  const part = total > 20_000 && dice.chance(100) ? [{ id: newId(), kind: 'card' as const, amount: 7001 }] : []
  return [...(first ? [first] : []), ...part, rest]
}

const head = ({ till, standing }: Counter) => ({
  ...{ id: newId(), place: till.place, register: till.register, cashier: till.cashier, currency: 'IDR' },
  ...{ shift: standing.drawer.shift!, rules: PRICING_RULES },
})

/** What comes back of an earlier sale: part of a line, or all that is left of it. */
const bringBack = ({ standing, dice }: Counter, sale: SaleFact): SaleLine[] => {
  const left = sale.lines.filter(l => !l.returns && l.qty > (standing.back.get(`${sale.id}/${l.id}`) ?? 0))
  if (left.length === 0) return []
  const line = dice.pick(left)
  const before = standing.back.get(`${sale.id}/${line.id}`) ?? 0
  const qty = dice.chance(500) ? line.qty - before : Math.min(1000, line.qty - before)
  return [sure(returnLine({ id: newId(), sale: sale.id, line, qty, before, reason: 'rusak' }))]
}

const pointsFor = (counter: Counter, sold: number, from: SaleFact | null, back: readonly SaleLine[]) => {
  const { till, standing } = counter
  const earned = pointsOf(sold, till.pointPer)
  if (!from?.customer) return earned
  const earnedOn = from.lines.reduce((a, l) => a + (l.returns ? 0 : l.net), 0)
  const before = standing.backMoney.get(from.id) ?? 0
  return earned + pointsBack(earnedOn, before, -back.reduce((a, l) => a + l.net, 0), till.pointPer)
}

type Basket = { lines: ReturnType<typeof scan>; customer: string | null; from: SaleFact | null; burn: Burn | null }

const close = (counter: Counter, { lines, customer, from, burn }: Basket): SaleFact | null => {
  const { till, standing } = counter
  const back = from ? bringBack(counter, from) : []
  if (from && back.length === 0) return null
  const { basket, now, priced } = price(counter, customer, lines)
  const total = priced.total + back.reduce((a, l) => a + l.net, 0)
  const { step: cashStep, mode } = till.book.head.cash
  const offered =
    total < 0 ? [{ id: newId(), kind: 'qris' as const, amount: 'rest' as const }] : offers(counter, total, burn)
  const settled = total === 0 ? { tenders: [], rounding: 0 } : sure(settle(total, offered, { cashStep, mode }))
  const paidByPoints = burn ? burn.points * till.pointWorth : 0
  const earned = customer ? pointsFor(counter, Math.max(0, priced.total - paidByPoints), from, back) : 0
  const names = new Map(till.items.map(item => [item.id, item.name]))
  return sure(
    closeSale(
      standing.head,
      {
        ...{ ...head(counter), customer, at: now.instant, day: now.day, basket, priced, returned: back },
        details: Object.fromEntries(lines.map(line => [line.id, { name: names.get(line.item)! }])),
        settlement: settled,
        points: { earned, burned: burn?.points ?? 0 },
      },
      sha256,
    ),
  )
}

const anyMember = ({ till, dice }: Counter) =>
  till.members.length > 0 && dice.chance(350) ? dice.pick(till.members) : null

const recent = ({ standing, dice }: Counter): SaleFact | null => {
  const sales = standing.sales.filter(sale => sale.points.burned === 0).slice(-30)
  return sales.length > 0 ? dice.pick(sales) : null
}

/** Goods for money: cash with change, QRIS, card, two of them, or points that were set aside. */
export const sell = (counter: Counter, burn: Burn | null): SaleFact | null =>
  close(counter, { lines: scan(counter), customer: burn?.party ?? anyMember(counter), from: null, burn })

/** Goods come back for money; null when there are none that could. */
export const takeBack = (counter: Counter): SaleFact | null => {
  const from = recent(counter)
  return from && close(counter, { lines: [], customer: from.customer, from, burn: null })
}

/** Goods come back and others go, in one fact. */
export const exchange = (counter: Counter): SaleFact | null => {
  const from = recent(counter)
  return from && close(counter, { lines: scan(counter), customer: from.customer, from, burn: null })
}

/** Undoes one of the last sales of the shift whole, when the drawer still holds its cash. */
export const undo = (counter: Counter): SaleFact | null => {
  const { standing, till } = counter
  const sale = standing.sales.findLast(
    s => s.shift === standing.drawer.shift && !s.lines.some(l => l.returns) && !standing.backMoney.has(s.id),
  )
  const cash = sale?.tenders.reduce((a, t) => a + (t.kind === 'cash' ? t.amount : 0), 0) ?? 0
  if (!sale || cash > standing.drawer.cash) return null
  const { instant: at, day } = till.momentOf(new Date())
  const [lineIds, tenderIds] = [sale.lines.map(newId), sale.tenders.map(newId)]
  const voiding = { id: newId(), shift: sale.shift, cashier: till.cashier, at, day, lineIds, tenderIds }
  return sure(voidSale(standing.head, sale, voiding, sha256))
}
