import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { setAsidePegged } from '#modules/orders/server/index.ts'
import type { StockRefusal } from '#modules/stock/rules/index.ts'
import { receiveGoods as stockGoods } from '#modules/stock/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { ReceiptInput } from '../../contract/index.ts'
import { type LockedOrder, lockOrders } from '../orders/write-order.ts'
import { takeNumbers } from '../take-numbers.ts'
import { type JudgedLine, judgeReceipt, type OpenLine } from './judge-receipt.ts'
import { openDifferences } from './open-differences.ts'
import { insertReceipt, moveOrdersOn, type Received, readReceived } from './write-receipt.ts'

export type ReceiveRefusal =
  | StockRefusal
  | 'receipt-differs'
  | 'receipt-unsound'
  | 'order-line-unknown'
  | 'order-not-open'
  | 'place-differs'
  | 'notice-unknown'
  | 'suppliers-mixed'

const OPEN = `
  select l.purchase_order as "order", l.line, l.item, i.name, l.price, l.pack_qty as "packQty", l.qty, l.accepted, l.most,
         i.shelf_life_days as "shelfLifeDays", s.least_life_bp as "leastLifeBp",
         (select sum(n.qty)::bigint from purchasing.notice_line n
          where n.notice = $2 and n.purchase_order = l.purchase_order and n.order_line = l.line) as announced
  from purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  join purchasing.v_supplier s on s.id = o.supplier join catalog.v_item i on i.id = l.item
  where l.purchase_order = any($1::uuid[])`

const CAN_COME: readonly string[] = ['approved', 'sent', 'confirmed', 'partly-received', 'received']

const judgeOrders = (orders: readonly LockedOrder[], place: string): Answer<string, ReceiveRefusal> => {
  const shut = orders.find(o => !CAN_COME.includes(o.state))
  if (shut) return refused('order-not-open', `${shut.number} is ${shut.state}; nothing can be received on it.`)
  const elsewhere = orders.find(o => o.place !== place)
  if (elsewhere) return refused('place-differs', `${elsewhere.number} is to be brought to another place.`)
  if (new Set(orders.map(o => o.supplier)).size > 1)
    return refused('suppliers-mixed', 'A receipt is of one supplier; make one for each.')
  return done(orders[0]!.supplier)
}

/** Goods that were taken, as a document of stock; nothing where nothing was. */
const stockThem = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: ReceiptInput,
  { number, supplier, lines }: { number: string; supplier: string; lines: readonly JudgedLine[] },
): Promise<Answer<unknown, StockRefusal>> => {
  const goods = lines
    .filter(l => l.accepted > 0)
    .map(({ from, known, accepted, value }) => ({
      ...{ item: known.item, qty: accepted, cost: value },
      ...(from.lot !== undefined && { lot: from.lot }),
      ...(from.expires !== undefined && { expires: from.expires }),
      ...(from.serials.length > 0 && { serials: from.serials }),
    }))
  if (goods.length === 0) return done(null)
  return stockGoods(tx, who, now, {
    id: input.id,
    day: input.day,
    ref: number,
    place: input.place,
    supplier,
    lines: goods,
  })
}

const noticeOf = (tx: Tx, id: string, supplier: string) =>
  tx.one("select 1 from purchasing.notice where id = $1 and supplier = $2 and state <> 'cancelled'", [id, supplier])

/**
 * Records what came: a fact. What an order may still take goes into stock at the ordered price, in the same transaction; what
 * exceeds it, is damaged or has expired is not taken and becomes a difference with a task, as does what was announced and is
 * missing. The same id again answers `exists`. Two receipts of one order wait for each other, so that together they never
 * take more than it allows. A constant number of statements.
 */
export const receiveGoods = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: ReceiptInput,
): Promise<Answer<Received, ReceiveRefusal>> => {
  const digest = sha256(canonical(input))
  const orders = await lockOrders(
    tx,
    input.lines.map(l => l.order),
  )
  const before = await readReceived(tx, input.id)
  if (before) {
    return before.digest === digest
      ? done({ ...before.received, answer: 'exists' })
      : refused('receipt-differs', `${before.received.number} was recorded before with other content.`)
  }
  if (orders.length === 0) return refused('order-line-unknown', 'None of the orders is known.')
  const supplier = judgeOrders(orders, input.place)
  if (!supplier.ok) return supplier
  if (input.notice && !(await noticeOf(tx, input.notice, supplier.value)))
    return refused('notice-unknown', 'The shipping notice is not known, or of another supplier.')
  const open = await tx.rows<OpenLine>(OPEN, [orders.map(o => o.id), input.notice ?? null])
  const judged = judgeReceipt(input, open)
  if (!judged.ok) return judged
  const { lines, differing } = judged.value
  await tx.rows('savepoint receipt')
  const [number] = await takeNumbers(tx, 'GR', input.day, 1)
  const head = { number: number!, supplier: supplier.value, digest, lines }
  await insertReceipt(tx, who, now, input, head)
  await moveOrdersOn(tx, who, now, input, lines)
  await openDifferences(
    tx,
    who,
    now,
    { receipt: input.id, number: number!, supplier: supplier.value, place: input.place },
    differing,
  )
  const stocked = await stockThem(tx, who, now, input, head)
  if (!stocked.ok) {
    await tx.rows('rollback to savepoint receipt')
    return stocked
  }
  const came = lines.map(l => ({ document: l.from.order, item: l.known.item, qty: l.accepted }))
  await setAsidePegged(tx, who, now, input.place, came)
  const payload = { receipt: input.id, supplier: supplier.value, orders: orders.map(o => o.id), place: input.place }
  await announce(tx, [{ topic: 'purchasing.received', key: input.place, payload }])
  return done({
    ...{ answer: 'created', id: input.id, number: number! },
    lines: lines.map(({ from, accepted, over, damaged, expired, short }) => ({
      ...{ order: from.order, line: from.line, accepted, over, damaged, expired, short },
    })),
    differences: differing.map(({ kind, item, qty }) => ({ kind, item, qty })),
  })
}
