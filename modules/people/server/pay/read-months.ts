import type { Tx } from '#platform/postgres/index.ts'
import type { Overtime, PayTerms, YearBefore } from '../../rules/index.ts'

export type MonthRow = {
  readonly employee: string
  readonly name: string
  readonly served: number
  readonly paid: number
  readonly ends: boolean
  readonly terms: PayTerms | null
  readonly overtime: readonly Overtime[]
  readonly once: readonly { readonly code: string; readonly amount: number }[]
  readonly takenOff: readonly { readonly code: string; readonly amount: number }[]
  readonly before: YearBefore
}

const MONTHS = `
  with span as (select $2::date as first, ($2::date + interval '1 month' - interval '1 day')::date as last),
  staff as (
    select e.id, least(coalesce(e.ended, last), last) - greatest(e.begun, first) + 1 as served, last - first + 1 as paid,
           coalesce(e.ended <= last, false) as ends, last
    from people.employee e, span where e.place = $1 and e.begun <= last and coalesce(e.ended, last) >= first),
  extra as (
    select x.employee,
      jsonb_agg(x.overtime order by x.code, x.id) filter (where x.kind = 'overtime') as overtime,
      jsonb_agg(jsonb_build_object('code', x.code, 'amount', x.amount) order by x.id) filter (where x.kind = 'once') as once,
      jsonb_agg(jsonb_build_object('code', x.code, 'amount', x.amount) order by x.id) filter (where x.kind = 'taken-off') as off
    from people.extra x where x.month = $2 and x.withdrawn_at is null and x.employee in (select id from staff) group by 1),
  before as (
    select s.employee, sum(s.gross)::bigint as gross, sum(s.contributions)::bigint as contributions,
           sum(s.tax)::bigint as withheld, count(distinct r.month)::int as months
    from people.pay_slip s join people.pay_run r on r.id = s.run
    where s.employee in (select id from staff) and r.paid_at is not null and r.reversed_at is null
      and r.month < $2 and r.month >= date_trunc('year', $2::date) group by 1)
  select staff.id as employee, p.name, staff.served, staff.paid, staff.ends,
    case when t.id is null then null else jsonb_build_object('basic', t.basic, 'allowances', t.allowances,
      'taxStatus', t.tax_status, 'hasTaxNumber', t.has_tax_number, 'tax', t.tax, 'accidentRate', t.accident_rate,
      'health', t.health, 'pension', t.pension, 'minimumWage', t.minimum_wage) end as terms,
    coalesce(extra.overtime, '[]') as overtime, coalesce(extra.once, '[]') as once, coalesce(extra.off, '[]') as "takenOff",
    jsonb_build_object('gross', coalesce(before.gross, 0), 'contributions', coalesce(before.contributions, 0),
      'withheld', coalesce(before.withheld, 0), 'months', coalesce(before.months, 0)) as before
  from staff join party.v_party p on p.id = staff.id
  left join lateral (select * from people.terms t where t.employee = staff.id and t.from_day <= staff.last
    order by t.from_day desc limit 1) t on true
  left join extra on extra.employee = staff.id
  left join before on before.employee = staff.id
  order by p.name, staff.id`

/** Everybody in service at a place within a month, with all that their payslip is made from. One statement. */
export const readMonths = (tx: Tx, place: string, month: string): Promise<MonthRow[]> =>
  tx.rows<MonthRow>(MONTHS, [place, month])
