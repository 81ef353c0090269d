import type { Tx } from '#platform/postgres/index.ts'
import type { Happening, Variables } from '../../rules/index.ts'
import { stepInstances } from './store/step-instances.ts'

export type DoneTask = {
  /** Who did it. */
  readonly by: string
  readonly taskId: string
  readonly outcome: string
  readonly variables?: Variables
}

type Shown = { readonly instance: string; readonly id: string; readonly kind: string; readonly task: string }

const happening = ({ id, kind }: Shown, { outcome, variables = {} }: DoneTask): Happening => {
  if (kind === 'choice') return { type: 'choose', wait: id, flows: outcome.split(' '), variables }
  if (kind === 'adhoc' && outcome !== 'done') return { type: 'activate', wait: id, node: outcome, variables }
  return { type: 'complete', wait: id, variables: { outcome, ...variables } }
}

/**
 * People's tasks are done: the tokens that waited for them go on, in the same transaction, in a number of statements that
 * does not grow with them. Nothing happens for a task that belongs to no process. The outcome of work is the variable
 * `outcome`; that of a choice names the flow.
 */
export const continueFromTasks = async (tx: Tx, now: Date, tasks: readonly DoneTask[]): Promise<void> => {
  const shown = await tx.rows<Shown>('select instance, id, kind, task from flow.wait where task = any($1::uuid[])', [
    tasks.map(it => it.taskId),
  ])
  const waits = new Map(shown.map(row => [row.task, row]))
  const wishes = tasks.flatMap(task => {
    const wait = waits.get(task.taskId)
    return wait ? [{ instance: wait.instance, by: task.by, it: happening(wait, task) }] : []
  })
  for (const answer of await stepInstances(tx, 'flow', now, wishes))
    if (!answer.ok) throw new ContinueRefused(answer.refusal, answer.detail ?? '')
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
