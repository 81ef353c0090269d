export { runSimulate } from './run-simulate.ts'
