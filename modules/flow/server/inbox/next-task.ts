import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { MAY_SEE, seerOf } from '../tasks/acting-on.ts'
import { COUNT_TIME } from '../tasks/change-task.ts'
import { CLAIM } from '../tasks/claim-task.ts'
import { inOrder, type Listed, TASK, TASK_FROM } from './list-tasks.ts'

const AT_HAND = `
  select ${TASK} from ${TASK_FROM}
  where t.done_at is null and t.paused_at is null and ${MAY_SEE} and (t.assignee is null or t.assignee = $1::uuid)
    and t.id <> all($7::uuid[])
  order by t.assignee = $1::uuid desc nulls last, t.due_at nulls last, t.opened_at limit $6`

/** The first in order that nobody else takes at this very moment. */
const TAKE = `
  with first as (
    select t.id from unnest($1::uuid[]) with ordinality as w (id, n) join flow.task t on t.id = w.id
    where t.done_at is null and t.paused_at is null and (t.assignee is null or t.assignee = $7)
    order by w.n limit 1 for update of t skip locked),
  taken as (
    update flow.task t set ${COUNT_TIME}, ${CLAIM} where t.id in (select id from first) returning t.id)
  insert into flow.task_event (task, at, who, what, way, detail)
  select id, $2, $3, $4, $5, $6 from taken returning task`

/**
 * The next best task of somebody, taken up at once: what they have begun, else the best that they may do and nobody has.
 * Two who ask at the same moment get two tasks. `not` leaves out those they have just put aside.
 */
export const nextTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { not = [] }: { readonly not?: readonly string[] } = {},
): Promise<Answer<Listed, 'nothing-to-do' | 'users-only'>> => {
  if (who.kind !== 'user') return refused('users-only', 'A task is taken by a person with an account.')
  const rows = await tx.rows<Listed>(AT_HAND, [...seerOf(who, now), 300, not])
  const ranked = inOrder(
    rows.filter(row => row.free),
    who,
    now,
  )
  const begun = ranked.find(row => row.assignee === who.id && row.claimed_at !== null)
  if (begun) return done(begun)
  const ids = ranked.map(row => row.id)
  const event = ['claimed', 'desk', JSON.stringify({ next: true })]
  const taken = await tx.one<{ task: string }>(TAKE, [ids, now, who.id, ...event, who.id])
  if (!taken) return refused('nothing-to-do', 'Nothing waits for you at this moment; new tasks appear by themselves.')
  await announce(tx, [{ topic: 'flow.task-changed', key: taken.task, payload: { task: taken.task, what: 'claimed' } }])
  const first = ranked.find(row => row.id === taken.task)!
  return done({ ...first, assignee: who.id, assignee_name: who.name, claimed_at: now, mine: true })
}
