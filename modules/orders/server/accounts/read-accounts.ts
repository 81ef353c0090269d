import type { Tx } from '#platform/postgres/index.ts'
import type { AccountRow, AccountView } from '../../contract/index.ts'

/** Columns of an account `a` with its party `p`; `$1` is today. */
const ROW = `a.party as id, p.name, a.place, p.group_code as "group", a.term_days as "termDays", a.credit_limit as "limit",
  a.committed, a.owed, a.advance,
  (select coalesce(sum(i.total - i.paid), 0)::bigint from orders.invoice i where i.account = a.party and i.paid < i.total and i.due < $1::date) as overdue, a.blocked, a.blocked_why as "blockedWhy",
  (select count(*)::int from orders.customer_order o where o.account = a.party and o.state not in ('draft', 'closed', 'cancelled', 'supplied')) as open,
  (select count(*)::int from orders.customer_order o where o.account = a.party and o.state = 'waiting') as waiting`

const FROM = 'orders.account a join party.v_party p on p.id = a.party'

/** Customers on account supplied from the places given (null: all), those nearest to their limit first. One statement. */
export const listAccounts = (tx: Tx, today: string, places: readonly string[] | null): Promise<AccountRow[]> =>
  tx.rows(
    `select ${ROW} from ${FROM} where ($2::uuid[] is null or a.place = any($2))
     order by (a.committed + a.owed)::numeric / greatest(a.credit_limit, 1) desc, p.name`,
    [today, places],
  )

/** One account with its terms. One statement. */
export const readAccount = (tx: Tx, today: string, id: string): Promise<AccountView | undefined> =>
  tx.one(
    `select ${ROW}, p.tax_id as "taxId", p.phone, p.email, a.short, a.lead_days as "leadDays", a.address, a.postcode,
       a.latitude_e6 as "latitudeE6", a.longitude_e6 as "longitudeE6", a.opens, a.closes,
       a.service_minutes as "serviceMinutes", a.excess, a.version
     from ${FROM} where a.party = $2`,
    [today, id],
  )

export type Terms = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly group: string | null
  readonly short: 'back-order' | 'cancel'
  readonly leadDays: number
  readonly limit: number
  readonly committed: number
  readonly owed: number
}

/** What an order needs to know of its customer. One statement. */
export const termsOf = (tx: Tx, id: string): Promise<Terms | undefined> =>
  tx.one(
    `select a.party as id, p.name, a.place, p.group_code as "group", a.short, a.lead_days as "leadDays",
       a.credit_limit as "limit", a.committed, a.owed from ${FROM} where a.party = $1`,
    [id],
  )
