import { placesOrNull, type Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { chooseWorker } from '../../rules/index.ts'
import { readRoster } from './read-roster.ts'

type Loose = {
  id: string
  place: string | null
  roles: string[]
  skill: string | null
  weight: number
  apart: boolean
  barred: string[]
  assignee: string | null
}

/** Tasks that nobody has begun; advice that was asked of somebody stays with them. */
const LOOSE = `
  select t.id, t.place, t.roles, t.skill, t.weight, t.apart, t.assignee,
         array(select d.person from flow.task_doer d where t.apart and d.path = t.path and d.task is distinct from t.id) as barred
  from flow.task t
  where t.done_at is null and t.claimed_at is null and t.paused_at is null and t.relation is null and t.owner is null
    and (t.assignee is not null or t.give = 'push' or $3) and ($1::uuid[] is null or t.place = any($1))
    and ($2::uuid is null or t.place = $2)
  order by t.weight desc, t.due_at nulls last, t.id limit 2000 for update of t skip locked`

const MOVE = `
  with plan as (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $6::jsonb[]) as p (id, was, person, why)),
  moved as (
    update flow.task t set assignee = p.person, given_at = $4, given_by = $5, given_why = p.why, settled_at = $4
    from plan p where t.id = p.id returning t.id)
  insert into flow.task_event (task, at, who, what, detail)
  select p.id, $4, $5, 'delegated', jsonb_build_object('from', p.was, 'to', p.person, 'why', p.why)
  from plan p join moved m on m.id = p.id order by p.id`

export type Rebalanced = { readonly moved: number; readonly looked: number }

/**
 * Shares the tasks that nobody has begun out anew over those who are there: the heaviest first, each to whoever has the
 * least. With `all`, also those that people would take by themselves. Constant statements.
 */
export const rebalance = async (
  tx: Tx,
  who: Who,
  now: Date,
  { place, all = false }: { readonly place: string | null; readonly all?: boolean },
): Promise<Rebalanced> => {
  const loose = await tx.rows<Loose>(LOOSE, [placesOrNull(who, 'flow.lead'), place, all])
  if (loose.length === 0) return { moved: 0, looked: 0 }
  const roster = await readRoster(tx, now)
  for (const task of loose) if (task.assignee) roster.take(task.assignee, task.weight)
  const plan = loose.map(task => {
    const workers = roster.workersFor(task.roles, task.place)
    const { skill, weight, barred } = task
    const choice = chooseWorker(workers, { skill, weight, barred: new Set(barred) })
    if (choice) roster.give(choice.id, weight)
    return { id: task.id, was: task.assignee, person: choice?.id ?? null, why: choice?.why ?? null }
  })
  const moved = plan.filter(it => it.person !== null && it.person !== it.was)
  if (moved.length > 0) {
    const [ids, was, persons, why] = columns(
      moved,
      it => it.id,
      it => it.was,
      it => it.person,
      it => JSON.stringify(it.why),
    )
    await tx.rows(MOVE, [ids, was, persons, now, who.id, why])
    await announce(tx, [{ topic: 'flow.task-given', key: moved[0]!.id, payload: { tasks: moved.map(it => it.id) } }])
  }
  return { moved: moved.length, looked: loose.length }
}
