import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { readRoster } from '../staff/read-roster.ts'
import { seerOf } from '../tasks/acting-on.ts'
import { inOrder, type Listed, TASK, TASK_FROM, type Task } from './list-tasks.ts'

export type Member = {
  id: string
  name: string
  present: boolean
  away: { to: Date; kind: string; substitute: string | null } | null
  skills: string[]
  /** Weight of their open tasks. */
  load: number
  open: number
  late: number
  /** Finished since the beginning of the last 24 hours. */
  done: number
}

export type Team = { readonly members: readonly Member[]; readonly tasks: readonly Listed[] }

const TASKS = `
  select ${TASK} from ${TASK_FROM}
  where t.done_at is null and ($3::uuid[] is null or true) and ($6::uuid[] is null or t.place = any($6)) and ($7::uuid is null or t.place = $7)
  order by t.due_at nulls last, t.opened_at limit 1000`

const PEOPLE = `
  select u.id, u.name, a.to_at, a.kind, s.name as substitute,
         (select count(*) from flow.task t where t.done_by = u.id::text and t.done_at > $2::timestamptz - interval '24 hours') as done
  from access.v_user u
  left join lateral (
    select to_at, kind, substitute from flow.absence a
    where a.person = u.id and a.withdrawn_at is null and a.from_at <= $2 and a.to_at > $2 order by a.to_at desc limit 1) a on true
  left join access.v_user s on s.id = a.substitute
  where u.id = any($1::uuid[]) and u.active order by u.name, u.id`

type Row = {
  id: string
  name: string
  to_at: Date | null
  kind: string | null
  substitute: string | null
  done: number
}

/**
 * What a leader sees: everybody whose place is one they lead or who has a task there, who is there, and every open task of those places. Constant
 * statements; at most 1000 tasks, those due soonest.
 */
export const viewTeam = async (tx: Tx, who: Who, now: Date, place: string | null): Promise<Team> => {
  const places = placesOrNull(who, 'flow.lead')
  const roster = await readRoster(tx, now)
  const rows = await tx.rows<Task>(TASKS, [...seerOf(who, now), places, place])
  const tasks = inOrder(rows, who, now)
  const held = Map.groupBy(tasks, it => it.assignee ?? '')
  const spots = place !== null ? [place] : places
  const staff = spots === null ? roster.everybodyAt(null) : spots.flatMap(roster.staffAt)
  const others = roster.everybodyAt(null).filter(it => held.has(it.id))
  const workers = new Map([...staff, ...others].map(it => [it.id, it]))
  const people = await tx.rows<Row>(PEOPLE, [[...workers.keys()], now])
  const members = people.map(({ id, name, to_at, kind, substitute, done }) => {
    const { present, skills, load } = workers.get(id)!
    const own = held.get(id) ?? []
    const late = own.filter(it => it.due_at !== null && it.due_at <= now).length
    const away = to_at ? { to: to_at, kind: kind!, substitute } : null
    return { id, name, present, away, skills: [...skills].sort(), load, open: own.length, late, done }
  })
  return { members, tasks }
}
