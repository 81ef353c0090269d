import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { standIn } from '../../rules/index.ts'
import { COUNT_TIME } from '../tasks/change-task.ts'
import { readAway } from './read-roster.ts'

const HELD = `
  select id, assignee from flow.task where done_at is null and assignee = any($1::uuid[]) order by id for update skip locked`

/** What is given away is settled again, so that somebody who is there gets it; what is taken waits for whoever takes it. */
const HAND_OVER = `
  with plan as (select * from unnest($1::uuid[], $3::uuid[], $4::uuid[]) as p (id, person, away)),
  moved as (
    update flow.task t set ${COUNT_TIME}, assignee = p.person, claimed_at = null, given_by = case when p.person is not null then 'system' end,
      given_at = case when p.person is not null then $2::timestamptz end,
      given_why = case when p.person is not null then jsonb_build_object('for', p.away) end,
      wanted = case when t.relation = 'consult' then t.wanted end,
      settled_at = case when p.person is null and t.give = 'push' then null else t.settled_at end
    from plan p where t.id = p.id returning t.id)
  insert into flow.task_event (task, at, who, what, way, detail)
  select p.id, $2, 'system', 'handed-over', 'system', jsonb_build_object('from', p.away, 'to', p.person)
  from plan p join moved m on m.id = p.id order by p.id`

/**
 * Takes the work of those who are away at this moment out of their hands: their stand-in gets it, else everybody who may
 * do it. Constant statements for any number; safe to repeat. Gives how many tasks moved.
 */
export const handOverAbsent = async (tx: Tx, now: Date): Promise<number> => {
  const away = await readAway(tx, now)
  if (away.length === 0) return 0
  const map = new Map(away.map(it => [it.person, it.substitute]))
  const held = await tx.rows<{ id: string; assignee: string }>(HELD, [[...map.keys()]])
  if (held.length === 0) return 0
  const [ids, persons, gone] = columns(
    held,
    it => it.id,
    it => standIn(it.assignee, map),
    it => it.assignee,
  )
  await tx.rows(HAND_OVER, [ids, now, persons, gone])
  await announce(tx, [{ topic: 'flow.task-given', key: held[0]!.id, payload: { tasks: held.map(it => it.id) } }])
  return held.length
}
