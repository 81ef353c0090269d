import type { AskedTerminal, TerminalOrder, TerminalWord } from '#modules/payments/rules/index.ts'

/** A card terminal as the till's screens know it. */
export type TillTerminal = AskedTerminal & {
  /** True where no money can move; the screen says so. */
  readonly simulated: boolean
}

type Entry = { readonly ref: string; reversed: boolean }

const NOTE = 'simulator'

/**
 * A card terminal that is none. The last three digits of the amount decide: 051 declines, 068 charges but the answer
 * is lost, 069 loses the answer and charges nothing, 091 cannot be reached; all others are approved.
 */
export const simulatedTerminal = (cardDelayMs = 600): TillTerminal => {
  const journal = new Map<string, Entry>()
  const lost: TerminalWord = { said: 'nothing', note: `${NOTE}: no answer came` }
  const move = async (order: TerminalOrder): Promise<TerminalWord> => {
    await new Promise(resolve => setTimeout(resolve, cardDelayMs))
    const ending = order.amount % 1000
    if (ending === 51) return { said: 'declined', note: `${NOTE}: insufficient funds` }
    if (ending === 69 || ending === 91) return lost
    const ref = `SIM${String(journal.size + 1).padStart(6, '0')}`
    journal.set(order.reference, { ref, reversed: false })
    return ending === 68 ? lost : { said: 'approved', ref, note: NOTE }
  }
  return {
    simulated: true,
    position: async () => ({ ok: true, marker: String(journal.size) }),
    charge: move,
    refund: move,
    ask: async ({ reference }) => {
      const entry = journal.get(reference)
      if (!entry) return { said: 'never-charged', note: `${NOTE}: this reference is not in the journal` }
      return entry.reversed ? { said: 'reversed', note: NOTE } : { said: 'approved', ref: entry.ref, note: NOTE }
    },
    reverse: async ({ reference }) => {
      const entry = journal.get(reference)
      if (!entry) return { said: 'not-reversed', note: `${NOTE}: refused` }
      entry.reversed = true
      return { said: 'reversed', note: NOTE }
    },
  }
}
