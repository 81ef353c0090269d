import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { checkRule, type SegmentRule } from '../../rules/index.ts'
import { refreshMembers } from './refresh-members.ts'

export type SegmentInput = {
  readonly id: string
  readonly name: string
  readonly rule: SegmentRule
  readonly version?: number | undefined
}
type Refusal = 'segment-rule' | 'segment-name-taken' | 'segment-stale'

const SAVE = `
  insert into customers.segment (id, name, rule, changed_at, changed_by) values ($1, $2, $3::jsonb, $4, $5)
  on conflict (id) do update set name = excluded.name, rule = excluded.rule, version = segment.version + 1,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by
  where segment.version = $6 or (segment.name, segment.rule) = (excluded.name, excluded.rule)
  returning version`

/** Keeps a segment and finds its members at once. Two who change one at the same time: the second is told. */
export const saveSegment = async (
  tx: Tx,
  who: Who,
  now: Date,
  today: Day,
  { id, name, rule, version }: SegmentInput,
): Promise<Answer<{ id: string; version: number; members: number }, Refusal>> => {
  const fault = checkRule(rule)
  if (fault) return refused('segment-rule', `This rule cannot be asked (${fault}); mend the condition that is marked.`)
  await tx.rows("select pg_advisory_xact_lock(hashtextextended('customers.segment', 0))")
  const taken = await tx.one('select from customers.segment where name = $1 and id <> $2', [name, id])
  if (taken) return refused('segment-name-taken', `There is a segment called ${name} already; choose another name.`)
  const saved = await tx.one<{ version: number }>(SAVE, [id, name, JSON.stringify(rule), now, who.id, version ?? 0])
  if (!saved) return refused('segment-stale', `${name} was changed meanwhile; open it again.`)
  await refreshMembers(tx, now, today, null, [id])
  const members = await tx.one<{ n: number }>('select count(*)::int as n from customers.member where segment = $1', [
    id,
  ])
  return done({ id, version: saved.version, members: members!.n })
}
