import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { LaneReport, ReportAnswer } from '../../contract/index.ts'
import { askPeople } from './ask-people.ts'
import { endAsking } from './end-asking.ts'
import { keepVisits } from './keep-visits.ts'

const KEEP = `
  with old as (select * from lanes.lane where register = $1),
  kept as (
  insert into lanes.lane as l (register, place, report, step, locked, assisted, lines, total, last, since, seen_at)
  select r.id, r.place, $2, $3, $4, $5, $6, $7, $8, $9, $9 from company.v_register r
  where r.id = $1 and r.kind = 'self-checkout'
  on conflict (register) do update set place = excluded.place, report = excluded.report, step = excluded.step,
    locked = excluded.locked, assisted = excluded.assisted, lines = excluded.lines, total = excluded.total,
    last = excluded.last, seen_at = excluded.seen_at,
    since = case when (l.step, l.locked) = (excluded.step, excluded.locked) then l.since else excluded.since end
    where l.report < excluded.report or l.seen_at < excluded.seen_at - interval '45 seconds'
  returning *)
  select not exists (
    select from old o where (o.step, o.locked, o.assisted, o.lines, o.total, o.last)
      = (k.step, k.locked, k.assisted, k.lines, k.total, k.last) and o.seen_at > k.seen_at - interval '45 seconds') as changed
  from kept k`

const ASK = `
  insert into lanes.intervention (id, register, place, kind, about, asked_at, total, heard_at)
  select t.id, l.register, l.place, t.kind, t.about, t.at, t.total, $2
  from unnest($3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::bigint[]) as t (id, kind, about, at, total)
  join lanes.lane l on l.register = $1
  on conflict do nothing returning id, place, kind`

const END = `
  update lanes.intervention i
  set outcome = t.outcome, answered_by = t.by, answered_at = t.at, way = 'lane'
  from unnest($2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[]) as t (id, outcome, by, at)
  where i.id = t.id and i.register = $1 and i.outcome is null
  returning i.id, i.outcome, i.answered_by as by`

const HEAR = `
  select id, outcome, answered_by as by, answered_at as at from lanes.intervention
  where register = $1 and id = any($2::uuid[]) and outcome is not null order by answered_at, id`

const WISHES = `
  with gone as (
    update lanes.wish set done_at = $3 where register = $1 and id = any($2::uuid[]) and done_at is null returning id)
  select id, what from lanes.wish
  where register = $1 and done_at is null and not id = any($2::uuid[]) order by asked_at, id`

/**
 * Takes in where a lane stands, what it asks and how that ended; gives back what attendants said and wish. The number of
 * statements does not grow with what is told, but for answers given at the lane, each of which ends a task.
 */
export const takeReport = async (
  tx: Tx,
  register: string,
  now: Date,
  it: LaneReport,
): Promise<Answer<ReportAnswer, 'lane-unknown'>> => {
  const state = [it.step, it.locked, it.assisted, it.lines, it.total, it.last]
  const kept = await tx.one<{ changed: boolean }>(KEEP, [register, it.report, ...state, now])
  if (!kept && !(await tx.one('select 1 as known from lanes.lane where register = $1', [register])))
    return refused('lane-unknown', 'That register is no self-checkout.')
  const ids = it.told.map(t => t.id)
  if (it.told.length > 0) {
    const asked = await tx.rows<{ id: string; place: string; kind: string }>(ASK, [
      ...[register, now, ids],
      ...columns(
        it.told,
        t => t.kind,
        t => t.about,
        t => t.at,
        t => t.total,
      ),
    ])
    const said = it.told.flatMap(({ id, answer }) => (answer ? [{ id, ...answer }] : []))
    const ended = await tx.rows<{ id: string; outcome: string; by: string | null }>(END, [
      register,
      ...columns(
        said,
        t => t.id,
        t => t.outcome,
        t => t.by,
        t => t.at,
      ),
    ])
    await askPeople(tx, register, now, asked)
    await endAsking(tx, now, ended)
  }
  await keepVisits(tx, register, now, it.visits)
  const answers = await tx.rows<{ id: string; outcome: 'fine'; by: string | null; at: Date }>(HEAR, [register, ids])
  const wishes = await tx.rows<{ id: string; what: 'lock' }>(WISHES, [register, it.done, now])
  // A lane that only says that it is there is no news.
  if (kept?.changed || it.told.length + it.done.length > 0)
    await announce(tx, [{ topic: 'lanes.lane-changed', key: register, payload: {} }])
  return done({ answers: answers.map(a => ({ ...a, at: a.at.toISOString() })), wishes })
}
