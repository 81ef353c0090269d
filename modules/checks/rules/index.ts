export { composeAch, type NewAch, type NewBatch, type NewEntry } from './ach/compose-ach.ts'
export { type AmountVerdict, compareAmounts } from './amount/compare-amounts.ts'
export { readWords } from './amount/read-words.ts'
export { spellEnglish } from './amount/spell-english.ts'
export { spellIndonesian } from './amount/spell-indonesian.ts'
export { detectFormat, type Format } from './detect-format.ts'
export type { FileCheck, FilePicture, FileReturn } from './files/file-check.ts'
export { readItems } from './files/read-items.ts'
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
export {
  isOpen,
  type LineMatch,
  MATCHES,
  type MatchVerdict,
  matchLines,
  numbersIn,
  OPEN_VERDICTS,
  type OpenCheck,
  stepOfLine,
} from './match/index.ts'
export { CMC7_LAYOUTS, type Cmc7Layout, type Cmc7Line, readCmc7 } from './micr/read-cmc7.ts'
export { type MicrLine, readE13b } from './micr/read-e13b.ts'
export { guessSymbols, inLetters, MICR_SYMBOLS, type MicrSymbols } from './micr/symbols.ts'
export {
  comparePresented,
  ISSUE_DATES,
  ISSUE_FIELDS,
  ISSUE_LAYOUTS,
  type IssuedCheck,
  type IssueFault,
  type IssueLayout,
  type IssueLine,
  PAY_PROBLEMS,
  type PayProblem,
  readIssue,
} from './pay/index.ts'
export { substituteLine } from './print/substitute-line.ts'
export { type Captured, type CheckException, EXCEPTIONS, findExceptions } from './register/find-exceptions.ts'
export { drawerOf, instrumentOf, type LineParts } from './register/instrument.ts'
export {
  CHECK_STATES,
  CHECK_STEPS,
  type CheckState,
  type CheckStep,
  MOST_REPRESENTMENTS,
  needsReason,
  statesBefore,
} from './register/life.ts'
export { postingsOfSteps, type SteppingCheck } from './register/postings-of-steps.ts'
export { paperKindOf } from './register/retention.ts'
export {
  matchReturns,
  RETURN_MATCHES,
  RETURN_OPEN,
  type ReturnMatch,
  type ReturnVerdict,
  type SentCheck,
  sayReturnReason,
} from './returns/index.ts'
export { type Rewritten, rewrite } from './rewrite.ts'
export {
  readStatements,
  type SplitRows,
  STATEMENT_FORMATS,
  type Statement,
  type StatementFault,
  type StatementFormat,
  type StatementLine,
  type StatementsRead,
  sayHundredths,
  sayStatementFault,
} from './statement/index.ts'
export {
  BLACK_LIST_TERMS,
  type BlackListTerms,
  type DrawerStanding,
  type EmptyWarkat,
  judgeDrawer,
} from './warkat/black-list.ts'
export { dueReminders, type HeldWarkat, type Reminder } from './warkat/due-reminders.ts'
export { judgeWarkat, REASON_OF, WARKAT_VERDICTS, type WarkatVerdict } from './warkat/judge-warkat.ts'
export {
  FUNDS_REASONS,
  REFUSAL_REASONS,
  type Refusal,
  type RefusalReason,
  reasonsFor,
  refuseFor,
} from './warkat/refusal-reasons.ts'
export { WARKAT_TERMS, type Warkat, type WarkatTerms } from './warkat/warkat.ts'
export { addMonths, reminderDays, type WarkatDays, warkatDays } from './warkat/warkat-days.ts'
