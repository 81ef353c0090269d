export type { CampaignResult } from './campaign-result.ts'
export type { Campaign, CampaignAsked, CampaignDraft, CampaignRow, Outcome } from './campaign-schemas.ts'
export type { Duty, DutyKind, Erasure, PersonExport } from './duty-schemas.ts'
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
