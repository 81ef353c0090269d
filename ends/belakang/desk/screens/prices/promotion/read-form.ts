import { formatQuantity } from '#kernel/quantity.ts'
import type { Condition, Cut, Promotion, Target } from '#modules/pricing/rules/index.ts'
import { clockText, emptyForm, emptyPart, emptyStep, type Form, type Goods } from './form.ts'

const goodsOf = ({ all = undefined, items = [], categories = [], except = [] }: Target): Goods => ({
  all: all === true,
  ...{ items, categories, except },
})

const moneyText = (amount: number, currency: string): string => {
  if (currency === 'IDR') return String(amount)
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const percentText = (basisPoints: number): string => formatQuantity(basisPoints * 10, 'id')

const cutText = (cut: Cut, currency: string) => {
  if (cut.kind === 'percent') return percentText(cut.basisPoints)
  return moneyText(cut.kind === 'amount' ? cut.amount : cut.unitPrice, currency)
}

const ofAction = (give: Promotion['give'], currency: string): Partial<Form> => {
  const kind = give.kind
  const money = (amount: number) => moneyText(amount, currency)
  switch (kind) {
    case 'percent':
      return { kind, goods: goodsOf(give.target), value: percentText(give.basisPoints) }
    case 'amount':
      return { kind, goods: goodsOf(give.target), value: money(give.amount), per: give.per }
    case 'fixed-price':
      return { kind, goods: goodsOf(give.target), value: money(give.unitPrice) }
    case 'buy-x-get-y': {
      const free = give.cut.kind === 'percent' && give.cut.basisPoints === 10_000
      return {
        ...{ kind, goods: goodsOf(give.buy), get: goodsOf(give.get), pick: give.pick },
        ...{ buyQty: String(give.buyQty), getQty: String(give.getQty) },
        ...(free ? { cut: 'free', cutValue: '' } : { cut: give.cut.kind, cutValue: cutText(give.cut, currency) }),
      }
    }
    case 'bundle': {
      const parts = give.parts.map(it => ({ ...emptyPart(), goods: goodsOf(it.target), qty: String(it.qty) }))
      return { kind, value: money(give.price), parts }
    }
    case 'mix-and-match':
      return { kind, goods: goodsOf(give.target), count: String(give.count), value: money(give.price) }
    case 'ladder': {
      const level = (n: number) => (give.measure === 'spend' ? money(n) : formatQuantity(n, 'id'))
      const steps = give.steps.map(it => ({
        ...emptyStep(),
        ...{ atLeast: level(it.atLeast), cut: it.cut.kind, value: cutText(it.cut, currency) },
      }))
      return { kind, goods: goodsOf(give.target), measure: give.measure, steps }
    }
  }
}

const sameGoods = (one: Target, other: Target | null) => JSON.stringify(one) === JSON.stringify(other ?? { all: true })

const ofConditions = (when: readonly Condition[], own: Target | null, currency: string): Partial<Form> => {
  const form: { -readonly [K in keyof Form]?: Form[K] } = {}
  const others: Condition[] = []
  for (const it of when) {
    if (it.kind === 'happy-hour' && !form.hours)
      form.hours = { weekdays: it.weekdays, from: clockText(it.from), to: clockText(it.to) }
    else if (it.kind === 'coupon' && !form.codes) form.codes = it.codes.join(', ')
    else if (it.kind === 'member') form.member = true
    else if (it.kind === 'group' && !form.groups) form.groups = it.groups.join(', ')
    else if (it.kind === 'spend' && !form.minSpend && sameGoods(it.target, own))
      form.minSpend = moneyText(it.atLeast, currency)
    else if (it.kind === 'quantity' && !form.minQty && sameGoods(it.target, own))
      form.minQty = formatQuantity(it.atLeast, 'id')
    else others.push(it)
  }
  return { ...form, others }
}

const ownGoods = (give: Promotion['give']): Target | null => {
  if (give.kind === 'bundle') return null
  return give.kind === 'buy-x-get-y' ? give.buy : give.target
}

/** A promotion as a form; what the form has no field for is kept beside it. */
export const formOf = (it: Promotion, active: boolean, currency: string): Form => ({
  ...emptyForm(it.id),
  ...{ name: it.name, priority: String(it.priority), from: it.from ?? '', to: it.to ?? '', places: it.places ?? [] },
  ...{ stop: it.stop, exclusive: it.exclusive, active },
  ...ofAction(it.give, currency),
  ...ofConditions(it.when, ownGoods(it.give), currency),
  times: it.limits.times === undefined ? '' : String(it.limits.times),
  units: it.limits.units === undefined ? '' : formatQuantity(it.limits.units, 'id'),
  discount: it.limits.discount === undefined ? '' : moneyText(it.limits.discount, currency),
  budget: it.budget ? moneyText(it.budget.total, currency) : '',
  allowances: Object.fromEntries(
    (it.budget?.allowances ?? []).map(a => [a.register, moneyText(a.amount, currency)] as const),
  ),
})
