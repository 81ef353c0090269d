export { type Corrected, type Correction, type CorrectRefusal, correctCheck } from './register/correct-check.ts'
export { type CheckDetail, getCheck } from './register/get-check.ts'
export type { NewCheck, NewCheckBatch } from './register/new-check.ts'
export { type CheckFilter, type CheckRow, countChecks, listChecks, type StateFigure } from './register/read-checks.ts'
export {
  type Registered,
  type RegisterRefusal,
  registerBatch,
} from './register/register-batch.ts'
export { type FileRegistered, type FileWish, registerFile } from './register/register-file.ts'
export { type StepsTaken, type StepWish, takeSteps } from './register/take-steps.ts'
export { type CheckFault, verifyChecks } from './register/verify-checks.ts'
export { listReturns, type ReturnRow } from './returns/list-returns.ts'
export { settleReturn } from './returns/settle-return.ts'
export { checksRouter } from './router.ts'
export { inspectFile, runInspect } from './run-inspect.ts'
export { runRegister } from './run-register.ts'
export { rewriteFile, runRewrite } from './run-rewrite.ts'
export type { Said } from './said.ts'
export { readStatementBytes } from './statement/read-statement-bytes.ts'
export { getStatement } from './statement/read-statements.ts'
export { runStatement } from './statement/run-statement.ts'
export { takeInStatements } from './statement/take-in-statements.ts'
