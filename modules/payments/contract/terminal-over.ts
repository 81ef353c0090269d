import type { AskedTerminal, TerminalOrder, TerminalWord } from '../rules/index.ts'

/** The endpoints of `payments.terminal` as a client calls them. */
export type TerminalCalls = {
  position(): Promise<Awaited<ReturnType<AskedTerminal['position']>>>
  charge(order: TerminalOrder): Promise<TerminalWord>
  refund(order: TerminalOrder): Promise<TerminalWord>
  reverse(order: TerminalOrder): Promise<TerminalWord>
  ask(order: TerminalOrder): Promise<TerminalWord>
}

const says = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A till's card terminal that a server drives. Whatever goes wrong on the way is silence, never a second order. */
export const terminalOver = (calls: TerminalCalls): AskedTerminal => {
  const word = (verb: 'charge' | 'refund' | 'reverse' | 'ask') => (order: TerminalOrder) =>
    calls[verb](order).catch((error: unknown): TerminalWord => ({ said: 'nothing', note: says(error) }))
  return {
    position: () => calls.position().catch((error: unknown) => ({ ok: false, note: says(error) }) as const),
    charge: word('charge'),
    refund: word('refund'),
    reverse: word('reverse'),
    ask: word('ask'),
  }
}
