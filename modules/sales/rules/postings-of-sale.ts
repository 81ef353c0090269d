import { type Entry, type Leg, type Posting, pairSigned } from '#modules/books/rules/index.ts'
import { valueAccount, valueUnit } from '#modules/rewards/rules/index.ts'
import type { SaleFact, SaleTender } from './sale-fact.ts'

/** The account a tender goes into: per register and day, so that no two tills wait for each other. */
const accountOfTender = (fact: SaleFact, tender: SaleTender): string => {
  const hot = `${fact.register}:${fact.day}`
  switch (tender.kind) {
    case 'cash':
      return `cash:${hot}`
    case 'qris':
    case 'card':
      return `clearing:${tender.kind}:${hot}`
    case 'gift':
      return `gift:${hot}`
    case 'points':
      return `reward-cost:${hot}`
    case 'credit':
      return fact.customer ? `store-credit:${fact.customer}` : `store-credit:${hot}`
  }
}

const moneyOf = (fact: SaleFact): Posting[] => {
  const hot = `${fact.register}:${fact.day}`
  const tax = fact.taxes.reduce((sum, t) => sum + t.tax, 0)
  const legs: Leg[] = [
    ...fact.tenders.map(t => ({ account: accountOfTender(fact, t), amount: t.amount })),
    { account: `revenue:${hot}`, amount: -(fact.total - tax) },
    ...fact.taxes.map(t => ({ account: `tax:${t.taxClass}:${hot}`, amount: -t.tax })),
    { account: `rounding:${hot}`, amount: -fact.rounding },
  ]
  return pairSigned(legs, fact.currency)
}

const goodsOf = (fact: SaleFact): Posting[] => {
  const moved = new Map<string, number>()
  for (const line of fact.lines) if (!line.service) moved.set(line.item, (moved.get(line.item) ?? 0) + line.qty)
  const [here, sold] = [`stock:${fact.place}`, `sold:${fact.place}`]
  return [...moved].flatMap(([unit, qty]) =>
    qty > 0
      ? [{ debit: sold, credit: here, unit, amount: qty }]
      : qty < 0
        ? [{ debit: here, credit: sold, unit, amount: -qty }]
        : [],
  )
}

/** What gift cards and customers' credit may still buy moves beside the money, so that neither can be spent twice. */
const spentValueOf = (fact: SaleFact): Posting[] => {
  const hot = `${fact.register}:${fact.day}`
  return fact.tenders.flatMap(({ kind, amount, ref }): Posting[] => {
    if (amount === 0 || (kind !== 'gift' && kind !== 'credit')) return []
    const holder = kind === 'gift' ? ref?.split('/')[0] : fact.customer
    if (!holder) return []
    const account = valueAccount(kind, holder)
    const unit = valueUnit(kind, fact.currency)
    const [used, given] =
      kind === 'gift' ? [`gift-redeemed:${hot}`, `gift-issued:${hot}`] : [`credit-used:${hot}`, `credit-given:${hot}`]
    return amount > 0
      ? [{ debit: used, credit: account, unit, amount }]
      : [{ debit: account, credit: given, unit, amount: -amount }]
  })
}

const pointsOf = (fact: SaleFact): Posting[] => {
  if (!fact.customer) return []
  const hot = `${fact.register}:${fact.day}`
  const [member, issued, burned] = [`points:${fact.customer}`, `points-issued:${hot}`, `points-burned:${hot}`]
  const move = (into: string, from: string, amount: number): Posting[] =>
    amount > 0
      ? [{ debit: into, credit: from, unit: 'PTS', amount }]
      : amount < 0
        ? [{ debit: from, credit: into, unit: 'PTS', amount: -amount }]
        : []
  return [...move(member, issued, fact.points.earned), ...move(burned, member, fact.points.burned)]
}

/**
 * What a sale means in the books: money, tax, goods and points in one entry with the sale's own id. A return or a void
 * has its amounts below zero and so mirrors what it undoes.
 */
export const entryOfSale = (fact: SaleFact): Entry => ({
  id: fact.id,
  why: fact.kind,
  at: fact.at,
  day: fact.day,
  who: fact.cashier,
  ref: fact.id,
  postings: [...moneyOf(fact), ...goodsOf(fact), ...pointsOf(fact), ...spentValueOf(fact)],
})
