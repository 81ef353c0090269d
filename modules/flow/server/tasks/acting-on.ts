import { may, placesOrNull, type Who } from '#platform/http/who.ts'

/** How a person came to do it: the desk, a mail, a call … */
export type Way = 'desk' | 'mail' | 'phone' | 'push' | 'message' | 'system'

/** The SQL that stands for who acts and when: of one, or of each row of many. */
export type Seer = {
  readonly person: string
  readonly now: string
  readonly places: string
  readonly all: string
  readonly leads: string
}

/** The five values that the conditions of one who acts read, as $1 to $5. */
export const seerOf = (who: Who, now: Date): readonly unknown[] => {
  const { person, places, all, leads } = sightOf(who)
  return [person, now, places, all, leads]
}

/** Whose sight it is: their id, the places where they work (null: all), whether all is theirs, where they lead. */
export const sightOf = (who: Who) => ({
  person: who.kind === 'user' ? who.id : null,
  places: placesOrNull(who, 'flow.work'),
  all: who.kind === 'system' && who.places === 'all',
  leads: may(who, 'flow.lead') ? placesOrNull(who, 'flow.lead') : [],
})

const ONE: Seer = {
  person: '$1::uuid',
  now: '$2::timestamptz',
  places: '$3::uuid[]',
  all: '$4::boolean',
  leads: '$5::uuid[]',
}

/** The conditions under which somebody sees and does a task `t`. */
export const conditionsOf = (s: Seer) => {
  /** The person who acts, and those for whom they stand in at this moment. */
  const selves = `(array(
  select a.person from flow.absence a
  where a.substitute = ${s.person} and a.withdrawn_at is null and a.from_at <= ${s.now} and a.to_at > ${s.now})
  || ${s.person})`
  /** Whether somebody leads the work where the task is. */
  const leads = `(${s.all} or ${s.leads} is null or coalesce(t.place = any(${s.leads}), false))`
  return {
    selves,
    leads,
    /** Which tasks somebody may see and do: where they may work, by role, by name, or because they lead there. */
    maySee: `(${leads} or ((${s.places} is null or t.place is null or t.place = any(${s.places})) and (
  (t.roles = '{}' and t.relation is distinct from 'consult') or t.assignee = any(${selves}) or t.owner = ${s.person} or exists (
    select from access.v_user_permission p
    where p.user_id = any(${selves}) and p.role = any(t.roles) and (p.place is null or t.place is null or p.place = t.place)))))`,
    /** Whether another part of the path keeps this person from doing the task. */
    barred: `(t.apart and exists (
  select from flow.task_doer d where d.path = t.path and d.person = ${s.person}::text and d.task is distinct from t.id))`,
    /** Whether this person lacks the skill that the task asks for. */
    unskilled: `(t.skill is not null and not exists (
  select from flow.person_skill s where s.person = ${s.person} and s.skill = t.skill and s.from_day <= (${s.now})::date
    and (s.to_day is null or s.to_day >= (${s.now})::date)))`,
  }
}

export const { selves: SELVES, leads: LEADS, maySee: MAY_SEE, barred: BARRED, unskilled: UNSKILLED } = conditionsOf(ONE)
