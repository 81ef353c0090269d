export { inspectFile, runInspect } from './run-inspect.ts'
export { rewriteFile, runRewrite } from './run-rewrite.ts'
export type { Said } from './said.ts'
