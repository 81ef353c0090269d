import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { checks } from '#modules/catalog/rules/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { NoticeInput } from '../../contract/index.ts'
import { normalNumber } from '../../rules/index.ts'
import { lockOrders } from '../orders/write-order.ts'

export type NoticeRefusal =
  | 'notice-differs'
  | 'notice-number-taken'
  | 'sscc-check-digit'
  | 'sscc-taken'
  | 'sscc-unknown'
  | 'order-line-unknown'
  | 'order-not-open'
  | 'place-differs'

const judgeUnits = ({ units, lines }: NoticeInput): Answer<null, NoticeRefusal> => {
  const wrong = units.find(u => !checks(u.sscc))
  if (wrong) return refused('sscc-check-digit', `${wrong.sscc}: the check digit does not fit; scan the label again.`)
  const known = new Set(units.map(u => u.sscc))
  const astray = [...units.map(u => u.parent), ...lines.map(l => l.sscc)].find(s => s !== null && !known.has(s))
  return astray
    ? refused('sscc-unknown', `${astray} is named but not listed among the cartons and pallets.`)
    : done(null)
}

const judgeLines = async (tx: Tx, it: NoticeInput): Promise<Answer<null, NoticeRefusal>> => {
  const orders = await lockOrders(
    tx,
    it.lines.map(l => l.order),
  )
  const shut = orders.find(
    o => o.supplier !== it.supplier || !['approved', 'sent', 'confirmed', 'partly-received'].includes(o.state),
  )
  if (shut)
    return refused(
      'order-not-open',
      `${shut.number} is ${shut.state} or another supplier's; nothing can be announced on it.`,
    )
  const elsewhere = orders.find(o => o.place !== it.place)
  if (elsewhere) return refused('place-differs', `${elsewhere.number} is to be brought to another place.`)
  const missing = await tx.one<{ line: number }>(
    `select t.line from unnest($1::uuid[], $2::int[]) as t (o, line)
     where not exists (select from purchasing.order_line l where l.purchase_order = t.o and l.line = t.line) limit 1`,
    columns(
      it.lines,
      l => l.order,
      l => l.orderLine,
    ),
  )
  return missing ? refused('order-line-unknown', `An order has no line ${missing.line}.`) : done(null)
}

const write = async (tx: Tx, who: Who, now: Date, it: NoticeInput, digest: string) => {
  await tx.rows(
    `insert into purchasing.notice (id, supplier, place, number, number_key, shipped_day, expected, carrier, digest, announced_by, announced_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[it.id, it.supplier, it.place, it.number, normalNumber(it.number), it.shippedDay, it.expected, it.carrier],
      ...[digest, who.id, now],
    ],
  )
  await tx.rows(
    'insert into purchasing.notice_unit (notice, sscc, parent) select $1, * from unnest($2::text[], $3::text[])',
    [
      it.id,
      ...columns(
        it.units,
        u => u.sscc,
        u => u.parent,
      ),
    ],
  )
  await tx.rows(
    `insert into purchasing.notice_line (notice, line, purchase_order, order_line, sscc, qty, lot, expires)
     select $1, * from unnest($2::int[], $3::uuid[], $4::int[], $5::text[], $6::bigint[], $7::text[], $8::date[])`,
    [
      it.id,
      it.lines.map((_, n) => n + 1),
      ...columns(
        it.lines,
        l => l.order,
        l => l.orderLine,
        l => l.sscc,
        l => l.qty,
        l => l.lot,
        l => l.expires,
      ),
    ],
  )
}

/** Takes a supplier's shipping notice: which goods of which orders come when, in which cartons and on which pallets. */
export const announceNotice = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: NoticeInput,
): Promise<Answer<{ answer: 'created' | 'exists'; id: string }, NoticeRefusal>> => {
  const digest = sha256(canonical(it))
  const before = await tx.one<{ digest: string }>('select digest from purchasing.notice where id = $1', [it.id])
  if (before)
    return before.digest === digest
      ? done({ answer: 'exists', id: it.id })
      : refused('notice-differs', `Notice ${it.number} was taken before with other content.`)
  const units = judgeUnits(it)
  if (!units.ok) return units
  const lines = await judgeLines(tx, it)
  if (!lines.ok) return lines
  const written = await unlessBroken(tx, () => write(tx, who, now, it, digest))
  if (!written.ok && written.constraint === 'notice_number_taken')
    return refused('notice-number-taken', `The supplier has a notice with the number ${it.number} already.`)
  if (!written.ok && written.constraint === 'notice_unit_pk')
    return refused('sscc-taken', 'A carton or pallet of this notice was announced before.')
  if (!written.ok) throw new Error(`a notice broke ${written.constraint}`)
  await announce(tx, [{ topic: 'purchasing.announced', key: it.place, payload: { notice: it.id, place: it.place } }])
  return done({ answer: 'created', id: it.id })
}
