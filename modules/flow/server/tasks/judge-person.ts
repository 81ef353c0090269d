import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Held } from './take-hold.ts'

type Person = { name: string; works: boolean; away: Date | null; barred: boolean; unskilled: boolean }

export type PersonRefusal = 'person-unknown' | 'person-away' | 'task-needs-other-eyes' | 'task-needs-skill'

const PERSON = `
  select u.name,
         exists (select from access.v_user_permission p
                 where p.user_id = u.id and p.pattern in ('flow.work', 'flow.*', '*')
                   and (p.place is null or $3::uuid is null or p.place = $3)) as works,
         (select max(a.to_at) from flow.absence a
          where a.person = u.id and a.withdrawn_at is null and a.from_at <= $2 and a.to_at > $2) as away,
         $4::boolean and exists (select from flow.task_doer d where d.path = $5 and d.person = u.id::text
                                  and d.task is distinct from $6::uuid) as barred,
         $7::text is not null and not exists (
           select from flow.person_skill s where s.person = u.id and s.skill = $7 and s.from_day <= ($2::timestamptz)::date
             and (s.to_day is null or s.to_day >= ($2::timestamptz)::date)) as unskilled
  from access.v_user u where u.id = $1 and u.active`

/** Whether somebody can be given a task now: may work there, is not away, knows how, and decides nothing of their own. */
export const judgePerson = async (
  tx: Tx,
  now: Date,
  task: Held,
  person: string,
): Promise<Answer<{ name: string }, PersonRefusal>> => {
  const it = await tx.one<Person>(PERSON, [person, now, task.place, task.apart, task.path, task.id, task.skill])
  if (!it?.works) return refused('person-unknown', `${it?.name ?? person} may not do tasks at that place.`)
  if (it.away)
    return refused(
      'person-away',
      `${it.name} is away until ${it.away.toISOString()}; give it to somebody who is there.`,
    )
  if (it.barred)
    return refused('task-needs-other-eyes', `${it.name} asked for it or did another part of it; choose another.`)
  if (it.unskilled) return refused('task-needs-skill', `It asks for the skill ${task.skill}, which ${it.name} lacks.`)
  return done({ name: it.name })
}
