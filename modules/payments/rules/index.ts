export {
  buildQris,
  dynamicQris,
  type QrisMerchant,
  type QrisPayment,
  rupiahOf,
  staticQris,
  withAmount,
} from './build-qris.ts'
export { type Denomination, denominationsOf, likelyCash, totalOf } from './denominations.ts'
export {
  afterSale,
  CLOSED,
  type Drawer,
  type DrawerPolicy,
  type DrawerRefusal,
  moveDrawer,
  needsSafeDrop,
} from './drawer.ts'
export { type CashPlace, type DrawerFact, type DrawerFactKind, drawerFactText } from './drawer-fact.ts'
export {
  type AskedTerminal,
  type AttemptBook,
  resumeAttempt,
  runAttempt,
  type TerminalOrder,
  takeBack,
} from './drive-attempt.ts'
export { keepQris, type QrisKept, type QrisTold, type QrisVerdict } from './keep-qris.ts'
export { merchantOf } from './merchant-of.ts'
export { foldEvent, NEW_ONLINE, type OnlineEvent, type OnlineState } from './online/fold-events.ts'
export {
  cashAccount,
  cashDifferenceAccount,
  entryOfDrawerFact,
  pettyAccount,
  postingsOfDrawerFact,
  safeAccount,
} from './postings.ts'
export { type Qris, type QrisRefusal, readQris } from './read-qris.ts'
export {
  type CashRounding,
  type OfferedTender,
  type SettledTender,
  type Settlement,
  type SettleRefusal,
  settle,
  type TenderKind,
} from './settle.ts'
export { type ReportedSale, reportShift, type ShiftReport } from './shift-report.ts'
export { type ShiftSlipFrame, shiftSlip } from './shift-slip.ts'
export { TENDER_WORDS } from './shift-words.ts'
export { fitSlip, type SlipAlign, type SlipBlock, type SlipLine, slipText, wrap } from './slip.ts'
export {
  type AttemptEvent,
  type AttemptRefusal,
  type AttemptState,
  isOpen,
  mayAttempt,
  moveAttempt,
  newAttempt,
  nextStep,
  sayingFault,
  type TerminalAttempt,
  type TerminalWord,
} from './terminal-attempt.ts'
