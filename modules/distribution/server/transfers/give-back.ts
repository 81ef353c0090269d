import { takeBack } from '#modules/orders/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

const ORDERED = `
  select order_line as line, qty from distribution.transfer_line where transfer = $1 and order_line is not null order by 1`

/** Of a transfer that ends without goods what belongs to customers' orders goes back to them. Its hold has ended. */
export const giveBack = async (tx: Tx, who: Who, now: Date, transfer: string, note: string): Promise<void> => {
  const ordered = await tx.rows<{ line: string; qty: number }>(ORDERED, [transfer])
  if (ordered.length > 0) await takeBack(tx, who, now, ordered, note)
}
