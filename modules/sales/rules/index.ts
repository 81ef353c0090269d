export type { SaleFact, SaleLine, SaleTender, TenderKind } from './sale-fact.ts'
export { digestOf, FIRST_DIGEST, type Sha256, sealFact } from './seal-fact.ts'
