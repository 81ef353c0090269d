import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type Period = { units: number; minutes: number; cost: number }
export type Measures = {
  began: string | null
  before: Period | null
  since: Period | null
  days: { day: string; transfers: number; qty: number; minutes: number; cost: number }[]
  steps: { step: string; minutes: number }[]
}

type Filter = { readonly place?: string; readonly days: number }

const SEEN = `($1::uuid[] is null or v.from_place = any($1) or v.to_place = any($1)) and ($2::uuid is null or v.from_place = $2 or v.to_place = $2)`

/** Minutes and minor units of a whole piece, over goods: what more goods went through counts for more. */
const SUMS = `
  coalesce(sum(v.qty), 0)::bigint / 1000 as units,
  (coalesce(sum(v.minutes * v.qty), 0) / greatest(coalesce(sum(v.qty), 0), 1))::bigint as minutes,
  (coalesce(sum(v.cost), 0) * 1000 / greatest(coalesce(sum(v.qty), 0), 1))::bigint as cost`

const PERIODS = `
  select case when g.began is null or v.closed_at >= g.began then 'since' else 'before' end as period, ${SUMS}
  from distribution.v_order_to_shelf v cross join distribution.setting g where ${SEEN} group by 1`

const DAYS = `
  select (v.closed_at at time zone coalesce(p.time_zone, 'Asia/Jakarta'))::date::text as day, count(*)::int as transfers,
    coalesce(sum(v.qty), 0)::bigint as qty,
    (coalesce(sum(v.minutes * v.qty), 0) / greatest(coalesce(sum(v.qty), 0), 1))::bigint as minutes,
    (coalesce(sum(v.cost), 0) * 1000 / greatest(coalesce(sum(v.qty), 0), 1))::bigint as cost
  from distribution.v_order_to_shelf v join company.v_place p on p.id = v.from_place
  where ${SEEN} and v.closed_at >= $3::timestamptz - make_interval(days => $4::int) group by 1 order by 1`

const STEPS = `
  select s.state as step, (avg(extract(epoch from s.at - s.before)) / 60)::bigint as minutes from (
    select st.state, st.at, lag(st.at) over (partition by st.transfer order by st.at, st.state) as before, st.transfer
    from distribution.transfer_step st join distribution.v_order_to_shelf v on v.transfer = st.transfer
    where ${SEEN} and v.closed_at >= $3::timestamptz - make_interval(days => $4::int)) s
  where s.before is not null group by s.state`

/** From order to shelf: hours and money for a piece, before the new way began and since, day by day and step by step. */
export const readMeasures = async (tx: Tx, who: Who, now: Date, filter: Filter): Promise<Measures> => {
  const values = [placesOrNull(who, 'distribution.read'), filter.place ?? null]
  const setting = await tx.one<{ began: string | null }>('select began from distribution.setting')
  const periods = await tx.rows<Period & { period: 'before' | 'since' }>(PERIODS, values)
  const of = (name: 'before' | 'since'): Period | null => {
    const found = periods.find(it => it.period === name)
    return found ? { units: found.units, minutes: found.minutes, cost: found.cost } : null
  }
  return {
    ...{ began: setting?.began ?? null, before: of('before'), since: of('since') },
    days: await tx.rows(DAYS, [...values, now, filter.days]),
    steps: await tx.rows(STEPS, [...values, now, filter.days]),
  }
}
