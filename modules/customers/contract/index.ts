export { customersContract } from './endpoints.ts'
export type {
  Channel,
  Consent,
  ConsentInput,
  ConsentText,
  CustomerProfile,
  Segment,
  SegmentMember,
} from './schemas.ts'
