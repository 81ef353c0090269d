import { type Answer, refused } from '#kernel/answer.ts'
import { isEmpty } from '#kit/counter/draft.ts'
import { stopKeeping } from '#kit/counter/keep-draft.ts'
import { moveAttempt, type TerminalAttempt } from '#modules/payments/rules/index.ts'
import { askApproval, cashierOf, type Till } from './till.ts'

export const goToPay = (till: Till): void => {
  if (isEmpty(till.store.get().draft)) return
  till.store.set({ screen: 'pay', dialog: null, notice: null })
}

export const backToSale = (till: Till): void => {
  stopKeeping()
  till.store.set({ screen: 'sell' })
}

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
