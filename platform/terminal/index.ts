export type { CardTerminal, TerminalOrder, TerminalPosition, TerminalWord } from './port.ts'
export {
  SIMULATED_ENDINGS,
  type SimulatedBehaviour,
  type SimulatorMemory,
  type SimulatorSettings,
  terminalSimulator,
} from './simulator.ts'
