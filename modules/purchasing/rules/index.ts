export { AGES, type Age, ageOf } from '#modules/books/rules/index.ts'
export { type AgreedPrice, type ChosenPrice, choosePrice } from './choose-price.ts'
export { type InputTaxRule, inputTax } from './input-tax.ts'
export { type LeadTimes, leadTimes } from './lead-time.ts'
export { lineValue, type PackPrice, valueStep } from './line-value.ts'
export {
  type Booking,
  type Correction,
  type Finding,
  type FindingKind,
  type Invoice,
  type InvoiceLine,
  type Match,
  type MatchTolerance,
  matchInvoice,
  type OrderedLine,
} from './match-invoice.ts'
export { normalNumber } from './normal-number.ts'
export { type OrderOnPaper, orderSheet } from './order-sheet.ts'
export {
  isOnTheWay,
  ORDER_DEEDS,
  ORDER_STATES,
  type OrderDeed,
  type OrderFacts,
  type OrderState,
  type StateRefusal,
  stepOrder,
} from './order-state.ts'
export { payableTo, postingsOfCredit, postingsOfInvoice, receivedFrom } from './postings-of-invoice.ts'
export { type Arrival, enoughOf, mostOf, receiveLine, type Taken } from './receive-line.ts'
export { type ReturnedLine, returnLine } from './return-line.ts'
export { type CostedLine, shareCorrection } from './share-cost.ts'
