import type { Tx } from '#platform/postgres/index.ts'

const sweep = `
  with throttles as (
         delete from access.throttle where last_at < $1::timestamptz - interval '1 day' and blocked_until < $1 returning 1),
       challenges as (delete from access.verification where expires_at < $1 returning 1),
       sessions as (delete from access.session where expires_at < $1::timestamptz - interval '30 days' returning 1),
       codes as (delete from access.used_code where used_at < $1::timestamptz - interval '10 minutes' returning 1),
       enrolments as (
         delete from access.enrolment where expires_at < $1::timestamptz - interval '1 day' returning 1)
  select (select count(*) from throttles) + (select count(*) from challenges) + (select count(*) from sessions)
       + (select count(*) from codes) + (select count(*) from enrolments) as gone`

/** Removes what has run out: throttles, challenges, old sessions, used codes, enrolment codes. For the worker, hourly. */
export const sweepAccess = async (tx: Tx, now: Date): Promise<number> =>
  (await tx.one<{ gone: number }>(sweep, [now]))!.gone
