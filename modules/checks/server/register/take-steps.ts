import { type Answer, done, refused } from '#kernel/answer.ts'
import { postEntries } from '#modules/books/server/index.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type CheckStep, needsReason, postingsOfSteps } from '../../rules/index.ts'
import { faultOfReasons, keepRefusals, tidyReasons } from '../warkat/keep-refusals.ts'
import { judgeSteps, lockChecks, type StepRefusal } from './judge-steps.ts'
import { openDeed, peekDeed } from './open-deed.ts'
import { writeSteps } from './write-steps.ts'

export type StepWish = {
  /** UUIDv7 made by whoever decides: the same again is answered like the first. */
  readonly id: string
  readonly step: Exclude<CheckStep, 'captured' | 'corrected'>
  readonly items: readonly string[]
  /** Why; wanted for returns, refusals and cheques that are accepted with what is odd about them. */
  readonly why: string
  /** Of warkat that are refused: the numbers of the reasons on the letter of refusal. */
  readonly reasons?: readonly number[]
}

export type StepsTaken = { readonly id: string; readonly answer: 'created' | 'exists'; readonly items: number }

/**
 * Takes one step with any number of cheques, all of them or none, and books it: eight statements, and those of the
 * entry; one more where reasons are given for which warkat are refused. Two who decide about the same cheque at the same moment: one does, the other is told where it stands now.
 */
export const takeSteps = async (
  tx: Tx,
  who: string,
  now: Date,
  day: string,
  wish: StepWish,
): Promise<Answer<StepsTaken, StepRefusal>> => {
  const items = [...new Set(wish.items)].sort()
  const { id, step } = wish
  const why = wish.why.trim()
  if (needsReason(step) && why === '') return refused('reason-missing', `Say why a cheque is ${step}.`)
  const rows = await lockChecks(tx, items)
  const reasons = tidyReasons(wish.reasons)
  const deed = { id, what: step, items, asked: reasons.length > 0 ? { why, reasons } : { why } }
  const known = await peekDeed(tx, deed)
  if (!known.ok) return known
  if (known.value === 'exists') return done({ id, answer: 'exists', items: items.length })
  const fault = judgeSteps(rows, items, { step, why, day }) ?? faultOfReasons(rows, step, reasons)
  if (fault) return fault
  const written = await unlessBroken(tx, () => writeSteps(tx, who, now, { id, step, items, why }))
  if (!written.ok) return refused('check-duplicate', 'Another cheque with the same line is in collection. Look it up.')
  const opened = await openDeed(tx, who, now, deed)
  // Something else took the id while these were written: nothing of it stays, and whoever asks again is told.
  if (!opened.ok || opened.value === 'exists') throw new Error(`deed ${id} was taken meanwhile`)
  if (reasons.length > 0) await keepRefusals(tx, { deed: id, reasons, day, now, who, why, rows })
  const postings = postingsOfSteps(rows, step)
  const entry = { id, why: `checks.${step}`, at: now.toISOString(), day, who, ref: id, postings }
  if (postings.length > 0) await postEntries(tx, [entry], { asFact: true })
  await announce(tx, [{ topic: 'checks.step-taken', key: id, payload: { deed: id, step, items } }])
  return done({ id, answer: 'created', items: items.length })
}
