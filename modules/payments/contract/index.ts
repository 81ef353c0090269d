export { drawerFact } from './drawer-fact.ts'
export { paymentsContract } from './endpoints.ts'
