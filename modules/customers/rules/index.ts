export { type BasketRule, type Baskets, type BasketTerms, findRules, numberItems } from './baskets/find-rules.ts'
export { readBaskets } from './baskets/read-baskets.ts'
export { type ArmWords, checkWords, type WordsFault } from './campaigns/check-words.ts'
export {
  alphaAt,
  type Group,
  type Interval,
  judge,
  LOOK_DAYS,
  MEASURE_DAYS,
  type Word,
  winnerAt,
} from './campaigns/judge-campaign.ts'
export { LEAVE } from './campaigns/leave-words.ts'
export { offerHtml } from './campaigns/offer-html.ts'
export { fillVariables, strangeVariables, VARIABLES, type Variable } from './campaigns/variables.ts'
export { type Buying, type BuyingDays, buyingDays, buyingUntil } from './lifetime/buying.ts'
export { type BgNbd, fitBgNbd } from './lifetime/fit-bg-nbd.ts'
export { fitGammaGamma, type GammaGamma } from './lifetime/fit-gamma-gamma.ts'
export { type Foreseen, foresee } from './lifetime/lifetime-value.ts'
export { type TryOut, tryOut } from './lifetime/try-out.ts'
export { columnOf, idColumnOf } from './match/columns.ts'
export { type Duplicates, findDuplicates, type Match, SURE } from './match/find-duplicates.ts'
export { personTable } from './match/person-table.ts'
export { RFM_GROUPS, type RfmGroup, scoreRfm } from './rfm/score-rfm.ts'
export { judgeCustomer, type Profile } from './segments/judge-customer.ts'
export {
  type Condition,
  checkRule,
  SEGMENT_FIELDS,
  type SegmentField,
  type SegmentRule,
  type SegmentSign,
  signsOf,
} from './segments/segment.ts'
export { findLog } from './table/find-buying.ts'
export { findSummary } from './table/find-summary.ts'
export type { Table } from './table/headings.ts'
export { layTable, separatorIn } from './table/lay-table.ts'
export { purchasesOf, type ReadLog } from './table/purchases-of.ts'
export { readNumbers } from './table/read-numbers.ts'
export { summaryOf } from './table/summary-of.ts'
export { armOf, compareArms, type Lift, twoSided } from './uplift/compare-arms.ts'
export { findTrial } from './uplift/find-trial.ts'
export { fitRidge, ridgeAt } from './uplift/fit-ridge.ts'
export { layFeatures } from './uplift/lay-features.ts'
export { targetUplift } from './uplift/target-uplift.ts'
