import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import type { StockRefusal } from '#modules/stock/rules/index.ts'
import { returnGoods as takeFromStock } from '#modules/stock/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { ReturnInput } from '../../contract/index.ts'
import { type ReturnedLine, returnLine } from '../../rules/index.ts'
import { lockOrders } from '../orders/write-order.ts'
import { takeNumbers } from '../take-numbers.ts'

export type ReturnRefusal =
  | StockRefusal
  | 'return-differs'
  | 'order-line-unknown'
  | 'place-differs'
  | 'suppliers-mixed'
  | 'more-than-came'

type Sent = { answer: 'created' | 'exists'; id: string; number: string; claim: number }

type Open = ReturnedLine & { order: string; line: number; item: string; name: string }

const OPEN = `
  select l.purchase_order as "order", l.line, l.item, i.name, l.price, l.pack_qty as "packQty", l.accepted, l.returned, l.invoiced,
         l.claimed
  from purchasing.order_line l join catalog.v_item i on i.id = l.item where l.purchase_order = any($1::uuid[])`

type Judged = {
  readonly from: ReturnInput['lines'][number]
  readonly known: Open
  readonly uninvoiced: number
  readonly claim: number
  readonly before: number
}

/** What of each line is of goods not yet invoiced, and what the supplier now owes; several lines may name one order line. */
const judge = (input: ReturnInput, open: readonly Open[]): Answer<Judged[], ReturnRefusal> => {
  const state = new Map(open.map(o => [`${o.order}/${o.line}`, { ...o }]))
  const judged: Judged[] = []
  for (const from of input.lines) {
    const known = state.get(`${from.order}/${from.line}`)
    if (!known) return refused('order-line-unknown', `Line ${from.line} of order ${from.order} is not known.`)
    const split = returnLine(known, from.qty)
    if (!split) return refused('more-than-came', `${known.name}: more is sent back than came and is not sent back yet.`)
    judged.push({ from, known, ...split.values, before: split.returned })
    known.returned += split.returned
    known.claimed += split.claimed
  }
  return done(judged)
}

const write = async (
  tx: Tx,
  who: Who,
  input: ReturnInput,
  lines: readonly Judged[],
  head: { number: string; supplier: string; digest: string },
) => {
  const sum = (of: 'uninvoiced' | 'claim') => lines.reduce((all, l) => all + l[of], 0)
  await tx.rows(
    `insert into purchasing.supplier_return (id, number, supplier, place, day, at, reason, note, uninvoiced, claim, digest, who, who_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[input.id, head.number, head.supplier, input.place, input.day, input.at, input.reason, input.note],
      ...[sum('uninvoiced'), sum('claim'), head.digest, who.id, who.name],
    ],
  )
  await tx.rows(
    `insert into purchasing.return_line (supplier_return, line, purchase_order, order_line, item, qty, lot, value)
     select $1, * from unnest($2::int[], $3::uuid[], $4::int[], $5::uuid[], $6::bigint[], $7::text[], $8::bigint[])`,
    [
      input.id,
      lines.map((_, n) => n + 1),
      ...columns(
        lines,
        l => l.from.order,
        l => l.from.line,
        l => l.known.item,
        l => l.from.qty,
        l => l.from.lot ?? null,
        l => l.uninvoiced + l.claim,
      ),
    ],
  )
  await tx.rows(
    `update purchasing.order_line l set returned = l.returned + t.returned, claimed = l.claimed + t.claimed
     from (select o, line, sum(returned)::bigint as returned, sum(claimed)::bigint as claimed
           from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[]) as t (o, line, returned, claimed) group by 1, 2) t
     where l.purchase_order = t.o and l.line = t.line`,
    columns(
      lines,
      l => l.from.order,
      l => l.from.line,
      l => l.before,
      l => l.from.qty - l.before,
    ),
  )
}

const goodsOf = (lines: readonly Judged[]) =>
  lines.map(({ from, known, uninvoiced, claim }) => ({
    ...{ item: known.item, qty: from.qty, credit: uninvoiced + claim },
    ...(from.lot !== undefined && { lot: from.lot }),
    ...(from.serials.length > 0 && { serials: from.serials }),
  }))

/**
 * Sends goods back to their supplier: they leave stock at what was ordered for them. What had not been invoiced is simply no
 * longer owed; for what had been, the supplier owes a credit note. The same id again answers `exists`.
 */
export const sendBack = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: ReturnInput,
): Promise<Answer<Sent, ReturnRefusal>> => {
  const digest = sha256(canonical(input))
  const orders = await lockOrders(
    tx,
    input.lines.map(l => l.order),
  )
  const before = await tx.one<{ number: string; claim: number; digest: string }>(
    'select number, claim, digest from purchasing.supplier_return where id = $1',
    [input.id],
  )
  if (before)
    return before.digest === digest
      ? done({ answer: 'exists', id: input.id, number: before.number, claim: before.claim })
      : refused('return-differs', `${before.number} was recorded before with other content.`)
  if (orders.some(o => o.supplier !== input.supplier))
    return refused('suppliers-mixed', 'A return goes to one supplier; make one for each.')
  const open = await tx.rows<Open>(OPEN, [orders.map(o => o.id)])
  const lines = judge(input, open)
  if (!lines.ok) return lines
  await tx.rows('savepoint sending_back')
  const [number] = await takeNumbers(tx, 'RT', input.day, 1)
  const head = { number: number!, supplier: input.supplier, digest }
  await write(tx, who, input, lines.value, head)
  const doc = { id: input.id, day: input.day, ref: number!, place: input.place, supplier: input.supplier }
  const left = await takeFromStock(tx, who, now, { ...doc, lines: goodsOf(lines.value) })
  if (!left.ok) {
    await tx.rows('rollback to savepoint sending_back')
    return left
  }
  await announce(tx, [
    { topic: 'purchasing.sent-back', key: input.place, payload: { return: input.id, supplier: input.supplier } },
  ])
  return done({
    answer: 'created',
    id: input.id,
    number: number!,
    claim: lines.value.reduce((sum, l) => sum + l.claim, 0),
  })
}
