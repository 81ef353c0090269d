export { type CommitDrawerOptions, commitDrawerFacts, type DrawerAnswer } from './commit-drawer-facts.ts'
export { readPolicies, setDrawerPolicy, type VersionedPolicy } from './drawer-policy.ts'
export { applyEvents } from './online/apply-events.ts'
export { giveBack, sendRefunds } from './online/give-back.ts'
export { chargeOnline, keepOnline, type OnlineRow, type OnlineWish, onlineOf } from './online/start-online.ts'
export { spendEvents, takeHook } from './online/take-hook.ts'
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
