import type { Tx } from '#platform/postgres/index.ts'
import type { LaneCause, LaneFigures } from '../../contract/index.ts'
import { INTERVENTIONS, isFalse } from '../../rules/index.ts'

export type FiguresOf = {
  /** Null: anywhere. */
  readonly places: readonly string[] | null
  /** Days of the company, `to` included. */
  readonly from: string
  readonly to: string
}

const SPAN = `
  select $1::date::timestamp at time zone time_zone as "from", ($2::date + 1)::timestamp at time zone time_zone as "to"
  from company.v_company`

const SUSPECTS = INTERVENTIONS.filter(kind => isFalse(kind, 'fine'))

const CAUSES = `
  select kind, count(*)::int as asked, count(*) filter (where outcome = 'fine' and kind = any($4::text[]))::int as "forNothing",
    count(*) filter (where outcome = 'corrected')::int as corrected, count(*) filter (where outcome = 'refused')::int as refused,
    count(*) filter (where outcome = 'left')::int as left, count(*) filter (where way = 'console')::int as afar,
    coalesce(round(percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at))), 0)::int as "halfSeconds",
    coalesce(round(percentile_cont(0.9) within group (order by extract(epoch from answered_at - asked_at))), 0)::int as "mostSeconds"
  from lanes.intervention
  where asked_at >= $2 and asked_at < $3 and ($1::uuid[] is null or place = any($1)) group by kind order by 2 desc, 1`

const VISITS = `
  select count(*)::int as visits, count(*) filter (where outcome = 'paid')::int as paid,
    count(*) filter (where outcome = 'left' and lines > 0)::int as "leftWithGoods",
    count(*) filter (where asked)::int as "visitsAsked",
    coalesce(sum(lines) filter (where outcome = 'paid'), 0)::int as lines,
    coalesce(sum(total) filter (where outcome = 'paid'), 0)::bigint as sales,
    coalesce(round(avg(extract(epoch from ended_at - begun_at)) filter (where outcome = 'paid')), 0)::int as "basketSeconds",
    coalesce(round(avg(extract(epoch from ended_at - paying_at)) filter (where outcome = 'paid')), 0)::int as "payingSeconds"
  from (select v.*, exists (select from lanes.intervention i where i.register = v.register
          and i.asked_at between v.begun_at and v.ended_at) as asked
        from lanes.visit v where v.ended_at >= $2 and v.ended_at < $3 and ($1::uuid[] is null or v.place = any($1))) as v`

/** What a re-scan added to a basket that was paid: goods that would have gone unpaid. */
const AVOIDED = `
  select count(*)::int as rescans, coalesce(sum(v.total - i.total), 0)::bigint as avoided
  from lanes.intervention i
  join lanes.visit v on v.register = i.register and i.asked_at between v.begun_at and v.ended_at and v.outcome = 'paid'
  where i.kind = 'rescan' and i.outcome = 'corrected' and i.total < v.total
    and i.asked_at >= $2 and i.asked_at < $3 and ($1::uuid[] is null or i.place = any($1))`

/** Of each hour in which a lane served: how many did, and how many people answered. */
const STAFF = `
  with served as (
    select place, date_trunc('hour', ended_at) as hour, count(distinct register) as lanes
    from lanes.visit where ended_at >= $2 and ended_at < $3 and ($1::uuid[] is null or place = any($1)) group by 1, 2),
  attended as (
    select place, date_trunc('hour', answered_at) as hour, count(distinct answered_by) as people
    from lanes.intervention where answered_at >= $2 and answered_at < $3 and ($1::uuid[] is null or place = any($1)) group by 1, 2)
  select coalesce(sum(s.lanes), 0)::int as "laneHours", coalesce(sum(a.people), 0)::int as "peopleHours"
  from served s left join attended a using (place, hour)`

/** What attendants were asked for and what it was worth, and how long baskets took, in a span. Five statements. */
export const readFigures = async (tx: Tx, { places, from, to }: FiguresOf): Promise<LaneFigures> => {
  const days = await tx.one<{ from: Date; to: Date }>(SPAN, [from, to])
  const span = [places, days!.from, days!.to]
  const causes = await tx.rows<LaneCause>(CAUSES, [...span, SUSPECTS])
  const visits = await tx.one<Omit<LaneFigures, 'causes' | 'rescans' | 'avoided' | 'laneHours' | 'peopleHours'>>(
    VISITS,
    span,
  )
  const avoided = await tx.one<Pick<LaneFigures, 'rescans' | 'avoided'>>(AVOIDED, span)
  const staff = await tx.one<Pick<LaneFigures, 'laneHours' | 'peopleHours'>>(STAFF, span)
  return { causes, ...visits!, ...avoided!, ...staff! }
}
