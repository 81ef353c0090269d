import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import type { CardTerminal, TerminalPosition, TerminalWord } from '#platform/terminal/index.ts'
import { zvtTerminal } from '#platform/terminal/zvt/index.ts'
import type { TerminalOrder } from '../rules/index.ts'
import { readCardTerminal } from './card-terminal.ts'

export type TerminalVerb = 'charge' | 'refund' | 'reverse'

const NONE = 'No card terminal is set for this register.'

/** Connects for one call and lets go again: another process may drive the next. */
const withTerminal = async <Said>(
  db: Database,
  register: string,
  call: (terminal: CardTerminal) => Promise<Said>,
  without: Said,
): Promise<Said> => {
  const settings = await readOnly(db, tx => readCardTerminal(tx, register))
  if (!settings) return without
  const terminal = zvtTerminal(settings)
  try {
    return await call(terminal)
  } finally {
    await terminal.close()
  }
}

export const positionOf = (db: Database, register: string): Promise<TerminalPosition> =>
  withTerminal(db, register, terminal => terminal.position(), { ok: false, note: NONE })

export const askTerminal = (db: Database, register: string, order: TerminalOrder): Promise<TerminalWord> =>
  withTerminal(db, register, terminal => terminal.ask(order), { said: 'nothing', note: NONE })

/**
 * Hands an order to the register's terminal, at most once: it is written down first, and an order that was written
 * down before is answered `nothing`, so that its sender asks what became of it.
 */
export const sendOrder = async (
  db: Database,
  now: Date,
  register: string,
  verb: TerminalVerb,
  order: TerminalOrder,
): Promise<TerminalWord> => {
  const fresh = await transact(db, tx =>
    tx.one(
      `insert into payments.terminal_order (reference, verb, register, amount, at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning reference`,
      [order.reference, verb, register, order.amount, now],
    ),
  )
  if (!fresh) return { said: 'nothing', note: 'This order was handed over before: ask what became of it.' }
  return withTerminal(db, register, terminal => terminal[verb](order), { said: 'nothing', note: NONE })
}
