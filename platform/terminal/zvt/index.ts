export { zvtTerminal } from './terminal.ts'
