import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { SaleBrief } from '../contract/index.ts'

/** Receipt and buyer of sales, for lists that name sales by id; sales `who` may not read are left out. One statement. */
export const briefSales = (tx: Tx, who: Who, ids: readonly string[]): Promise<SaleBrief[]> =>
  tx.rows(
    `select s.id, coalesce(r.code, left(s.register::text, 8)) || '-' || lpad(s.number::text, 6, '0') as receipt, s.day,
            s.customer, p.name as "customerName", p.phone as "customerPhone"
     from sales.sale s left join company.v_register r on r.id = s.register left join party.v_party p on p.id = s.customer
     where s.id = any($1::uuid[]) and ($2::uuid[] is null or s.place = any($2)) order by s.id`,
    [ids, placesOrNull(who, 'sales.read')],
  )
