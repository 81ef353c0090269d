import type { Tx } from '#platform/postgres/index.ts'

/** What a sale was to its customer; a return or a void has a total below nought. */
export type CustomerPurchase = {
  readonly sale: string
  readonly party: string
  readonly day: string
  readonly place: string
  readonly total: number
}

const INSERT = `
  insert into customers.purchase (sale, party, day, place, total)
  select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[], $5::bigint[])
  on conflict do nothing`

/** Keeps what customers bought, once a sale. */
export const recordPurchases = (tx: Tx, bought: readonly CustomerPurchase[]): Promise<unknown[]> => {
  const column = (of: keyof CustomerPurchase) => bought.map(it => it[of])
  return tx.rows(INSERT, [column('sale'), column('party'), column('day'), column('place'), column('total')])
}
