import { type Answer, done } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Variables } from '../../rules/index.ts'
import { type StepRefusal, stepInstances, type Wish } from './store/step-instances.ts'

const all = async (tx: Tx, who: string, now: Date, wishes: readonly Wish[]): Promise<Answer<null, StepRefusal>> => {
  const answers = await stepInstances(tx, who, now, wishes)
  return answers.find(answer => !answer.ok) ?? done(null)
}

/** Tries again what stands as an incident; `variables` mend what was wrong first. */
export const retryIncident = (
  tx: Tx,
  who: string,
  now: Date,
  { instance, wait, variables }: { instance: string; wait: string; variables?: Variables },
) =>
  all(tx, who, now, [
    ...(variables ? [{ instance, it: { type: 'set', variables } as const }] : []),
    { instance, it: { type: 'retry', wait } },
  ])

/** Ends an instance before its time, and takes back what it asked of people. */
export const cancelInstance = (
  tx: Tx,
  who: string,
  now: Date,
  { instance, reason }: { instance: string; reason: string },
) => all(tx, who, now, [{ instance, it: { type: 'cancel', reason } }])

/** Changes variables of an instance; conditions are looked at again. */
export const setVariables = (
  tx: Tx,
  who: string,
  now: Date,
  { instance, variables }: { instance: string; variables: Variables },
) => all(tx, who, now, [{ instance, it: { type: 'set', variables } }])
