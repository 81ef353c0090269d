import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import { type Rounding, roundTo } from '#kernel/whole.ts'

export type TenderKind = 'cash' | 'qris' | 'card' | 'gift' | 'points' | 'credit'

/** What the customer puts down, or for a refund what the till hands out. */
export type OfferedTender = {
  readonly id: string
  readonly kind: TenderKind
  /** Minor units; below zero for a refund. Cash: what was handed over. `rest`: whatever the other tenders leave open. */
  readonly amount: Minor | 'rest'
  readonly ref?: string
  /** Points taken, for a `points` tender. */
  readonly points?: number
}

export type SettledTender = {
  readonly id: string
  readonly kind: TenderKind
  readonly amount: Minor
  readonly given?: Minor
  readonly ref?: string
  readonly points?: number
}

export type Settlement = {
  /** In the order offered, cash last; the amounts add up to total + rounding. */
  readonly tenders: readonly SettledTender[]
  /** What rounding the cash share added (above zero) or took off. */
  readonly rounding: Minor
  /** Cash that goes back to the customer, 0 or more. */
  readonly change: Minor
}

export type CashRounding = {
  /** Smallest amount that can be handed over: 100 where no smaller coin is about, 1 for none. */
  readonly cashStep: Minor
  readonly mode: Rounding
}

export type SettleRefusal =
  | 'short'
  | 'overpaid-non-cash'
  | 'change-exceeds-cash'
  | 'cash-not-needed'
  | 'refund-not-exact'
  | 'refund-by-points'
  | 'wrong-sign'
  | 'empty-tender'
  | 'two-rests'
  | 'tender-twice'

/**
 * Settles a total. Cash comes last and only the cash share is rounded (Permendag 35/2013 allows rounding for want of
 * coins only), so a total paid by QRIS or card alone is paid to the rupiah. Rounding a refund mirrors rounding a sale.
 * Change comes out of cash alone. A total below zero is paid out: by cash, QRIS, card, gift value or store credit.
 */
export const settle = (
  total: Minor,
  offered: readonly OfferedTender[],
  rounding: CashRounding,
): Answer<Settlement, SettleRefusal> => {
  assert(Number.isSafeInteger(rounding.cashStep) && rounding.cashStep >= 1, 'cashStep must be 1 or more')
  const wrong = faultOf(total, offered)
  if (wrong) return wrong
  const sign = total < 0 ? -1 : 1
  const cashless = settleCashless(total, offered)
  const open = total - sum(cashless)
  const cash = offered.filter(t => t.kind === 'cash')
  if (open * sign < 0) return overpaid(open, cash.length > 0)
  if (cash.length === 0)
    return open === 0 ? done({ tenders: cashless, rounding: 0, change: 0 }) : refused('short', still(open))
  if (open === 0) return refused('cash-not-needed', 'The other tenders cover the total: take the cash tender away.')
  return settleCash(cash, cashless, open, sign * roundTo(Math.abs(open), rounding.cashStep, rounding.mode))
}

const settleCash = (
  cash: readonly OfferedTender[],
  cashless: readonly SettledTender[],
  open: Minor,
  due: Minor,
): Answer<Settlement, SettleRefusal> => {
  const given = cash.some(t => t.amount === 'rest') ? due : sum(cash as readonly { amount: Minor }[])
  if (open < 0 && given !== due)
    return refused('refund-not-exact', `The cash refund is ${due} after rounding, not ${given}.`)
  if (given < due) return refused('short', still(due - given))
  const first = cash[0]!
  const tender = { id: first.id, kind: 'cash', amount: plain(due), ...(given !== due && { given }) } as const
  return done({ tenders: [...cashless, tender], rounding: plain(due - open), change: plain(given - due) })
}

const settleCashless = (total: Minor, offered: readonly OfferedTender[]): SettledTender[] => {
  const cashless = offered.filter(t => t.kind !== 'cash')
  const left = total - offered.reduce((a, t) => a + (t.amount === 'rest' ? 0 : t.amount), 0)
  // Nothing left, or already too much: the rest is no tender, and the checks after this see the others as they are.
  const rest = left * (total < 0 ? -1 : 1) > 0 ? left : 0
  return cashless
    .map(t => ({ ...t, amount: t.amount === 'rest' ? rest : t.amount }))
    .filter((t, i) => t.amount !== 0 || cashless[i]!.amount !== 'rest')
}

const faultOf = (total: Minor, offered: readonly OfferedTender[]) => {
  if (new Set(offered.map(t => t.id)).size !== offered.length)
    return refused('tender-twice', 'Two tenders carry the same id.')
  if (offered.filter(t => t.amount === 'rest').length > 1)
    return refused('two-rests', 'Only one tender can be the rest.')
  for (const { kind, amount, id } of offered) {
    if (amount === 'rest') continue
    assert(Number.isSafeInteger(amount), `tender ${id} is not a whole amount`)
    if (amount === 0 && kind !== 'cash') return refused('empty-tender', `The ${kind} tender is 0: take it away.`)
    if (total < 0 ? amount > 0 : amount < 0)
      return refused('wrong-sign', `The ${kind} tender goes the other way than the total.`)
  }
  if (total < 0 && offered.some(t => t.kind === 'points'))
    return refused('refund-by-points', 'Points come back by undoing their burning, not as a tender.')
  return null
}

const overpaid = (open: Minor, withCash: boolean) => {
  const by = Math.abs(open)
  return withCash
    ? refused('change-exceeds-cash', `The other tenders alone exceed the total by ${by}; change comes from cash only.`)
    : refused('overpaid-non-cash', `The tenders exceed the total by ${by}, and only cash gives change.`)
}

const still = (missing: Minor) => `${Math.abs(missing)} is still to be settled.`
const sum = (tenders: readonly { readonly amount: Minor }[]) => tenders.reduce((a, t) => a + t.amount, 0)
const plain = (n: number) => (n === 0 ? 0 : n)
