import { terminalOver } from '#modules/payments/contract/index.ts'
import { type SimulatorMemory, terminalSimulator } from '#platform/terminal/index.ts'
import type { Counter, CounterTerminal } from './counter.ts'

const JOURNAL = 'ujung-terminal-simulator'
const CARD_DELAY_MS = 600

/** The simulator's journal outlives a reload, as a real terminal's would. */
const simulatorOf = (storage: Storage): CounterTerminal => {
  const kept = storage.getItem(JOURNAL)
  return terminalSimulator({
    ...(kept && { memory: JSON.parse(kept) as SimulatorMemory }),
    remember: memory => storage.setItem(JOURNAL, JSON.stringify(memory)),
    cardDelay: CARD_DELAY_MS,
  })
}

/**
 * The card terminal of the settings: the simulator, which moves no money, or the one beside this register, which a
 * server in the shop drives since a browser opens no sockets. Chosen anew at each call, so that settings hold at once.
 */
export const chooseTerminal = (counter: () => Counter): CounterTerminal => {
  const simulator = simulatorOf(localStorage)
  const chosen = (): CounterTerminal => {
    const { server, store } = counter()
    const real = store.get().settings.terminal === 'server' && server
    return real ? { simulated: false, ...terminalOver(server.payments.terminal) } : simulator
  }
  return {
    get simulated() {
      return chosen().simulated
    },
    position: () => chosen().position(),
    charge: order => chosen().charge(order),
    refund: order => chosen().refund(order),
    ask: order => chosen().ask(order),
    reverse: order => chosen().reverse(order),
  }
}
