import { pairSigned } from '#modules/books/rules/index.ts'
import { postEntries } from '#modules/books/server/index.ts'
import { takeHeld } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { taxesOf, worthOf } from '../../rules/index.ts'
import { holderOf } from '../consumer/paid-of.ts'
import { taxRulesOn } from '../money/book-bills.ts'
import { readFrame } from '../read-frame.ts'
import type { Held } from './lock-parcel.ts'

const GO = `
  with t as (select * from unnest($2::uuid[], $3::bigint[], $4::uuid[]) as t (line, qty, hold)),
  gone as (update orders.parcel_line x set hold = null from t where x.parcel = $1 and x.order_line = t.line)
  update orders.order_line l set handed = l.handed - t.qty, shipped = l.shipped + t.qty, holds = array_remove(l.holds, t.hold)
  from t where l.id = t.line`

/**
 * The goods of a parcel are the customer's: they leave stock, and what was paid in advance for them becomes a sale with
 * its PPN, by the rules of the day. Parts of a line add up to it, however it goes.
 */
export const bookGone = async (tx: Tx, who: Who, now: Date, { parcel, order }: Held): Promise<void> => {
  const { today, currency } = await readFrame(tx, now)
  const holds = parcel.lines.flatMap(l => l.hold ?? [])
  const taken = await takeHeld(tx, who, now, { id: newId(), day: today, ref: order.number, holds, to: 'sold' })
  if (!taken.ok) throw new Error(`${order.number}: ${taken.refusal}`)
  const before = new Map(
    (
      await tx.rows<{ id: string; shipped: number }>(
        'select id, shipped from orders.order_line where customer_order = $1',
        [order.id],
      )
    ).map(l => [l.id, l.shipped]),
  )
  const lines = parcel.lines.map(({ line, net, lineQty, picked, taxClass }) => {
    const gone = before.get(line)!
    return { taxClass, net: worthOf(net, lineQty, gone + picked) - worthOf(net, lineQty, gone) }
  })
  const fee = parcel.fee > 0 ? [{ taxClass: 'ppn', net: parcel.fee }] : []
  const taxes = taxesOf([...lines, ...fee], await taxRulesOn(tx, today))
  const base = taxes.reduce((sum, t) => sum + t.base, 0)
  const total = taxes.reduce((sum, t) => sum + t.base + t.tax, 0)
  await tx.rows(GO, [
    parcel.id,
    ...columns(
      parcel.lines,
      l => l.line,
      l => l.picked,
      l => l.hold,
    ),
  ])
  if (total === 0) return
  const postings = pairSigned(
    [
      { account: holderOf(order.id), amount: total },
      { account: `revenue:online:${parcel.place}`, amount: -base },
      ...taxes.map(t => ({ account: `tax:${t.class}:online:${parcel.place}`, amount: -t.tax })),
    ],
    currency,
  )
  const entry = { id: newId(), why: 'order-sale', at: now.toISOString(), day: today, who: who.id, ref: order.number }
  await postEntries(tx, [{ ...entry, postings }])
}
