import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import { isCount, totalOf } from './denominations.ts'
import type { DrawerFact } from './drawer-fact.ts'

/** A drawer as the till knows it. */
export type Drawer = {
  /** The open shift, or null when the drawer is closed. */
  readonly shift: string | null
  /** Cash that should be in it. */
  readonly cash: Minor
}

export const CLOSED: Drawer = { shift: null, cash: 0 }

/** What the shop allows without a second person. */
export type DrawerPolicy = {
  /** A pay-out to petty cash above this needs `approvedBy`. */
  readonly payOutLimit: Minor
  /** A difference at the close above this, either way, needs `approvedBy`. */
  readonly differenceLimit: Minor
  /** More cash than this asks for a safe drop. */
  readonly cashLimit: Minor
}

export type DrawerRefusal =
  | 'shift-already-open'
  | 'no-open-shift'
  | 'other-shift'
  | 'amount-not-whole'
  | 'amount-missing'
  | 'count-does-not-add-up'
  | 'expected-differs'
  | 'not-enough-cash'
  | 'reason-missing'
  | 'place-missing'
  | 'second-person-needed'

/** Says whether `fact` may happen to `drawer` now, and how the drawer stands after it. */
export const moveDrawer = (
  drawer: Drawer,
  fact: Omit<DrawerFact, 'digest'>,
  policy: DrawerPolicy,
): Answer<Drawer, DrawerRefusal> => {
  const wrong = shiftFault(drawer, fact) ?? shapeFault(drawer, fact) ?? approvalFault(fact, policy)
  if (wrong) return wrong
  switch (fact.kind) {
    case 'shift-open':
      return done({ shift: fact.shift, cash: fact.amount })
    case 'pay-in':
      return done({ ...drawer, cash: drawer.cash + fact.amount })
    case 'pay-out':
      return done({ ...drawer, cash: drawer.cash - fact.amount })
    case 'shift-close':
      return done(CLOSED)
    case 'no-sale':
    case 'count':
      return done(drawer)
  }
}

/** The drawer after a sale, refund or void: cash tenders say what stayed in (change is already off). */
export const afterSale = (
  drawer: Drawer,
  sale: { readonly tenders: readonly { readonly kind: string; readonly amount: Minor }[] },
): Drawer => ({
  ...drawer,
  cash: drawer.cash + sale.tenders.reduce((a, t) => a + (t.kind === 'cash' ? t.amount : 0), 0),
})

/** True when an open drawer holds more cash than the shop wants in it. */
export const needsSafeDrop = (drawer: Drawer, policy: DrawerPolicy): boolean =>
  drawer.shift !== null && drawer.cash > policy.cashLimit

const shiftFault = (drawer: Drawer, fact: Omit<DrawerFact, 'digest'>) => {
  if (fact.kind === 'shift-open')
    return drawer.shift === null
      ? null
      : refused('shift-already-open', `Shift ${drawer.shift} is open: close it before opening the next.`)
  if (drawer.shift === null) return refused('no-open-shift', 'Open a shift first: count the float into the drawer.')
  return drawer.shift === fact.shift
    ? null
    : refused('other-shift', `Shift ${drawer.shift} is open on this register, not ${fact.shift}.`)
}

const shapeFault = (drawer: Drawer, fact: Omit<DrawerFact, 'digest'>) => {
  const { kind, amount, denominations, reason, where, expected } = fact
  const moves = kind === 'pay-in' || kind === 'pay-out'
  if (!Number.isSafeInteger(amount) || amount < 0)
    return refused('amount-not-whole', `${amount} is not a whole amount.`)
  if (moves && amount === 0) return refused('amount-missing', 'Say how much cash moves.')
  if (denominations && (!isCount(denominations) || totalOf(denominations) !== amount))
    return refused('count-does-not-add-up', `The notes and coins come to ${totalOf(denominations)}, not ${amount}.`)
  if ((moves || kind === 'no-sale') && !reason?.trim())
    return refused('reason-missing', 'Say why the drawer is opened.')
  if (moves && !where)
    return refused('place-missing', 'Say whether the cash comes from or goes to the safe or petty cash.')
  if (kind === 'pay-out' && amount > drawer.cash)
    return refused('not-enough-cash', `The drawer holds ${drawer.cash}, less than ${amount}.`)
  if ((kind === 'count' || kind === 'shift-close') && expected !== drawer.cash)
    return refused('expected-differs', `The drawer should hold ${drawer.cash}, not ${expected}.`)
  return null
}

const approvalFault = (fact: Omit<DrawerFact, 'digest'>, policy: DrawerPolicy) => {
  const difference = fact.kind === 'shift-close' ? Math.abs(fact.amount - (fact.expected ?? 0)) : 0
  const large = fact.kind === 'pay-out' && fact.where === 'petty' && fact.amount > policy.payOutLimit
  if (!large && difference <= policy.differenceLimit) return null
  if (fact.approvedBy && fact.approvedBy !== fact.cashier) return null
  return refused(
    'second-person-needed',
    large
      ? `A pay-out above ${policy.payOutLimit} needs a second person.`
      : `A difference of ${difference} needs a second person to have counted too.`,
  )
}
