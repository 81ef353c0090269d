import { simulatedTerminal, type TillTerminal } from '#kit/devices/index.ts'
import { terminalOver } from '#modules/payments/contract/index.ts'
import type { Till } from './till.ts'

/**
 * The card terminal of the settings: the simulator, which moves no money, or the one beside this register, which a
 * server in the shop drives since a browser opens no sockets. Chosen anew at each call, so that settings hold at once.
 */
export const chooseTerminal = (till: () => Till): TillTerminal => {
  const simulator = simulatedTerminal()
  const chosen = (): TillTerminal => {
    const { server, store } = till()
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
