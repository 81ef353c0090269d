import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { lockConsumers } from './lock-consumers.ts'

export type ClaimWish = {
  readonly id: string
  readonly order: string
  readonly wish: 'refund' | 'exchange'
  readonly reason: string
  readonly note: string
  readonly lines: readonly { readonly line: string; readonly qty: number }[]
}

type LineRow = { id: string; sku: string; left: number; returnable: boolean }

const LEFT = `
  select l.id, i.sku, not i.not_returnable as returnable, l.shipped - coalesce((select sum(c.qty) from orders.claim_line c
    join orders.claim k on k.id = c.claim where c.order_line = l.id and k.state <> 'refused'), 0)::bigint as left
  from orders.order_line l join catalog.v_item i on i.id = l.item where l.customer_order = $1`

const INSERT = `
  with c as (insert into orders.claim (id, customer_order, wish, reason, note, state, digest, at)
    values ($1, $2, $3, $4, $5, 'asked', $6, $7))
  insert into orders.claim_line (claim, order_line, qty) select $1, * from unnest($8::uuid[], $9::bigint[])`

const faultOf = (it: ClaimWish, rows: readonly LineRow[]) => {
  const known = new Map(rows.map(row => [row.id, row]))
  if (new Set(it.lines.map(l => l.line)).size < it.lines.length)
    return refused('claim-over-received', 'A line stands there twice; make it one.')
  for (const { line, qty } of it.lines) {
    const row = known.get(line)
    if (!row || qty > row.left)
      return refused(
        'claim-over-received',
        `No more of ${row?.sku ?? 'that line'} was received than is asked back already.`,
      )
    if (!row.returnable)
      return refused('not-returnable', `${row.sku} can’t be brought back; it was said when it was sold.`)
  }
  return null
}

/**
 * Writes down that a customer wants to bring goods back, and asks the shop's people: never more than was received, once
 * by its id.
 */
export const askReturn = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: ClaimWish,
): Promise<Answer<{ answer: 'created' | 'exists' }, 'claim-over-received' | 'claim-differs' | 'not-returnable'>> => {
  const [order] = await lockConsumers(tx, [it.order])
  const digest = sha256(canonical(it))
  const old = await tx.one<{ digest: string }>('select digest from orders.claim where id = $1', [it.id])
  if (old)
    return old.digest === digest
      ? done({ answer: 'exists' })
      : refused('claim-differs', 'It was asked with other content before.')
  const fault = faultOf(it, await tx.rows<LineRow>(LEFT, [it.order]))
  if (fault) return fault
  const lines = columns(
    it.lines,
    l => l.line,
    l => l.qty,
  )
  await tx.rows(INSERT, [it.id, it.order, it.wish, it.reason, it.note, digest, now, ...lines])
  const detail = { number: order!.number, order: it.order, wish: it.wish, reason: it.reason, note: it.note }
  await openTasks(tx, who.id, now, [{ id: it.id, kind: 'order-claim', subject: it.id, place: order!.place, detail }])
  await tellOrders(tx, who, now, [{ order: it.order, deed: 'ask-return', state: order!.state, note: it.note }])
  return done({ answer: 'created' })
}
