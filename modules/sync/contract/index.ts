export { type ItemChanges, type ItemSegment, type TillItem, tillItem } from '#modules/catalog/contract/index.ts'
export {
  type FactAnswer,
  factAnswer,
  type RegisterFact,
  registerFact,
  syncContract,
  type TillSnapshot,
  tillSnapshot,
} from './endpoints.ts'
export { type KeptTerms, type TillTerms, termsContract } from './terms.ts'
export { type DeadLetter, type OddFactView, type TillState, watchContract } from './watch.ts'
