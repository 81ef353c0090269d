import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { taskContract } from '../../contract/index.ts'
import { listColleagues } from '../inbox/list-colleagues.ts'
import { listTasks } from '../inbox/list-tasks.ts'
import { nextTask } from '../inbox/next-task.ts'
import { readTask } from '../inbox/read-task.ts'
import { viewTeam } from '../inbox/view-team.ts'
import { viewOf, wholeViewOf } from '../inbox/views.ts'
import { rebalance } from '../staff/rebalance.ts'
import { addPart, consultColleague } from './ask-colleague.ts'
import { claimTask } from './claim-task.ts'
import { delegateTask } from './delegate-task.ts'
import { markSeen, noteTask } from './note-task.ts'
import type { Completions } from './open-completions.ts'
import { pauseTask, resumeTask } from './pause-task.ts'
import { returnTask } from './return-task.ts'

const os = implement(taskContract).$context<Context>()

const reading = {
  tasks: os.tasks.handler(async ({ input, context }) => {
    const search = { done: input.done, now: context.now() }
    return (await readOnly(context.db, tx => listTasks(tx, signedIn(context), search))).map(viewOf)
  }),
  task: os.task.handler(async ({ input, context }) => {
    const task = await readOnly(context.db, tx => readTask(tx, signedIn(context), context.now(), input.id))
    if (!task) return answered<never>(refused('task-unknown', `There is no task ${input.id} where you may work.`))
    return wholeViewOf(task)
  }),
  colleagues: os.colleagues.handler(async ({ input, context }) => {
    const rows = await readOnly(context.db, tx => listColleagues(tx, context.now(), input.place ?? null))
    return rows.map(it => ({ ...it, until: it.until?.toISOString() ?? null }))
  }),
  team: os.team.handler(async ({ input, context }) => {
    const team = await readOnly(context.db, tx => viewTeam(tx, signedIn(context), context.now(), input.place ?? null))
    const members = team.members.map(it => ({ ...it, away: it.away && { ...it.away, to: it.away.to.toISOString() } }))
    return { members, tasks: team.tasks.map(viewOf) }
  }),
}

const doing = {
  next: os.next.handler(async ({ input, context }) =>
    viewOf(answered(await transact(context.db, tx => nextTask(tx, signedIn(context), context.now(), input)))),
  ),
  seen: os.seen.handler(async ({ input, context }) => {
    await transact(context.db, tx => markSeen(tx, signedIn(context), context.now(), input.ids))
    return { ok: true }
  }),
  claim: os.claim.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => claimTask(tx, signedIn(context), context.now(), input))),
  ),
  return: os.return.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => returnTask(tx, signedIn(context), context.now(), input))),
  ),
  delegate: os.delegate.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => delegateTask(tx, signedIn(context), context.now(), input))),
  ),
  consult: os.consult.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => consultColleague(tx, signedIn(context), context.now(), input))),
  ),
  part: os.part.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => addPart(tx, signedIn(context), context.now(), input))),
  ),
  pause: os.pause.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => pauseTask(tx, signedIn(context), context.now(), input))),
  ),
  resume: os.resume.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => resumeTask(tx, signedIn(context), context.now(), input))),
  ),
  note: os.note.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => noteTask(tx, signedIn(context), context.now(), input))),
  ),
  rebalance: os.rebalance.handler(async ({ input: { place = null, all }, context }) =>
    transact(context.db, tx => rebalance(tx, signedIn(context), context.now(), { place, all })),
  ),
}

/** Endpoints of tasks; those who complete at the same moment share a transaction. */
export const taskHandlers = (completions: Completions) => ({
  ...reading,
  ...doing,
  complete: os.complete.handler(async ({ input, context }) =>
    answered(await completions.take({ who: signedIn(context), wish: input })),
  ),
})
