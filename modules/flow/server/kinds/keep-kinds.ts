import { type Answer, done, refused } from '#kernel/answer.ts'
import { listPlaces } from '#modules/company/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { KindView } from '../../contract/index.ts'
import { usualKeeps } from '../calendars/read-calendars.ts'

const COLUMNS = `kind, name_id as "nameId", name_en as "nameEn", give, roles, skill, weight, due_minutes as "dueMinutes",
  calendar, remind_minutes as "remindMinutes", escalate_to as "escalateTo", escalate_minutes as "escalateMinutes",
  outcomes, needs, ends_at_once as "endsAtOnce", apart, version`

/** How each kind of task is done, by its word. One statement. */
export const listKinds = (tx: Tx): Promise<KindView[]> =>
  tx.rows<KindView>(`select ${COLUMNS} from flow.task_kind order by kind`)

const SAVE = `
  insert into flow.task_kind as k (kind, name_id, name_en, give, roles, skill, weight, due_minutes, calendar,
    remind_minutes, escalate_to, escalate_minutes, outcomes, needs, ends_at_once, apart, version, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $18, $19)
  on conflict (kind) do update set name_id = excluded.name_id, name_en = excluded.name_en, give = excluded.give,
    roles = excluded.roles, skill = excluded.skill, weight = excluded.weight, due_minutes = excluded.due_minutes,
    calendar = excluded.calendar, remind_minutes = excluded.remind_minutes, escalate_to = excluded.escalate_to,
    escalate_minutes = excluded.escalate_minutes, outcomes = excluded.outcomes, needs = excluded.needs,
    ends_at_once = excluded.ends_at_once, apart = excluded.apart, version = k.version + 1,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by
  where k.version = $17
  returning ${COLUMNS}`

/** Says how a kind of task is done from now on; tasks that are open keep what they were opened with. */
export const saveKind = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: KindView,
): Promise<Answer<KindView, 'task-kind-stale'>> => {
  const values = [
    ...[it.kind, it.nameId, it.nameEn, it.give, it.roles, it.skill, it.weight, it.dueMinutes, it.calendar],
    ...[it.remindMinutes, it.escalateTo, it.escalateMinutes, it.outcomes, it.needs, it.endsAtOnce, it.apart],
    ...[it.version, now, who.id],
  ]
  const saved = await tx.one<KindView>(SAVE, values)
  if (!saved)
    return refused('task-kind-stale', `${it.kind} has changed meanwhile; read it again and repeat the change.`)
  await announce(tx, [{ topic: 'flow.kinds-changed', key: it.kind, payload: { kind: it.kind } }])
  return done(saved)
}

type Keep = 'national' | 'joint-leave' | 'company'
export type PlaceKeeps = { place: string; keeps: Keep[]; usual: boolean }

/** Which kinds of holiday each place keeps: as said, or what is usual for its kind. Two statements. */
export const listKeeps = async (tx: Tx): Promise<PlaceKeeps[]> => {
  const places = await listPlaces(tx)
  const rows = await tx.rows<{ place: string; keeps: Keep[] }>('select place, keeps from flow.place_calendar')
  const said = new Map(rows.map(it => [it.place, it.keeps]))
  return places.map(it => ({
    place: it.id,
    keeps: said.get(it.id) ?? [...usualKeeps(it.kind)],
    usual: !said.has(it.id),
  }))
}

/** Says which holidays places keep; due dates are planned anew afterwards. */
export const saveKeeps = async (
  tx: Tx,
  rows: readonly { place: string; keeps: readonly string[] }[],
): Promise<PlaceKeeps[]> => {
  const [places, keeps] = columns(
    [...rows].sort((a, b) => (a.place < b.place ? -1 : 1)),
    it => it.place,
    it => JSON.stringify(it.keeps),
  )
  await tx.rows(
    `insert into flow.place_calendar (place, keeps)
     select p.id, array(select jsonb_array_elements_text(w.keeps))
     from unnest($1::uuid[], $2::jsonb[]) as w (place, keeps) join company.v_place p on p.id = w.place
     on conflict (place) do update set keeps = excluded.keeps`,
    [places, keeps],
  )
  await announce(tx, [{ topic: 'flow.calendar-changed', key: 'keeps', payload: {} }])
  return listKeeps(tx)
}
