import { assert } from '#kernel/answer.ts'
import { postEntries } from '#modules/books/server/index.ts'
import { correctCost } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type Correction, type CostedLine, type Match, postingsOfInvoice, shareCorrection } from '../../rules/index.ts'
import type { ForMatch } from './read-for-match.ts'

/** `billed`: what the supplier has asked for the line so far; what freight added to it is not in it. */
type Came = CostedLine & { order: string; orderLine: number; receiptLine: number; billed: number }

/** Costs on top lock the receipt they fall on: what a layer has cost is read when nobody else can change it. */
const LOCK = `
  select id from purchasing.receipt where id in (
    select receipt from purchasing.receipt_line where purchase_order = any($1::uuid[]) and stock_line is not null)
  order by id for update`

const CAME = `
  select l.receipt, l.line as "receiptLine", l.stock_line as line, l.accepted, y.cost,
         l.value + l.corrected as billed,
         l.purchase_order as "order", l.order_line as "orderLine"
  from purchasing.receipt_line l join stock.v_layer y on y.receipt = l.receipt and y.line = l.stock_line
  where l.purchase_order = any($1::uuid[]) order by l.receipt, l.line`

/**
 * What goods turned out to cost more or less is put on the receipts they came by: stock makes its layers dearer or cheaper
 * from today, those sold already by a dated difference. Gives what could not be put anywhere. Four statements and stock's own.
 */
const correctCosts = async (
  tx: Tx,
  who: Who,
  now: Date,
  { kept }: ForMatch,
  corrections: readonly Correction[],
): Promise<number> => {
  const whole = corrections.reduce((sum, c) => sum + c.amount, 0)
  if (corrections.length === 0) return 0
  const orders = [corrections.map(c => c.order)]
  await tx.rows(LOCK, orders)
  const came = await tx.rows<Came>(CAME, orders)
  const shares = corrections.flatMap(c =>
    shareCorrection(
      c.amount,
      came.filter(l => l.order === c.order && l.orderLine === c.line),
    ),
  )
  const moved = new Map<string, { line: Came; amount: number }>()
  for (const { line, amount } of shares as { line: Came; amount: number }[]) {
    const key = `${line.receipt}/${line.receiptLine}`
    moved.set(key, { line, amount: (moved.get(key)?.amount ?? 0) + amount })
  }
  const changed = [...moved.values()].filter(m => m.amount !== 0)
  if (changed.length === 0) return whole
  await tx.rows(
    `update purchasing.receipt_line l set corrected = l.corrected + t.amount
     from unnest($1::uuid[], $2::int[], $3::bigint[]) as t (receipt, line, amount) where l.receipt = t.receipt and l.line = t.line`,
    columns(
      changed,
      m => m.line.receipt,
      m => m.line.receiptLine,
      m => m.amount,
    ),
  )
  const lines = changed.map(({ line, amount }) => ({
    receipt: line.receipt,
    line: line.line,
    cost: line.billed + amount,
  }))
  const doc = { id: newId(), day: kept.day, ref: kept.number, supplier: kept.supplier, lines }
  const corrected = await correctCost(tx, who, now, doc)
  assert(
    corrected.ok,
    `stock refuses a correction of cost: ${corrected.ok ? '' : (corrected.detail ?? corrected.refusal)}`,
  )
  return whole - changed.reduce((sum, m) => sum + m.amount, 0)
}

const INVOICED = `
  update purchasing.order_line l set invoiced = l.invoiced + t.qty
  from (select x.purchase_order, x.order_line, sum(x.qty)::bigint as qty from purchasing.invoice_line x
        where x.invoice = $1 and x.purchase_order is not null and not x.charge group by 1, 2) t
  where l.purchase_order = t.purchase_order and l.line = t.order_line`

/** Freight that was expected is billed, the oldest first. */
const BILLED = `
  with open as (
    select id, amount - invoiced as left, sum(amount - invoiced) over (order by at, id) as upto
    from purchasing.landed_cost where supplier = $1 and invoiced < amount)
  update purchasing.landed_cost c set invoiced = c.invoiced + least(o.left, $2 - (o.upto - o.left))
  from open o where o.id = c.id and o.upto - o.left < $2`

/** Books an invoice: the ledger, the cost of the goods, and what is now invoiced. The invoice's id is its entry's id. */
export const bookInvoice = async (tx: Tx, who: Who, now: Date, found: ForMatch, match: Match): Promise<void> => {
  const { kept, terms } = found
  const { booking } = match
  const left = await correctCosts(tx, who, now, found, match.corrections)
  const booked = { ...booking, correction: booking.correction - left, other: booking.other + left }
  const postings = postingsOfInvoice(kept.supplier, booked)
  if (postings.length > 0)
    await postEntries(tx, [
      {
        id: kept.id,
        why: 'supplier-invoice',
        at: now.toISOString(),
        day: kept.day,
        who: who.id,
        ref: `${terms.code} ${kept.number}`,
        postings,
      },
    ])
  await tx.rows(INVOICED, [kept.id])
  if (booking.charges > 0) await tx.rows(BILLED, [kept.supplier, booking.charges])
  await tx.rows(`update purchasing.invoice set state = 'booked', variance = $2 where id = $1`, [
    kept.id,
    booking.correction + booking.other,
  ])
}
