import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { amountOf } from './capture-check.ts'
import type { CheckRow } from './check-queries.ts'

export type Typed = Readonly<Record<'routing' | 'account' | 'serial' | 'amount' | 'words' | 'why', string>>
export type Decision = 'correct' | 'accept' | 'reject' | 'skip'

export type Wish = { readonly check: CheckRow; readonly decision: Exclude<Decision, 'skip'>; readonly typed: Typed }

const step = (check: CheckRow, what: 'validated' | 'rejected', why: string) =>
  server.checks.step({ id: newId(), step: what, items: [check.id], why })

/** Sends what a clerk decided; a correction that leaves nothing odd is validated at once. True: it waits no more. */
export const sendDecision = async ({ check, decision, typed }: Wish): Promise<boolean> => {
  const { routing, account, serial, words, why } = typed
  if (decision !== 'correct') {
    await step(check, decision === 'accept' ? 'validated' : 'rejected', why)
    return true
  }
  const amount = amountOf(typed.amount, check.currency) ?? check.amount
  const parts = { routing, account, serial, amount, words: words.trim() || null, why }
  const { exceptions } = await server.checks.correct({ id: newId(), item: check.id, ...parts })
  if (exceptions.length === 0) await step(check, 'validated', why)
  return exceptions.length === 0
}
