export { type BillOnPaper, billSheet } from './bill-sheet.ts'
export { type CreditUse, creditLeft, fitsCredit } from './credit.ts'
export { type CreditableLine, creditOf, creditTaxes } from './credit-of.ts'
export { billOf, openAmountOf, type PricedQuantity, worthOf } from './line-amounts.ts'
export { type MessageFacts, type MessageWord, messageOf } from './message-words.ts'
export {
  commercialOf,
  type Fulfilment,
  fulfilmentOf,
  type LineQuantities,
  ORDER_STATES,
  type OrderState,
  paymentOf,
  shortOf,
  stateOf,
} from './order-state.ts'
export { packMeant } from './pack-units.ts'
export { type BilledTax, postingsOfBill, receivableFrom, taxesOf } from './postings-of-bill.ts'
export { planWay } from './promise/plan-way.ts'
export { type Picking, readyAt } from './promise/ready-at.ts'
export type { Need, Plan, PlannedParcel, Reach, Run, Source, WayWanted, World } from './promise/world.ts'
export { type QuickFault, type QuickRow, readQuickOrder } from './read-quick-order.ts'
export { HANDLING_DAYS, medianOf, OLD_WAY_DAYS, promiseDays } from './special-lead.ts'
export { type ParcelState, STAGES, type Stage, stageOf } from './stage.ts'
export { daysBetween, nextDays, type Rhythm, wantsOn } from './standing-days.ts'
