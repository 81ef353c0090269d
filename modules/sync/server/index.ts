export { headOf } from './follow-chain.ts'
export { type Intake, type IntakeOptions, openIntake } from './open-intake.ts'
export { type ReadFact, readFact, sha256 } from './read-facts.ts'
export { type TakeInOptions, takeInFacts } from './take-in-facts.ts'
