import type { CardTerminal, TerminalOrder, TerminalWord } from './port.ts'

/**
 * How the simulator behaves on one order. `timeout-charged`: the money moves, no answer comes. `answer-lost`: no answer
 * comes and no money moves. `slow`: the money moves, no answer comes, and the next question finds it still working.
 * `unreachable`: not even its position can be asked.
 */
export type SimulatedBehaviour = 'approve' | 'decline' | 'timeout-charged' | 'answer-lost' | 'slow' | 'unreachable'

type Entry = { readonly amount: number; readonly ref: string; working: boolean; reversed: boolean }

/** What the simulator remembers, kept by the caller so that it outlives a reload as a real terminal's journal would. */
export type SimulatorMemory = { orders: Record<string, Entry>; count: number }

export type SimulatorSettings = {
  readonly memory?: SimulatorMemory
  /** Called after every change of the memory. */
  readonly remember?: (memory: SimulatorMemory) => void
  /** Behaviours of the coming calls, one taken by each charge, refund or reversal; then the amount's ending decides. */
  readonly script?: SimulatedBehaviour[]
  /** Milliseconds a customer takes to present a card. */
  readonly cardDelay?: number
  readonly wait?: (ms: number) => Promise<void>
}

/** Last three digits of the amount in minor units, and what they make the simulator do. Everything else is approved. */
export const SIMULATED_ENDINGS: Readonly<Record<string, SimulatedBehaviour>> = {
  '051': 'decline',
  '068': 'timeout-charged',
  '069': 'answer-lost',
  '070': 'slow',
  '091': 'unreachable',
}

const NAME = {
  id: 'Simulator terminal kartu (tidak ada uang yang berpindah)',
  en: 'Card terminal simulator (no money moves)',
}
const NOTE = 'Simulator'
const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** A card terminal that is none: for demonstrations and tests, in the browser and in Node. */
export const terminalSimulator = (settings: SimulatorSettings = {}): CardTerminal => {
  const memory = settings.memory ?? { orders: {}, count: 0 }
  const script = settings.script ?? []
  let cancelled = false

  const behaviourOf = (amount: number) =>
    script.shift() ?? SIMULATED_ENDINGS[String(amount).padStart(3, '0').slice(-3)] ?? 'approve'
  const remember = () => settings.remember?.(memory)
  const lost: TerminalWord = { said: 'nothing', note: `${NOTE}: no answer came` }

  const move = async (order: TerminalOrder): Promise<TerminalWord> => {
    cancelled = false
    await (settings.wait ?? sleep)(settings.cardDelay ?? 0)
    const how = behaviourOf(order.amount)
    if (cancelled) return { said: 'declined', note: `${NOTE}: cancelled at the till` }
    if (how === 'decline') return { said: 'declined', note: `${NOTE}: insufficient funds` }
    if (how === 'answer-lost' || how === 'unreachable') return lost
    // A reference is charged once, however often it is sent: a real acquirer would refuse the second as well.
    const known = memory.orders[order.reference]
    if (known) return { said: 'declined', note: `${NOTE}: this reference was used before` }
    memory.count += 1
    const ref = `SIM${String(memory.count).padStart(6, '0')}`
    memory.orders[order.reference] = { amount: order.amount, ref, working: how === 'slow', reversed: false }
    remember()
    return how === 'approve' ? { said: 'approved', ref, note: NOTE, slip: [NAME.id, NAME.en, ref] } : lost
  }

  return {
    name: NAME,
    simulated: true,
    position: async () => {
      if (script[0] !== 'unreachable') return { ok: true, marker: String(memory.count) }
      script.shift()
      return { ok: false, note: `${NOTE}: not reached` }
    },
    charge: move,
    refund: move,
    ask: async ({ reference, ref }) => {
      const entry = memory.orders[reference]
      if (!entry) return { said: 'never-charged', note: `${NOTE}: this reference is not in the journal` }
      if (entry.working) {
        entry.working = false
        remember()
        return { said: 'in-progress', note: NOTE }
      }
      if (entry.reversed) return { said: 'reversed', note: NOTE }
      return { said: 'approved', ref: ref || entry.ref, note: NOTE }
    },
    reverse: async ({ reference, amount }) => {
      const entry = memory.orders[reference]
      const how = script.shift() ?? (amount % 1000 === 51 ? 'decline' : 'approve')
      if (!entry || how === 'decline') return { said: 'not-reversed', note: `${NOTE}: refused` }
      if (how === 'answer-lost' || how === 'unreachable') return lost
      entry.reversed = true
      remember()
      return how === 'approve' ? { said: 'reversed', note: NOTE } : lost
    },
    cancel: async () => {
      cancelled = true
    },
    close: async () => undefined,
  }
}
