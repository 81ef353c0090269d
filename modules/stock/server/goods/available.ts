import { balancesOf } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { goodsAccount } from '../../rules/index.ts'

export type Available = {
  readonly place: string
  readonly item: string
  readonly onHand: number
  readonly held: number
  readonly available: number
  /** On the way to the place. */
  readonly inbound: number
  readonly damaged: number
  readonly recalled: number
}

const INBOUND = `
  select s.to_place as place, b.unit_about as item, sum(b.amount)::bigint as qty
  from stock.shipment s join books.v_balance b on b.account = 'stock-transit:' || s.id
  where s.closed_at is null and s.to_place = any($1::uuid[]) and b.unit = any($2::text[]) and b.amount > 0 group by 1, 2`

/** What places have of items, for any number of pairs in the order asked; zeros where nothing is known. Two statements. */
export const available = async (
  tx: Tx,
  wanted: readonly { readonly place: string; readonly item: string }[],
): Promise<Available[]> => {
  const states = ['on-hand', 'damaged', 'recalled'] as const
  const rows = await balancesOf(
    tx,
    wanted.flatMap(({ place, item }) => states.map(state => ({ account: goodsAccount(state, place), unit: item }))),
  )
  const coming = await tx.rows<{ place: string; item: string; qty: number }>(INBOUND, [
    [...new Set(wanted.map(w => w.place))],
    [...new Set(wanted.map(w => w.item))],
  ])
  const inbound = new Map(coming.map(row => [`${row.place}/${row.item}`, row.qty]))
  return wanted.map(({ place, item }, n) => {
    const [here, damaged, recalled] = [rows[3 * n]!, rows[3 * n + 1]!, rows[3 * n + 2]!]
    return {
      ...{ place, item, onHand: here.amount, held: here.held, available: here.available },
      ...{ inbound: inbound.get(`${place}/${item}`) ?? 0, damaged: damaged.amount, recalled: recalled.amount },
    }
  })
}
