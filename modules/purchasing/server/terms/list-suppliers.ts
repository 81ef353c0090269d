import type { Tx } from '#platform/postgres/index.ts'
import type { SupplierRow } from '../../contract/index.ts'

/** Suppliers with their terms, what is open with them, and how long they have taken. One statement. */
export const listSuppliers = (tx: Tx, today: string, id: string | null = null): Promise<SupplierRow[]> =>
  tx.rows(
    `select s.id, s.code, p.name, p.email, p.phone, p.language, s.lead_days as "leadDays", s.order_days as "orderDays",
            s.minimum_order as "minimumOrder", s.term_days as "termDays", s.delivers, s.is_pkp as "isPkp", s.over_bp as "overBp",
            s.short_bp as "shortBp", s.price_bp as "priceBp", s.line_minor as "lineMinor", s.least_life_bp as "leastLifeBp",
            s.active, s.version, coalesce(o.open, 0)::int as "openOrders", coalesce(o.late, 0)::int as "lateOrders",
            coalesce(y.owed, 0)::bigint as owed, t.mean_millidays as "meanMillidays", t.spread_millidays as "spreadMillidays"
     from purchasing.supplier s join party.v_party p on p.id = s.id
     left join (select supplier, count(*) as open, count(*) filter (where coalesce(promised, expected) < $1::date) as late
                from purchasing.purchase_order where state in ('approved', 'sent', 'confirmed', 'partly-received') group by 1) o on o.supplier = s.id
     left join (select supplier, sum(open) as owed from purchasing.v_payable group by 1) y on y.supplier = s.id
     left join purchasing.v_lead_time t on t.supplier = s.id and t.item is null
     where $2::uuid is null or s.id = $2 order by p.name`,
    [today, id],
  )
