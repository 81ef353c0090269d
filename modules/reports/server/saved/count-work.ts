import type { Tx } from '#platform/postgres/index.ts'
import { WORK_DONE, ZONE } from './work-done.ts'

const MARK = `
  select m.at, case when m.at is null then '0001-01-01' else ((m.at at time zone ${ZONE})::date - 1)::text end as "from"
  from reports.saved_mark m for update`

const COUNT = `
  insert into reports.saved_day (process, place, day, units, touches, measured, seconds)
  select w.process, w.place, (w.at at time zone z.zone)::date, sum(w.units), sum(w.touches), sum(w.measured), sum(w.seconds)
  from (select ${ZONE} as zone) z, lateral (${WORK_DONE}) w
  where w.at >= ($1::date::timestamp at time zone z.zone)
  group by 1, 2, 3 returning day`

/**
 * Counts work since the last count, and the day before that again: what is written down late is written with the time
 * of its own transaction, and none lasts a day. Two at once wait for each other; the same again changes nothing. Answers
 * how many days of places and processes were counted. Four statements.
 */
export const countWork = async (tx: Tx, now: Date, { afresh = false } = {}): Promise<number> => {
  const mark = await tx.one<{ at: string | null; from: string }>(MARK)
  const from = afresh || !mark ? '0001-01-01' : mark.from
  await tx.rows('delete from reports.saved_day where day >= $1', [from])
  const counted = await tx.rows(COUNT, [from])
  await tx.rows('update reports.saved_mark set at = $1', [now])
  return counted.length
}

const DIFFERS = `
  with now as (
    select w.process, w.place, (w.at at time zone z.zone)::date as day, sum(w.units) as units, sum(w.touches) as touches,
           sum(w.measured) as measured, sum(w.seconds) as seconds
    from (select ${ZONE} as zone) z, lateral (${WORK_DONE}) w
    where w.at < (select m.at from reports.saved_mark m) - interval '1 day'
      and (w.at at time zone z.zone)::date < (select (m.at at time zone z.zone)::date - 1 from reports.saved_mark m)
    group by 1, 2, 3)
  select coalesce(n.process, d.process) || ' ' || coalesce(n.day, d.day)::text || ': '
      || coalesce(d.units, 0) || ' counted, ' || coalesce(n.units, 0) || ' there' as said
  from now n
  full join (select d.* from reports.saved_day d
             where d.day < (select (m.at at time zone ${ZONE})::date - 1 from reports.saved_mark m)) d
    on d.process = n.process and d.day = n.day and d.place is not distinct from n.place
  where (d.units, d.touches, d.measured, d.seconds) is distinct from (n.units, n.touches, n.measured, n.seconds)
  order by 1`

/** Where the days as counted differ from counting them anew, as sentences; empty when they agree. */
export const verifySaved = async (tx: Tx): Promise<string[]> =>
  (await tx.rows<{ said: string }>(DIFFERS)).map(row => row.said)
