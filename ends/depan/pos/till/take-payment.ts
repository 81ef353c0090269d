import { type Answer, refused } from '#kernel/answer.ts'
import { newId } from '#kit/offline/index.ts'
import {
  isOpen,
  mayAttempt,
  moveAttempt,
  newAttempt,
  resumeAttempt,
  runAttempt,
  type TerminalAttempt,
  takeBack,
} from '#modules/payments/rules/index.ts'
import { paidByQris } from './ask-qris.ts'
import { isEmpty } from './draft.ts'
import { stopKeeping } from './keep-draft.ts'
import { sendAttempts } from './send-attempts.ts'
import { askApproval, cashierOf, dataOf, type Till } from './till.ts'

export const goToPay = (till: Till): void => {
  if (isEmpty(till.store.get().draft)) return
  till.store.set({ screen: 'pay', dialog: null, notice: null })
}

export const backToSale = (till: Till): void => {
  stopKeeping()
  till.store.set({ screen: 'sell' })
}

const bookOf = (till: Till) => ({
  save: async (attempt: TerminalAttempt) => {
    await till.db.attempts.put(attempt)
  },
})

/** Every try to move money by card for the basket on screen; they outlive a crash. */
export const attemptsFor = (till: Till): Promise<TerminalAttempt[]> =>
  till.db.attempts.where('sale').equals(till.store.get().draft.id).toArray()

/** Asks the terminal for an amount. The attempt is on the disk before the terminal hears of it. */
export const chargeCard = async (
  till: Till,
  amount: number,
  due: number,
): Promise<Answer<TerminalAttempt, 'attempt-open' | 'exceeds-due'>> => {
  const kind = amount < 0 ? 'refund' : 'charge'
  const wanted = { kind, amount: Math.abs(amount) } as const
  const allowed = mayAttempt(await attemptsFor(till), wanted, Math.abs(due))
  if (!allowed.ok) return allowed
  const { currency } = dataOf(till).snapshot.company
  const attempt = newAttempt({ id: newId(), sale: till.store.get().draft.id, currency, ...wanted })
  const ended = await runAttempt(attempt, till.terminal, bookOf(till))
  void sendAttempts(till)
  return { ok: true, value: ended }
}

/** What became of an attempt whose answer never came: the terminal is asked, and no money moves by asking. */
export const askTerminal = (till: Till, attempt: TerminalAttempt): Promise<TerminalAttempt> =>
  resumeAttempt(attempt, till.terminal, bookOf(till))

/** Takes an approved charge back through the terminal, as when the customer pays otherwise after all. */
export const takeCardBack = async (till: Till, id: string): Promise<TerminalAttempt | null> => {
  const attempt = await till.db.attempts.get(id)
  if (attempt?.state !== 'approved') return null
  const back = await takeBack(attempt, till.terminal, bookOf(till))
  void sendAttempts(till)
  return back
}

/** Whether money has moved, or may have, for the basket on screen: then it may not be thrown away. */
export const hasCharges = async (till: Till): Promise<boolean> =>
  (await attemptsFor(till)).some(a => a.state === 'approved' || isOpen(a)) || (await paidByQris(till)).length > 0

/** Two people looked at the terminal's journal and say what happened. */
export const decideAttempt = async (
  till: Till,
  attempt: TerminalAttempt,
  said: { readonly outcome: 'approved' | 'declined'; readonly ref: string; readonly note: string },
): Promise<Answer<TerminalAttempt, string>> => {
  const second = await askApproval(till, { permission: 'sales.override', why: 'approve.attempt' })
  if (!second) return refused('not-allowed')
  const by = cashierOf(till).id
  const moved = moveAttempt(attempt, { type: 'decide', ...said, by, second: second.id })
  if (moved.ok) await till.db.attempts.put(moved.value)
  return moved
}
