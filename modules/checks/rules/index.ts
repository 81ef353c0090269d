export { composeAch, type NewAch, type NewBatch, type NewEntry } from './ach/compose-ach.ts'
export { detectFormat, type Format } from './detect-format.ts'
export type { Codes, Finding, Language, Severity } from './findings/finding.ts'
export { findProfile, PROFILES, type Profile } from './findings/profiles.ts'
export {
  type ComposeOptions,
  composeIcl,
  type NewBundle,
  type NewCashLetter,
  type NewIcl,
  type NewItem,
  type NewView,
} from './icl/compose-icl.ts'
export { ALL_CODES, type Inspection, type InspectOptions, inspect, type Report } from './inspect.ts'
export { type Rewritten, rewrite } from './rewrite.ts'
