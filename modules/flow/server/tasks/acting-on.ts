import { may, placesOrNull, type Who } from '#platform/http/who.ts'

/** How a person came to do it: the desk, a mail, a call … */
export type Way = 'desk' | 'mail' | 'phone' | 'push' | 'message' | 'system'

/** The five values that `MAY_SEE` reads, as $1 to $5. */
export const seerOf = (who: Who, now: Date): readonly unknown[] => [
  who.kind === 'user' ? who.id : null,
  now,
  placesOrNull(who, 'flow.work'),
  who.kind === 'system' && who.places === 'all',
  may(who, 'flow.lead') ? placesOrNull(who, 'flow.lead') : [],
]

/** The person who acts, and those for whom they stand in at this moment. */
export const SELVES = `(array(
  select a.person from flow.absence a
  where a.substitute = $1::uuid and a.withdrawn_at is null and a.from_at <= $2 and a.to_at > $2) || $1::uuid)`

/** Whether somebody leads the work where the task is. */
export const LEADS = '($4::boolean or $5::uuid[] is null or coalesce(t.place = any($5::uuid[]), false))'

/** Which tasks somebody may see and do: where they may work, by role, by name, or because they lead there. */
export const MAY_SEE = `(${LEADS} or (($3::uuid[] is null or t.place is null or t.place = any($3::uuid[])) and (
  (t.roles = '{}' and t.relation is distinct from 'consult') or t.assignee = any(${SELVES}) or t.owner = $1::uuid or exists (
    select from access.v_user_permission p
    where p.user_id = any(${SELVES}) and p.role = any(t.roles) and (p.place is null or t.place is null or p.place = t.place)))))`

/** Whether another part of the path keeps this person from doing the task. */
export const BARRED = `(t.apart and exists (
  select from flow.task_doer d where d.path = t.path and d.person = $1::uuid::text and d.task is distinct from t.id))`

/** Whether this person lacks the skill that the task asks for. */
export const UNSKILLED = `(t.skill is not null and not exists (
  select from flow.person_skill s where s.person = $1::uuid and s.skill = t.skill and s.from_day <= ($2::timestamptz)::date
    and (s.to_day is null or s.to_day >= ($2::timestamptz)::date)))`
