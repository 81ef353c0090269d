import type { Tx } from '#platform/postgres/index.ts'

/** What one group had bought until one day: margins in minor units, summed and squared over its customers. */
export type Bought = {
  readonly look: number
  readonly arm: string
  readonly customers: number
  readonly buyers: number
  readonly sum: number
  readonly squares: number
  readonly uncosted: number
}

/**
 * Margin is what was paid without tax, less what the goods cost on their day (else what they cost now); what came back
 * counts against it. $2 the instants until which is counted, as they are looked at.
 */
const BOUGHT = `
  with looks as (select * from unnest($2::timestamptz[]) with ordinality as l (until, look)),
  members as (
    select party, coalesce(arm, '') as arm, drawn_at from customers.campaign_member
    where campaign = $1 and outcome in ('reached', 'held-out')),
  sold as (
    select m.party, s.id, s.at, s.day, s.total - s.tax as net
    from members m join sales.v_sale s on s.customer = m.party and s.at >= m.drawn_at
      and s.at < (select max(until) from looks)),
  costs as (
    select l.sale, sum(l.qty * coalesce(nullif(o.cost, 0)::numeric / nullif(o.qty, 0), v.rate_cost::numeric / v.rate_qty, 0)) as cost,
           count(*) filter (where o.qty is null and v.item is null) as uncosted
    from sales.v_line l join sold s on s.id = l.sale
    left join stock.v_cost_out o on o.item = l.item and o.day = s.day and o.why = 'sold'
    left join stock.v_value v on v.item = l.item
    group by l.sale),
  each as (
    select k.look, m.arm, m.party, coalesce(sum(s.net - c.cost), 0) as margin, count(s.id) as sales,
           coalesce(sum(c.uncosted), 0) as uncosted
    from members m cross join looks k left join sold s on s.party = m.party and s.at < k.until
    left join costs c on c.sale = s.id
    group by k.look, m.arm, m.party)
  select look::int, arm, count(*)::int as customers, count(*) filter (where sales > 0)::int as buyers,
         sum(margin)::float8 as sum, sum(margin * margin)::float8 as squares, sum(uncosted)::int as uncosted
  from each group by look, arm order by look, arm`

/** What each group of a campaign had bought at each of the looks; `arm` is empty for the hold-out. One statement. */
export const readBought = (tx: Tx, campaign: string, looks: readonly Date[]): Promise<Bought[]> =>
  tx.rows(BOUGHT, [campaign, looks])
