import type { Tx } from '#platform/postgres/index.ts'
import type { RunRow, SlipRow } from '../../contract/index.ts'

const RUN = `
  select r.id, r.place, to_char(r.month, 'YYYY-MM-DD') as month, to_char(r.on_day, 'YYYY-MM-DD') as "onDay",
    case when r.reversed_at is not null then 'reversed' when r.paid_at is not null then 'paid'
         when r.approved_at is not null then 'approved' else 'prepared' end as state,
    coalesce(u.name, r.prepared_by) as "preparedBy", s.people, s.gross, s.tax, s.net, s.cost
  from people.pay_run r left join access.v_user u on u.id::text = r.prepared_by
  cross join lateral (
    select count(*)::int as people, coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(tax), 0)::bigint as tax,
           coalesce(sum(net), 0)::bigint as net, coalesce(sum(cost), 0)::bigint as cost
    from people.pay_slip where run = r.id) s`

/** Pay runs of `places` (null: all), the latest first. */
export const listRuns = (tx: Tx, places: readonly string[] | null): Promise<RunRow[]> =>
  tx.rows<RunRow>(
    `${RUN} where $1::uuid[] is null or r.place = any($1) order by r.month desc, r.place, r.prepared_at desc limit 500`,
    [places],
  )

const SLIPS = `
  select s.employee, e.number, p.name, e.bank, e.bank_account as "bankAccount", s.gross, s.contributions, s.tax, s.net, s.cost,
    s.slip -> 'earned' as earned, s.slip -> 'takenOff' as "takenOff", s.slip -> 'employer' as employer
  from people.pay_slip s join people.employee e on e.id = s.employee join party.v_party p on p.id = e.id
  where s.run = $1 order by p.name, e.id`

/** One run with its slips; undefined when there is none. Two statements. */
export const readRun = async (tx: Tx, id: string): Promise<(RunRow & { slips: SlipRow[] }) | undefined> => {
  const run = await tx.one<RunRow>(`${RUN} where r.id = $1`, [id])
  return run && { ...run, slips: await tx.rows<SlipRow>(SLIPS, [id]) }
}
