import type { Tx } from '#platform/postgres/index.ts'
import type { RiskReason } from '../../rules/index.ts'

export type CountState = 'counting' | 'recounting' | 'review' | 'booked' | 'dropped'

export type CountRow = {
  readonly id: string
  readonly place: string
  readonly placeCode: string
  readonly name: string
  readonly chosen: 'items' | 'location' | 'risk'
  readonly state: CountState
  readonly startedAt: Date
  readonly startedBy: string
  readonly endedAt: Date | null
  readonly lines: number
  readonly counted: number
}

const HEAD = `
  select c.id, c.place, coalesce(p.code, '') as "placeCode", c.name, c.chosen, c.state, c.started_at as "startedAt",
         c.started_by as "startedBy", c.ended_at as "endedAt",
         (select count(*)::int from stock.count_line l where l.count = c.id and (l.recount or c.state <> 'recounting')) as lines,
         (select count(*)::int from stock.count_line l where l.count = c.id and (l.recount or c.state <> 'recounting')
            and exists (select 1 from stock.count_tally t where t.count = l.count and t.n = l.n
                        and t.round = case c.state when 'recounting' then 2 else 1 end)) as counted
  from stock.count c left join company.v_place p on p.id = c.place`

/** Counts of places, those that run first, then the newest; at most a hundred. */
export const listCounts = (
  tx: Tx,
  filter: { readonly places: readonly string[] | null; readonly open: boolean },
): Promise<CountRow[]> =>
  tx.rows(
    `${HEAD} where ($1::uuid[] is null or c.place = any($1)) and (not $2 or c.ended_at is null)
     order by c.ended_at is not null, c.started_at desc limit 100`,
    [filter.places, filter.open],
  )

export const readCount = (tx: Tx, id: string): Promise<CountRow | undefined> => tx.one(`${HEAD} where c.id = $1`, [id])

export type LineRow = {
  readonly n: number
  readonly item: string
  readonly sku: string
  readonly name: string
  readonly unit: string
  readonly location: string | null
  readonly locationCode: string | null
  readonly risk: number
  readonly why: readonly RiskReason[]
  readonly recount: boolean
  readonly reason: string
  readonly booked: number | null
  readonly first: number | null
  readonly firstExpected: number | null
  readonly second: number | null
  readonly secondExpected: number | null
  readonly firstBy: readonly string[]
  /** Value of one thousandth, as cost over quantity. */
  readonly rateCost: number
  readonly rateQty: number
}

/** Lines of a count with what each round counted and what the record said then. One statement. */
export const readLines = (tx: Tx, count: string): Promise<LineRow[]> =>
  tx.rows(
    `select l.n, l.item, coalesce(i.sku, '') as sku, coalesce(i.name, l.item::text) as name,
            coalesce(i.base_unit, '') as unit, l.location, o.code as "locationCode", l.risk, l.why, l.recount, l.reason,
            l.booked, a.qty as first, a.expected as "firstExpected", b.qty as second, b.expected as "secondExpected",
            coalesce(a.who, '{}') as "firstBy", coalesce(v.rate_cost, 0) as "rateCost", coalesce(v.rate_qty, 1000) as "rateQty"
     from stock.count_line l left join catalog.v_item i on i.id = l.item left join stock.location o on o.id = l.location
     left join lateral (select sum(t.qty)::bigint as qty, (array_agg(t.expected order by t.at, t.id))[1] as expected,
                               array_agg(distinct t.who) as who
                        from stock.count_tally t where t.count = l.count and t.n = l.n and t.round = 1 having count(*) > 0) a on true
     left join lateral (select sum(t.qty)::bigint as qty, (array_agg(t.expected order by t.at, t.id))[1] as expected
                        from stock.count_tally t where t.count = l.count and t.n = l.n and t.round = 2 having count(*) > 0) b on true
     left join stock.v_value v on v.item = l.item
     where l.count = $1 order by o.walk nulls last, o.code, i.name, l.n`,
    [count],
  )

/** What a line has come to: the second round where there was one. Null where nobody has counted. */
export const resultOf = (line: LineRow): { counted: number; expected: number; difference: number } | null => {
  const [counted, expected] =
    line.second === null ? [line.first, line.firstExpected] : [line.second, line.secondExpected]
  return counted === null || expected === null ? null : { counted, expected, difference: counted - expected }
}
