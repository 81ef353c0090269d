export { drawerFact } from './drawer-fact.ts'
export { paymentsContract } from './endpoints.ts'
export { type TerminalCalls, terminalOver } from './terminal-over.ts'
