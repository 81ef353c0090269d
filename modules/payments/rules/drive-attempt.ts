import { assert } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import {
  type AttemptEvent,
  isOpen,
  moveAttempt,
  nextStep,
  type TerminalAttempt,
  type TerminalWord,
} from './terminal-attempt.ts'

/** What a payment asks of a card terminal. A terminal's adapter never throws for what its peer or the line does. */
export type AskedTerminal = {
  /** Where the terminal's own count stands, to be saved with the attempt; refuses when it cannot be reached. */
  position(): Promise<{ readonly ok: true; readonly marker: string } | { readonly ok: false; readonly note: string }>
  charge(order: TerminalOrder): Promise<TerminalWord>
  refund(order: TerminalOrder): Promise<TerminalWord>
  /** What became of an order. Must not move money. */
  ask(order: TerminalOrder): Promise<TerminalWord>
  /** Takes a charge back. */
  reverse(order: TerminalOrder): Promise<TerminalWord>
}

export type TerminalOrder = {
  readonly reference: string
  readonly amount: Minor
  readonly currency: string
  readonly marker: string
  /** The terminal's reference of the charge, when it is about taking it back; otherwise empty. */
  readonly ref: string
}

/** Where attempts are kept. `save` returns once the attempt would survive a power cut. */
export type AttemptBook = { save(attempt: TerminalAttempt): Promise<void> }

const orderOf = (a: TerminalAttempt): TerminalOrder => ({
  reference: a.id,
  amount: a.amount,
  currency: a.currency,
  marker: a.marker,
  ref: a.state === 'reversing' ? (a.ref ?? '') : '',
})

/**
 * Runs a new attempt: it is saved, then saved again as sent, and only then is the terminal called. Whatever the call
 * does, the attempt that comes back has been saved. Silence ends in `unknown`, never in a second call.
 */
export const runAttempt = async (
  attempt: TerminalAttempt,
  terminal: AskedTerminal,
  book: AttemptBook,
): Promise<TerminalAttempt> => {
  assert(attempt.state === 'created', `attempt ${attempt.id} is ${attempt.state}: only a new one may be run`)
  await book.save(attempt)
  const at = await terminal.position()
  if (!at.ok) return keep(attempt, { type: 'abandon', note: at.note }, book)
  const sent = await keep(attempt, { type: 'send', marker: at.marker }, book)
  const order = orderOf(sent)
  const word = await (sent.kind === 'charge' ? terminal.charge(order) : terminal.refund(order))
  return keep(sent, { type: 'word', word }, book)
}

/** Takes an approved charge back, as when the basket changed after the card was read. */
export const takeBack = async (
  attempt: TerminalAttempt,
  terminal: AskedTerminal,
  book: AttemptBook,
): Promise<TerminalAttempt> => {
  assert(attempt.state === 'approved', `attempt ${attempt.id} is ${attempt.state}: only an approved one is taken back`)
  const reversing = await keep(attempt, { type: 'reverse' }, book)
  const word = await terminal.reverse(orderOf(reversing))
  return keep(reversing, { type: 'word', word }, book)
}

/** Brings an attempt that a crash or silence left open one step on: asks the terminal, which moves no money. */
export const resumeAttempt = async (
  saved: TerminalAttempt,
  terminal: AskedTerminal,
  book: AttemptBook,
): Promise<TerminalAttempt> => {
  const attempt = await keep(saved, { type: 'restart' }, book)
  if (!isOpen(attempt) || nextStep(attempt) !== 'ask') return attempt
  return keep(attempt, { type: 'word', word: await terminal.ask(orderOf(attempt)) }, book)
}

const keep = async (attempt: TerminalAttempt, event: AttemptEvent, book: AttemptBook): Promise<TerminalAttempt> => {
  const moved = moveAttempt(attempt, event)
  // An answer that cannot be at this point is a terminal's fault, and worth as much as none.
  assert(moved.ok || event.type === 'word', `attempt ${attempt.id} is ${attempt.state}: no ${event.type} now`)
  if (!moved.ok) return keep(attempt, { type: 'word', word: { said: 'nothing', note: moved.detail ?? '' } }, book)
  await book.save(moved.value)
  return moved.value
}
