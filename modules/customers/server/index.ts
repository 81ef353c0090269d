export { runBaskets } from './analysis/run-baskets.ts'
export { runLifetime } from './analysis/run-lifetime.ts'
export { runRfm } from './analysis/run-rfm.ts'
export { runDedupe } from './run-dedupe.ts'
