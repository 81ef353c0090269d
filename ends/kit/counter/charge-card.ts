import type { Answer } from '#kernel/answer.ts'
import { newId } from '#kit/offline/index.ts'
import {
  isOpen,
  mayAttempt,
  newAttempt,
  resumeAttempt,
  runAttempt,
  type TerminalAttempt,
  takeBack,
} from '#modules/payments/rules/index.ts'
import { paidByQris } from './ask-qris.ts'
import { type Counter, dataOf } from './counter.ts'
import { sendAttempts } from './send-attempts.ts'

const bookOf = (counter: Counter) => ({
  save: async (attempt: TerminalAttempt) => {
    await counter.db.attempts.put(attempt)
  },
})

/** Every try to move money by card for the basket on screen; they outlive a crash. */
export const attemptsFor = (counter: Counter): Promise<TerminalAttempt[]> =>
  counter.db.attempts.where('sale').equals(counter.store.get().draft.id).toArray()

/** Asks the terminal for an amount. The attempt is on the disk before the terminal hears of it. */
export const chargeCard = async (
  counter: Counter,
  amount: number,
  due: number,
): Promise<Answer<TerminalAttempt, 'attempt-open' | 'exceeds-due'>> => {
  const kind = amount < 0 ? 'refund' : 'charge'
  const wanted = { kind, amount: Math.abs(amount) } as const
  const allowed = mayAttempt(await attemptsFor(counter), wanted, Math.abs(due))
  if (!allowed.ok) return allowed
  const { currency } = dataOf(counter).snapshot.company
  const attempt = newAttempt({ id: newId(), sale: counter.store.get().draft.id, currency, ...wanted })
  const ended = await runAttempt(attempt, counter.terminal, bookOf(counter))
  void sendAttempts(counter)
  return { ok: true, value: ended }
}

/** What became of an attempt whose answer never came: the terminal is asked, and no money moves by asking. */
export const askTerminal = (counter: Counter, attempt: TerminalAttempt): Promise<TerminalAttempt> =>
  resumeAttempt(attempt, counter.terminal, bookOf(counter))

/** Takes an approved charge back through the terminal, as when the customer pays otherwise after all. */
export const takeCardBack = async (counter: Counter, id: string): Promise<TerminalAttempt | null> => {
  const attempt = await counter.db.attempts.get(id)
  if (attempt?.state !== 'approved') return null
  const back = await takeBack(attempt, counter.terminal, bookOf(counter))
  void sendAttempts(counter)
  return back
}

/** Whether money has moved, or may have, for the basket on screen: then it may not be thrown away. */
export const hasCharges = async (counter: Counter): Promise<boolean> =>
  (await attemptsFor(counter)).some(a => a.state === 'approved' || isOpen(a)) || (await paidByQris(counter)).length > 0
