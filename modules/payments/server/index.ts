export { type CommitDrawerOptions, commitDrawerFacts, type DrawerAnswer } from './commit-drawer-facts.ts'
export { readPolicies, setDrawerPolicy, type VersionedPolicy } from './drawer-policy.ts'
export { awaitingQris, endQris, type QrisAttempt, type QrisEnding, type QrisWish, startQris } from './qris-attempts.ts'
export { type PlaceQris, qrisOfPlaces, setQrisMerchant } from './qris-merchant.ts'
export { type DrawerRow, drawerFactsOf, openDrawers, type ShiftRow, type ShiftsWish, shiftsOf } from './read-drawers.ts'
export { paymentsRouter } from './router.ts'
export {
  type AttemptSaying,
  type KeptAttempt,
  keepAttempts,
  openAttempts,
  type SentAttempt,
  sayAttempt,
} from './terminal-attempts.ts'
