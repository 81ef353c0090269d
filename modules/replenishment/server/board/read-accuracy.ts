import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { mondayOf } from '../../rules/index.ts'

type Sums = { sold: number; foretold: number; missed: number; missedNaive: number }

const SUMS = `sum(a.sold)::bigint as sold, sum(a.foretold)::bigint as foretold, sum(a.missed)::bigint as missed,
  sum(a.missed_naive)::bigint as "missedNaive"`

const WHERE = `where a.week > (select max(week) from replenishment.accuracy) - $1::int
  and ($2::uuid is null or a.place = $2) and ($3::uuid[] is null or a.place = any ($3))`

/** How forecasts did beside repeating the week before, by week and by place. Two statements. */
export const readAccuracy = async (tx: Tx, who: Who, weeks: number, place?: string) => {
  const scope = [weeks, place ?? null, placesOrNull(who, 'purchasing.read')]
  const byWeek = await tx.rows<Sums & { week: number }>(
    `select a.week, ${SUMS} from replenishment.accuracy a ${WHERE} group by a.week order by a.week`,
    scope,
  )
  const places = await tx.rows<Sums & { place: string; code: string; items: number }>(
    `select a.place, coalesce(max(p.code), '?') as code, max(a.items) as items, ${SUMS}
     from replenishment.accuracy a left join company.v_place p on p.id = a.place ${WHERE}
     group by a.place order by sum(a.missed) desc limit 50`,
    scope,
  )
  return { weeks: byWeek.map(row => ({ ...row, week: mondayOf(row.week) })), places }
}
