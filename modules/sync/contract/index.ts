export {
  type FactAnswer,
  factAnswer,
  type RegisterFact,
  registerFact,
  syncContract,
  type TillItem,
  type TillSnapshot,
  tillItem,
  tillSnapshot,
} from './endpoints.ts'
