import { parseMoney } from '#kernel/money.ts'
import { parseQuantity } from '#kernel/quantity.ts'
import type { Action, Condition, Cut, Promotion, Target } from '#modules/pricing/rules/index.ts'

export type Kind = Action['kind']
export const KINDS: readonly Kind[] = [
  ...(['percent', 'amount', 'fixed-price', 'buy-x-get-y', 'bundle', 'mix-and-match', 'ladder'] as const),
]

/** Goods as they are being chosen. */
export type Goods = {
  readonly all: boolean
  readonly items: readonly string[]
  readonly categories: readonly string[]
  readonly except: readonly string[]
}
export type CutKind = 'free' | Cut['kind']
export type Part = { readonly key: number; readonly goods: Goods; readonly qty: string }
export type Step = {
  readonly key: number
  readonly atLeast: string
  readonly cut: 'percent' | 'amount'
  readonly value: string
}

/** A promotion as it is being typed: amounts as text, every kind's fields side by side. */
export type Form = {
  readonly id: string
  readonly name: { readonly id: string; readonly en: string }
  readonly kind: Kind
  readonly goods: Goods
  readonly get: Goods
  readonly value: string
  readonly per: 'unit' | 'basket'
  readonly buyQty: string
  readonly getQty: string
  readonly cut: CutKind
  readonly cutValue: string
  readonly pick: 'cheapest' | 'dearest'
  readonly parts: readonly Part[]
  readonly count: string
  readonly measure: 'spend' | 'quantity'
  readonly steps: readonly Step[]
  readonly from: string
  readonly to: string
  readonly places: readonly string[]
  readonly hours: null | { readonly weekdays: readonly number[]; readonly from: string; readonly to: string }
  readonly member: boolean
  readonly groups: string
  readonly codes: string
  readonly minSpend: string
  readonly minQty: string
  readonly priority: string
  readonly stop: boolean
  readonly exclusive: string | null
  readonly times: string
  readonly units: string
  readonly discount: string
  readonly budget: string
  readonly allowances: Readonly<Record<string, string>>
  /** Conditions the form does not show (on goods other than its own), kept as they are. */
  readonly others: readonly Condition[]
  readonly active: boolean
}

export const NO_GOODS: Goods = { all: false, items: [], categories: [], except: [] }

let last = 0
const key = () => {
  last += 1
  return last
}
export const emptyPart = (): Part => ({ key: key(), goods: NO_GOODS, qty: '1' })
export const emptyStep = (): Step => ({ key: key(), atLeast: '', cut: 'percent', value: '' })

export const emptyForm = (id: string): Form => ({
  ...{ id, name: { id: '', en: '' }, kind: 'percent', goods: NO_GOODS, get: NO_GOODS, value: '', per: 'unit' },
  ...{ buyQty: '2', getQty: '1', cut: 'free', cutValue: '', pick: 'cheapest', count: '3', measure: 'quantity' },
  ...{ parts: [emptyPart(), emptyPart()], steps: [emptyStep()], from: '', to: '', places: [], hours: null },
  ...{ member: false, groups: '', codes: '', minSpend: '', minQty: '', priority: '100', stop: false, exclusive: null },
  ...{ times: '', units: '', discount: '', budget: '', allowances: {}, others: [], active: true },
})

const list = (text: string) => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(it => it.trim())
      .filter(Boolean),
  ),
]
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
export const minuteOf = (text: string): number | null => {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : -1
  return minute >= 0 && minute <= 1440 ? minute : null
}

/** Amounts as people type them: `12500`, `12.500`. */
export const moneyOf = (typed: string, currency: string): number | null =>
  parseMoney(
    typed
      .trim()
      .replace(/[.\s](?=\d{3}\b)/g, '')
      .replace(',', '.'),
    currency,
  )
const countOf = (typed: string) => (/^[1-9]\d{0,5}$/.test(typed.trim()) ? Number(typed) : null)
/** `12,5` is 1250 basis points. */
export const basisPointsOf = (typed: string): number | null => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.trim().replace('%', '').trim())
  const points = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
  return points >= 1 && points <= 10_000 ? points : null
}

const targetOf = ({ all, items, categories, except }: Goods): Target | null => {
  if (!all && items.length + categories.length === 0) return null
  return {
    ...(all ? { all: true as const } : {}),
    ...(!all && items.length > 0 && { items }),
    ...(!all && categories.length > 0 && { categories }),
    ...(except.length > 0 && { except }),
  }
}

const FREE: Cut = { kind: 'percent', basisPoints: 10_000 }

const cutOf = (kind: CutKind, typed: string, currency: string): Cut | null => {
  if (kind === 'free') return FREE
  if (kind === 'percent') {
    const basisPoints = basisPointsOf(typed)
    return basisPoints === null ? null : { kind, basisPoints }
  }
  const amount = moneyOf(typed, currency)
  if (amount === null) return null
  return kind === 'amount' ? { kind, amount } : { kind, unitPrice: amount }
}

/** What is not complete yet, as a word of the catalogue. */
export type Missing =
  | 'missing-name'
  | 'missing-goods'
  | 'missing-amount'
  | 'missing-days'
  | 'missing-hours'
  | 'missing-budget'

const whole = <T extends object>(it: { readonly [K in keyof T]: T[K] | null }): T | null =>
  Object.values(it).some(value => value === null) ? null : (it as T)

