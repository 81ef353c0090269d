import type { Tx } from '#platform/postgres/index.ts'

export type LastSale = { readonly receipt: string; readonly back: boolean }

/** The last receipt that a piece stands on, and whether it came back by it. One statement. */
export const lastSaleOfPiece = (tx: Tx, item: string, serial: string): Promise<LastSale | undefined> =>
  tx.one(
    `select coalesce(r.code, 'x') || '-' || lpad(s.number::text, 6, '0') as receipt, l.qty < 0 as back
     from sales.line l join sales.sale s on s.id = l.sale left join company.v_register r on r.id = s.register
     where l.item = $1 and l.serial = $2 order by s.at desc, s.seq desc, l.n desc limit 1`,
    [item, serial],
  )
