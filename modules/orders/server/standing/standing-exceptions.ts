import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { StandingException } from '../../contract/index.ts'

const EXCEPTIONS = `
  select r.standing, s.name, s.account, p.name as "accountName", r.day, r.outcome, r.word, r.detail, o.id as "order", o.number, o.state,
    coalesce(m.missing, '[]') as missing
  from orders.standing_run r join orders.standing s on s.id = r.standing join orders.account a on a.party = s.account
  join party.v_party p on p.id = s.account left join orders.customer_order o on o.id = r.customer_order
  left join lateral (
    select jsonb_agg(jsonb_build_object('sku', i.sku, 'name', i.name, 'unit', i.base_unit, 'cancelled', l.cancelled,
      'short', l.qty - l.held - l.handed - l.shipped - l.cancelled) order by l.line) as missing
    from orders.order_line l join catalog.v_item i on i.id = l.item
    where l.customer_order = o.id and (l.cancelled > 0 or l.held + l.handed + l.shipped + l.cancelled < l.qty)) m on true
  where r.settled_at is null and ($1::uuid[] is null or a.place = any($1))
    and (r.outcome <> 'made' or o.state = 'waiting' or m.missing is not null)
  order by r.day, p.name limit 200`

/** Days of standing orders that did not come out as they should: no order, one that waits, or goods missing. One statement. */
export const standingExceptions = (tx: Tx, places: readonly string[] | null): Promise<StandingException[]> =>
  tx.rows(EXCEPTIONS, [places])

/** Takes a day off the list of exceptions: somebody has seen to it. */
export const settleRun = async (tx: Tx, who: Who, now: Date, wish: { readonly id: string; readonly day: string }) => {
  const settled = await tx.one(
    `update orders.standing_run set settled_at = coalesce(settled_at, $3), settled_by = coalesce(settled_by, $4)
     where standing = $1 and day = $2 returning day`,
    [wish.id, wish.day, now, who.id],
  )
  return settled !== undefined
}
