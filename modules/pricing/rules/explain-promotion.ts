import { formatMoney, type Minor } from '#kernel/money.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import { EXPLAIN } from './explain-words.ts'
import type { Language, PriceBookHead } from './price-book.ts'
import type { Action, Condition, Cut, Promotion, Target } from './promotion.ts'

/** Turns ids and codes of items and categories into names people know; where it has none, the code is shown. */
export type NameOf = (kind: 'item' | 'category', id: string) => string | undefined

/** Names that a sentence tells one by one; of more it tells how many. */
const MANY = 4

type Teller = {
  readonly say: (word: string, blanks?: Readonly<Record<string, string>>) => string
  readonly money: (amount: Minor) => string
  readonly percent: (basisPoints: number) => string
  readonly qty: (thousandths: number) => string
  readonly target: (target: Target) => string
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

const teller = (language: Language, currency: string, nameOf: NameOf): Teller => {
  const say: Teller['say'] = (word, blanks = {}) =>
    EXPLAIN[language][word]!.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '')
  const names = (kind: 'item' | 'category', ids: readonly string[]) => ids.map(id => nameOf(kind, id) ?? id)
  const listed = (all: readonly string[], between: string) =>
    all.length <= MANY
      ? all.join(between)
      : say('more', { items: all.slice(0, MANY - 1).join(', '), n: String(all.length - MANY + 1) })
  return {
    say,
    money: amount => formatMoney(amount, currency, language),
    percent: basisPoints => `${formatQuantity(basisPoints * 10, language)} %`,
    qty: thousandths => formatQuantity(thousandths, language),
    target: ({ all, items = [], categories = [], except = [] }) => {
      const goods = all ? say('all') : listed([...names('category', categories), ...names('item', items)], say('or'))
      return except.length ? say('except', { target: goods, items: listed(names('item', except), ', ') }) : goods
    },
  }
}

const tellCut = (cut: Cut, t: Teller): string => {
  if (cut.kind === 'price') return t.say('cut-price', { price: t.money(cut.unitPrice) })
  if (cut.kind === 'amount') return t.say('cut-amount', { amount: t.money(cut.amount) })
  return cut.basisPoints === 10_000 ? t.say('cut-free') : t.say('cut-percent', { percent: t.percent(cut.basisPoints) })
}

const tellAction = (give: Action, t: Teller): string => {
  switch (give.kind) {
    case 'percent':
      return t.say('percent', { percent: t.percent(give.basisPoints), target: t.target(give.target) })
    case 'amount':
      return t.say(`amount-${give.per}`, { amount: t.money(give.amount), target: t.target(give.target) })
    case 'fixed-price':
      return t.say('fixed-price', { price: t.money(give.unitPrice), target: t.target(give.target) })
    case 'buy-x-get-y':
      return t.say('buy-x-get-y', {
        buyQty: String(give.buyQty),
        buy: t.target(give.buy),
        getQty: String(give.getQty),
        get: t.target(give.get),
        cut: tellCut(give.cut, t),
        pick: t.say(give.pick),
      })
    case 'bundle': {
      const parts = give.parts.map(part => `${part.qty} ${t.target(part.target)}`).join(t.say('and'))
      return t.say('bundle', { parts, price: t.money(give.price) })
    }
    case 'mix-and-match':
      return t.say('mix-and-match', {
        count: String(give.count),
        target: t.target(give.target),
        price: t.money(give.price),
      })
    case 'ladder': {
      const level = give.measure === 'spend' ? t.money : t.qty
      const steps = give.steps.map(({ atLeast, cut }) =>
        t.say('step', { atLeast: level(atLeast), cut: tellCut(cut, t) }),
      )
      return t.say(`ladder-${give.measure}`, { target: t.target(give.target), steps: steps.join(', ') })
    }
  }
}

const tellDays = (weekdays: readonly number[], t: Teller): string => {
  const names = t.say('days').split(' ')
  return weekdays.length === 7 ? t.say('everyday') : weekdays.map(day => names[day - 1]).join(', ')
}

const tellCondition = (condition: Condition, t: Teller): string => {
  switch (condition.kind) {
    case 'happy-hour':
      return t.say('happy-hour', {
        days: tellDays(condition.weekdays, t),
        from: clock(condition.from),
        to: clock(condition.to),
      })
    case 'coupon':
      return t.say('coupon', { codes: condition.codes.join(', ') })
    case 'member':
      return t.say('member')
    case 'group':
      return t.say('group', { groups: condition.groups.join(', ') })
    case 'spend':
      return t.say('spend', { target: t.target(condition.target), amount: t.money(condition.atLeast) })
    case 'quantity':
      return t.say('quantity', { target: t.target(condition.target), qty: t.qty(condition.atLeast) })
  }
}

const tellBounds = ({ limits, budget, from, to, stop }: Promotion, t: Teller): string[] => [
  ...(limits.times === undefined ? [] : [t.say('times', { times: String(limits.times) })]),
  ...(limits.units === undefined ? [] : [t.say('units', { qty: t.qty(limits.units) })]),
  ...(limits.discount === undefined ? [] : [t.say('discount', { amount: t.money(limits.discount) })]),
  ...(budget ? [t.say('budget', { amount: t.money(budget.total) })] : []),
  ...(from === null ? [] : [t.say('from', { day: from })]),
  ...(to === null ? [] : [t.say('to', { day: to })]),
  ...(stop ? [t.say('stop')] : []),
]

/** One sentence of what a promotion gives, to whom, when and how far, for the desk and the customer. */
export const explainPromotion = (
  promotion: Promotion,
  book: Pick<PriceBookHead, 'currency'>,
  language: Language,
  nameOf: NameOf = () => undefined,
): string => {
  const t = teller(language, book.currency, nameOf)
  const told = [
    tellAction(promotion.give, t),
    ...promotion.when.map(c => tellCondition(c, t)),
    ...tellBounds(promotion, t),
  ]
  const text = told.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