const actionOf = (form: Form, currency: string): Action | Missing => {
  const target = targetOf(form.goods)
  const money = moneyOf(form.value, currency)
  const kind = form.kind
  if (kind === 'bundle') {
    const parts = form.parts.map(part => whole({ target: targetOf(part.goods), qty: countOf(part.qty) }))
    if (form.parts.some(part => targetOf(part.goods) === null) || parts.length === 0) return 'missing-goods'
    if (parts.includes(null) || money === null) return 'missing-amount'
    return { kind, parts: parts as { target: Target; qty: number }[], price: money }
  }
  if (target === null) return 'missing-goods'
  switch (kind) {
    case 'percent': {
      const basisPoints = basisPointsOf(form.value)
      return basisPoints === null ? 'missing-amount' : { kind, target, basisPoints }
    }
    case 'amount':
      return money === null || money === 0 ? 'missing-amount' : { kind, target, amount: money, per: form.per }
    case 'fixed-price':
      return money === null ? 'missing-amount' : { kind, target, unitPrice: money }
    case 'buy-x-get-y': {
      const get = targetOf(form.get)
      if (get === null) return 'missing-goods'
      const cut = cutOf(form.cut, form.cutValue, currency)
      const [buyQty, getQty] = [countOf(form.buyQty), countOf(form.getQty)]
      if (cut === null || buyQty === null || getQty === null) return 'missing-amount'
      return { kind, buy: target, buyQty, get, getQty, cut, pick: form.pick }
    }
    case 'mix-and-match': {
      const count = countOf(form.count)
      return count === null || money === null ? 'missing-amount' : { kind, target, count, price: money }
    }
    case 'ladder': {
      const level = (typed: string) => (form.measure === 'spend' ? moneyOf(typed, currency) : parseQuantity(typed))
      const steps = form.steps.map(it => whole({ atLeast: level(it.atLeast), cut: cutOf(it.cut, it.value, currency) }))
      if (steps.includes(null) || steps.length === 0) return 'missing-amount'
      return { kind, target, measure: form.measure, steps: steps as Extract<Action, { kind: 'ladder' }>['steps'] }
    }
  }
}

/** The goods a condition on spending or quantity looks at: those the promotion is for. */
const conditionGoods = (form: Form): Target => (form.kind === 'bundle' ? null : targetOf(form.goods)) ?? { all: true }

const conditionsOf = (form: Form, currency: string): Condition[] | Missing => {
  const { hours } = form
  const [from, to] = [hours && minuteOf(hours.from), hours && minuteOf(hours.to)]
  if (hours && (from === null || to === null || from === to || hours.weekdays.length === 0)) return 'missing-hours'
  const spend = form.minSpend.trim() === '' ? undefined : moneyOf(form.minSpend, currency)
  const quantity = form.minQty.trim() === '' ? undefined : parseQuantity(form.minQty)
  if (spend === null || quantity === null) return 'missing-amount'
  const [codes, groups] = [list(form.codes), list(form.groups)]
  return [
    ...(hours ? [{ kind: 'happy-hour' as const, weekdays: [...hours.weekdays].sort(), from: from!, to: to! }] : []),
    ...(codes.length > 0 ? [{ kind: 'coupon' as const, codes }] : []),
    ...(form.member ? [{ kind: 'member' as const }] : []),
    ...(groups.length > 0 ? [{ kind: 'group' as const, groups }] : []),
    ...(spend === undefined ? [] : [{ kind: 'spend' as const, target: conditionGoods(form), atLeast: spend }]),
    ...(quantity === undefined ? [] : [{ kind: 'quantity' as const, target: conditionGoods(form), atLeast: quantity }]),
    ...form.others,
  ]
}

const limitsOf = (form: Form, currency: string): Promotion['limits'] | null => {
  const given = {
    ...(form.times.trim() && { times: countOf(form.times) }),
    ...(form.units.trim() && { units: parseQuantity(form.units) }),
    ...(form.discount.trim() && { discount: moneyOf(form.discount, currency) }),
  }
  return whole<Promotion['limits']>(given as { [K in keyof Promotion['limits']]: number })
}

/** Shares typed for registers: what they come to in all, or null while one is no amount. */
export const dealtOf = (form: Form, currency: string): { register: string; amount: number }[] | null => {
  const shares = Object.entries(form.allowances)
    .filter(([, typed]) => typed.trim() !== '')
    .map(([register, typed]) => ({ register, amount: moneyOf(typed, currency) }))
  return shares.some(it => it.amount === null) ? null : (shares as { register: string; amount: number }[])
}

const budgetOf = (form: Form, currency: string): Promotion['budget'] | Missing => {
  if (form.budget.trim() === '') return null
  const [total, allowances] = [moneyOf(form.budget, currency), dealtOf(form, currency)]
  if (total === null || allowances === null) return 'missing-amount'
  return allowances.reduce((sum, it) => sum + it.amount, 0) > total ? 'missing-budget' : { total, allowances }
}

/** The promotion that was typed, or what it still lacks. */
export const promotionOf = (form: Form, currency: string): Promotion | Missing => {
  if (form.name.id.trim() === '') return 'missing-name'
  const give = actionOf(form, currency)
  if (typeof give === 'string') return give
  const when = conditionsOf(form, currency)
  if (typeof when === 'string') return when
  if (form.from && form.to && form.to < form.from) return 'missing-days'
  const limits = limitsOf(form, currency)
  const budget = budgetOf(form, currency)
  if (limits === null || !/^-?\d{1,6}$/.test(form.priority.trim())) return 'missing-amount'
  if (typeof budget === 'string') return budget
  return {
    id: form.id,
    name: { id: form.name.id.trim(), en: form.name.en.trim() || form.name.id.trim() },
    priority: Number(form.priority),
    ...{ from: form.from || null, to: form.to || null, places: form.places.length > 0 ? form.places : null },
    ...{ when, give, stop: form.stop, exclusive: form.exclusive, limits, budget },
  }
}
