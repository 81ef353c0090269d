export { type ZvtSettings, zvtTerminal } from './terminal.ts'
