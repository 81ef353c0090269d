import type { Minor } from '#kernel/money.ts'
import type { Entry, Posting } from '#modules/books/rules/index.ts'
import type { DrawerFact } from './drawer-fact.ts'

/** Cash in one drawer on one day; hot, so one account per register and day. */
export const cashAccount = (register: string, day: string) => `cash:${register}:${day}`
/** The safe of a place. */
export const safeAccount = (place: string) => `safe:${place}`
/** Small expenses of a place, paid from drawers. */
export const pettyAccount = (place: string) => `petty:${place}`
/** What closing counts of a place found missing (above zero) or too much. */
export const cashDifferenceAccount = (place: string) => `cash-difference:${place}`

/**
 * What a drawer fact means in the books. A shift's float comes out of the safe and everything counted goes back to it;
 * what is missing or too much goes to the place's cash difference. So a register's accounts, summed over the days its
 * shift touched, are zero once it is closed.
 */
export const postingsOfDrawerFact = (fact: DrawerFact): readonly Posting[] => {
  const cash = cashAccount(fact.register, fact.day)
  const other = fact.where === 'petty' ? pettyAccount(fact.place) : safeAccount(fact.place)
  const post = (debit: string, credit: string, amount: Minor): Posting[] =>
    amount > 0 ? [{ debit, credit, unit: fact.currency, amount }] : []
  switch (fact.kind) {
    case 'shift-open':
    case 'pay-in':
      return post(cash, other, fact.amount)
    case 'pay-out':
      return post(other, cash, fact.amount)
    case 'shift-close': {
      const difference = fact.amount - (fact.expected ?? fact.amount)
      const gap = cashDifferenceAccount(fact.place)
      return [
        ...post(other, cash, fact.amount),
        ...(difference < 0 ? post(gap, cash, -difference) : post(cash, gap, difference)),
      ]
    }
    case 'no-sale':
    case 'count':
      return []
  }
}

/** The entry in the books, with the fact's own id: a fact is booked once. */
export const entryOfDrawerFact = (fact: DrawerFact): Entry => ({
  id: fact.id,
  why: fact.kind,
  at: fact.at,
  day: fact.day,
  who: fact.cashier,
  ref: fact.shift,
  postings: postingsOfDrawerFact(fact),
})
