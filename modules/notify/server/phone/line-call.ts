import type { Tx } from '#platform/postgres/index.ts'
import type { Tongue } from '../../rules/index.ts'
import { IS_PROVEN } from '../reach/read-reach.ts'

/** Where a call that somebody makes to us stands. */
export type LineCall = {
  readonly call: string
  readonly sender: string
  readonly language: Tongue
  readonly person: string | null
  readonly proven: boolean
  readonly task: string | null
  readonly passed: readonly string[]
}

const OPEN = `
  with opened as (
    insert into notify.line_call (call, sender, begun_at) values ($1, $2, $3) on conflict do nothing
    returning call, sender, language, person, proven_at is not null as proven, task, passed)
  select * from opened
  union all
  select call, sender, language, person, proven_at is not null, task, passed from notify.line_call where call = $1`

/** The call as it stands, begun when it is new. */
export const openLineCall = async (tx: Tx, now: Date, call: string, sender: string): Promise<LineCall> =>
  (await tx.one<LineCall>(OPEN, [call, sender, now]))!

const CHANGE = `
  update notify.line_call set language = $2, person = $3, proven_at = case when $4 then coalesce(proven_at, $5) end,
    task = $6, passed = $7
  where call = $1`

export const changeLineCall = (tx: Tx, now: Date, it: LineCall): Promise<unknown> =>
  tx.rows(CHANGE, [it.call, it.language, it.person, it.proven, now, it.task, it.passed])

const WHOSE = `
  select distinct w.person from notify.v_reach_way w join access.v_user u on u.id = w.person and u.active
  where w.address = $1 and w.way in ('call', 'sms', 'whatsapp') and ${IS_PROVEN} limit 2`

/** Whose number this is; null where it is nobody's, or several people's. */
export const personOfNumber = async (tx: Tx, number: string): Promise<string | null> => {
  const people = await tx.rows<{ person: string }>(WHOSE, [number])
  return people.length === 1 ? people[0]!.person : null
}
