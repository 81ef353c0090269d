export { customersContract } from './endpoints.ts'
export type { Channel, Consent, ConsentInput, ConsentText } from './schemas.ts'
