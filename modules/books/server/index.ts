export { type Numbers, numbersIn, openNumbers } from './accounts.ts'
export { closePeriod, reopenPeriod } from './close-period.ts'
export {
  expireHolds,
  type HoldGroup,
  type HoldWish,
  hold,
  holdEach,
  type OpenHold,
  openHoldsOf,
  postHolds,
  settleHolds,
  voidHolds,
} from './hold.ts'
export { OPENING_REF, type Opening, openBalances } from './open-balances.ts'
export { type Freed, type PostOptions, postEntries, type Shortfall } from './post-entries.ts'
export { agedAmounts, goodsAt, isBooked } from './read-aged.ts'
export {
  accountsOf,
  balanceOf,
  balancesOf,
  type JournalLine,
  journal,
  type StatementLine,
  statementOf,
  type TrialLine,
  trialBalance,
  trialBalanceAt,
} from './read-books.ts'
export { isClosed, type Reversal, reverseEntry } from './reverse-entry.ts'
export { booksRouter } from './router.ts'
export { type Finding, verifyBooks } from './verify-books.ts'
