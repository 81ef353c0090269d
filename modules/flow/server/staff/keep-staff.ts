import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export type SkillRow = { skill: string; from: string; to: string | null }
export type ShiftRow = { place: string; weekday: number; starts: number; ends: number; from: string; to: string | null }
export type AbsenceRow = {
  id: string
  person: string
  name: string
  from: Date
  to: Date
  kind: 'leave' | 'sick' | 'training' | 'away'
  substitute: string | null
  substitute_name: string | null
  note: string
}
/** `kept`: their place is one of those asked for, so that what is written of them may be changed there. */
export type StaffRow = { id: string; name: string; kept: boolean; skills: SkillRow[]; shifts: ShiftRow[] }

const STAFF = `
  select u.id, u.name,
    $1::uuid[] is null or exists (
      select from access.v_user_permission p where p.user_id = u.id and p.place = any($1)) as kept,
    coalesce((select jsonb_agg(jsonb_build_object('skill', s.skill, 'from', s.from_day, 'to', s.to_day) order by s.skill, s.from_day)
              from flow.person_skill s where s.person = u.id), '[]') as skills,
    coalesce((select jsonb_agg(jsonb_build_object('place', s.place, 'weekday', s.weekday, 'starts', s.starts, 'ends', s.ends,
                'from', s.from_day, 'to', s.to_day) order by s.from_day, s.weekday, s.starts)
              from flow.shift s where s.person = u.id), '[]') as shifts
  from access.v_user u
  where u.active and exists (
    select from access.v_user_permission p where p.user_id = u.id and p.pattern in ('flow.work', 'flow.*', '*')
      and ($1::uuid[] is null or p.place is null or p.place = any($1)))
  order by u.name, u.id`

/** Everybody who may do tasks at these places (null: anywhere), with what they know and when they work. One statement. */
export const listStaff = (tx: Tx, places: readonly string[] | null): Promise<StaffRow[]> =>
  tx.rows<StaffRow>(STAFF, [places])

const WORKS = `
  select exists (
    select from access.v_user_permission p
    where p.user_id = $1 and ($2::uuid[] is null or p.place = any($2))) as works`

/** Whether somebody works at one of these places (null: anywhere). */
export const worksAt = async (tx: Tx, person: string, places: readonly string[] | null): Promise<boolean> =>
  (await tx.one<{ works: boolean }>(WORKS, [person, places]))!.works

const ABSENCES = `
  select a.id, a.person, u.name, a.from_at as "from", a.to_at as "to", a.kind, a.substitute, s.name as substitute_name, a.note
  from flow.absence a join access.v_user u on u.id = a.person left join access.v_user s on s.id = a.substitute
  where a.withdrawn_at is null and a.to_at > $1 order by a.from_at, u.name, a.id limit 500`

/** Absences that are or will be. One statement. */
export const listAbsences = (tx: Tx, now: Date): Promise<AbsenceRow[]> => tx.rows<AbsenceRow>(ABSENCES, [now])

type StaffRefusal = 'staff-unknown' | 'skill-twice' | 'shift-twice' | 'shift-forward'

const said = (tx: Tx, person: string) =>
  announce(tx, [{ topic: 'flow.staff-changed', key: person, payload: { person } }])

/** Puts what a person knows in place of what stood there. */
export const saveSkills = async (
  tx: Tx,
  person: string,
  rows: readonly SkillRow[],
): Promise<Answer<{ person: string }, StaffRefusal>> => {
  const values = columns(
    rows,
    it => it.skill,
    it => it.from,
    it => it.to,
  )
  const tried = await unlessBroken(tx, async () => {
    await tx.rows('delete from flow.person_skill where person = $1', [person])
    await tx.rows(
      `insert into flow.person_skill (person, skill, from_day, to_day)
       select $1::uuid, * from unnest($2::text[], $3::date[], $4::date[])`,
      [person, ...values],
    )
  })
  if (!tried.ok && tried.constraint === 'person_skill_pk')
    return refused('skill-twice', 'A skill is given twice from the same day; leave one.')
  if (!tried.ok) return refused('staff-unknown', 'There is no such person, or a day lies before its beginning.')
  await said(tx, person)
  return done({ person })
}

/** Puts a person's weekly shifts in place of those that stood there. */
export const saveShifts = async (
  tx: Tx,
  person: string,
  rows: readonly ShiftRow[],
): Promise<Answer<{ person: string }, StaffRefusal>> => {
  const values = columns(
    rows,
    it => it.place,
    it => it.weekday,
    it => it.starts,
    it => it.ends,
    it => it.from,
    it => it.to,
  )
  const tried = await unlessBroken(tx, async () => {
    await tx.rows('delete from flow.shift where person = $1', [person])
    await tx.rows(
      `insert into flow.shift (person, place, weekday, starts, ends, from_day, to_day)
       select $1::uuid, * from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::smallint[], $6::date[], $7::date[])`,
      [person, ...values],
    )
  })
  if (!tried.ok && tried.constraint === 'shift_pk')
    return refused('shift-twice', 'Two shifts of a weekday begin at the same time; leave one.')
  if (!tried.ok && tried.constraint === 'shift_forward')
    return refused('shift-forward', 'A shift ends before it begins, or lasts more than a day.')
  if (!tried.ok) return refused('staff-unknown', 'There is no such person or place.')
  await said(tx, person)
  return done({ person })
}
