import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { flowContract } from '../contract/index.ts'
import { completeTask } from './complete-task.ts'
import { processRouter } from './engine/process-router.ts'
import { listTasks, type Task } from './list-tasks.ts'

const os = implement(flowContract).$context<Context>()

const view = (t: Task) => ({
  id: t.id,
  kind: t.kind,
  subject: t.subject,
  place: t.place,
  detail: t.detail,
  openedAt: t.opened_at.toISOString(),
  doneAt: t.done_at?.toISOString() ?? null,
  doneBy: t.done_by,
  outcome: t.outcome,
})

export const flowRouter = os.router({
  ...processRouter,
  tasks: os.tasks.handler(async ({ input, context }) => {
    const rows = await readOnly(context.db, tx => listTasks(tx, signedIn(context), input))
    return rows.map(view)
  }),
  complete: os.complete.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => completeTask(tx, signedIn(context), context.now(), input))),
  ),
})
