import type { Tx } from '#platform/postgres/index.ts'
import type { Happening, Variables } from '../../rules/index.ts'
import { stepInstances } from './store/step-instances.ts'

export type DoneTask = {
  readonly taskId: string
  readonly outcome: string
  readonly variables?: Variables
}

type Shown = { readonly instance: string; readonly id: string; readonly kind: string }

const happening = ({ id, kind }: Shown, { outcome, variables = {} }: DoneTask): Happening => {
  if (kind === 'choice') return { type: 'choose', wait: id, flows: outcome.split(' '), variables }
  if (kind === 'adhoc' && outcome !== 'done') return { type: 'activate', wait: id, node: outcome, variables }
  return { type: 'complete', wait: id, variables: { outcome, ...variables } }
}

/**
 * A person's task is done: the token that waited for it goes on, in the same transaction. Nothing happens for a task that
 * belongs to no process. The outcome of work is the variable `outcome`; that of a choice names the flow.
 */
export const continueFromTask = async (tx: Tx, who: string, now: Date, task: DoneTask): Promise<void> => {
  const shown = await tx.one<Shown>('select instance, id, kind from flow.wait where task = $1', [task.taskId])
  if (!shown) return
  const [answer] = await stepInstances(tx, who, now, [{ instance: shown.instance, it: happening(shown, task) }])
  if (answer && !answer.ok) throw new ContinueRefused(answer.refusal, answer.detail ?? '')
}

/** The process does not take the outcome: the task must stay open, so the transaction must not commit. */
export class ContinueRefused extends Error {
  override readonly name = 'ContinueRefused'
  readonly refusal: string
  constructor(refusal: string, detail: string) {
    super(detail)
    this.refusal = refusal
  }
}
