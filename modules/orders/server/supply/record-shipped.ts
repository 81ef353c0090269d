import { addDays } from '#kernel/moment.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { billOf } from '../../rules/index.ts'
import { type Bill, bookBills } from '../money/book-bills.ts'
import {
  type KeptLine,
  keepStanding,
  type LockedOrder,
  linesOf,
  lockOrders,
  standingOf,
  tellOrders,
} from '../orders/write-order.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'

/** A line that leaves: what goes, and what the centre was handed and will not send. Thousandths. */
export type ShippedLine = { readonly line: string; readonly qty: number; readonly short: number }

export type Departure = {
  readonly shipment: string
  readonly number: string
  readonly lines: readonly ShippedLine[]
}

const ORDERS = `select distinct customer_order as id from orders.order_line where id = any($1::uuid[]) order by 1`

/** Holds the orders of lines for this transaction: whoever ships takes them before the goods, as everybody does. */
export const lockForShipping = async (tx: Tx, lines: readonly string[]): Promise<LockedOrder[]> => {
  const found = await tx.rows<{ id: string }>(ORDERS, [lines])
  return lockOrders(
    tx,
    found.map(order => order.id),
  )
}

const SHIP = `
  update orders.order_line l set shipped = l.shipped + t.qty, handed = l.handed - t.qty - t.short,
    cancelled = l.cancelled + case when o.short = 'cancel' then t.short else 0 end
  from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as t (line, qty, short), orders.customer_order o
  where l.id = t.line and o.id = l.customer_order`

/** What was handed over and could not be sent is not asked of the centre again by itself: somebody looks first. */
const PAUSE = 'update orders.customer_order set hand_on = null where id = any($1::uuid[])'

const billed = (order: LockedOrder, lines: readonly KeptLine[], gone: ReadonlyMap<string, ShippedLine>) =>
  lines
    .filter(line => line.order === order.id && (gone.get(line.id)?.qty ?? 0) > 0)
    .map(line => {
      const { qty } = gone.get(line.id)!
      return { line: line.id, qty, net: billOf(line, qty), taxClass: line.taxClass }
    })

/**
 * Goods of orders have left with a shipment, in the transaction in which stock lets them go: the lines say so, an invoice is
 * made for each order, the customer owes it, and what was short is sent later or struck off. The credit an order took
 * becomes what is owed, so this is never refused.
 */
export const recordShipped = async (tx: Tx, who: Who, now: Date, it: Departure): Promise<void> => {
  const orders = await lockForShipping(
    tx,
    it.lines.map(l => l.line),
  )
  if (orders.length === 0) return
  const ids = orders.map(order => order.id)
  const lines = await linesOf(tx, ids)
  const gone = new Map(it.lines.map(l => [l.line, l]))
  await tx.rows(
    SHIP,
    columns(
      it.lines,
      l => l.line,
      l => l.qty,
      l => l.short,
    ),
  )
  const short = orders.filter(o => lines.some(l => l.order === o.id && (gone.get(l.id)?.short ?? 0) > 0))
  if (short.length > 0) await tx.rows(PAUSE, [short.map(o => o.id)])
  const after = new Map((await standingOf(tx, ids)).map(s => [s.id, s]))
  const { today } = await readFrame(tx, now)
  const terms = await tx.rows<{ account: string; days: number }>(
    'select party as account, term_days as days from orders.account where party = any($1::uuid[])',
    [orders.map(o => o.account)],
  )
  const days = new Map(terms.map(t => [t.account, t.days]))
  const billable = orders.map(order => ({ order, lines: billed(order, lines, gone) })).filter(b => b.lines.length > 0)
  const numbers = billable.length > 0 ? await takeNumbers(tx, 'INV', today, billable.length) : []
  const bills = billable.map(
    ({ order, lines: own }, n): Bill => ({
      ...{ number: numbers[n]!, order, lines: own, shipment: it.shipment, shipmentNumber: it.number, day: today },
      due: addDays(today, days.get(order.account) ?? 0),
    }),
  )
  await bookBills(tx, who, now, bills, new Map(orders.map(o => [o.id, o.committed - after.get(o.id)!.committed])))
  await keepStanding(tx, now, await standingOf(tx, ids))
  const invoices = new Map(bills.map(bill => [bill.order.id, bill.number]))
  const told = (await standingOf(tx, ids)).map(({ id, state }) => ({
    ...{ order: id, deed: 'ship', state, note: [it.number, invoices.get(id)].filter(Boolean).join(' · ') },
  }))
  await tellOrders(tx, who, now, told)
}
