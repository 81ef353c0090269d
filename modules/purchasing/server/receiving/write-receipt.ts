import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { ReceiptInput } from '../../contract/index.ts'
import { insertEvents } from '../orders/write-order.ts'
import type { JudgedLine } from './judge-receipt.ts'

/** What a receipt answers. */
export type Received = {
  readonly answer: 'created' | 'exists'
  readonly id: string
  readonly number: string
  readonly lines: readonly {
    readonly order: string
    readonly line: number
    readonly accepted: number
    readonly over: number
    readonly damaged: number
    readonly expired: number
    readonly short: number
  }[]
  readonly differences: readonly { readonly kind: string; readonly item: string | null; readonly qty: number }[]
}

/** A receipt that was recorded before, with the digest of what was handed in. One statement, three where it is there. */
export const readReceived = async (tx: Tx, id: string): Promise<{ digest: string; received: Received } | undefined> => {
  const head = await tx.one<{ number: string; digest: string }>(
    'select number, digest from purchasing.receipt where id = $1',
    [id],
  )
  if (!head) return undefined
  const lines = await tx.rows<Received['lines'][number]>(
    `select purchase_order as "order", order_line as line, accepted, over, damaged, expired, short
     from purchasing.receipt_line where receipt = $1 order by line`,
    [id],
  )
  const differences = await tx.rows<Received['differences'][number]>(
    'select kind, item, qty from purchasing.difference where receipt = $1 order by line, kind',
    [id],
  )
  return { digest: head.digest, received: { answer: 'exists', id, number: head.number, lines, differences } }
}

type Head = {
  readonly number: string
  readonly supplier: string
  readonly digest: string
  readonly lines: readonly JudgedLine[]
}

const LINES = `
  insert into purchasing.receipt_line (receipt, line, purchase_order, order_line, item, counted, accepted, over, damaged, expired,
    short, stated, value, stock_line, lot, expires, sscc, note, serials)
  select $1, t.line, t.o, t.order_line, t.item, t.counted, t.accepted, t.over, t.damaged, t.expired, t.short, t.stated, t.value,
         t.stock_line, t.lot, t.expires, t.sscc, t.note, coalesce(string_to_array(nullif(t.serials, ''), E'\\n'), '{}')
  from unnest($2::int[], $3::uuid[], $4::int[], $5::uuid[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
    $11::bigint[], $12::bigint[], $13::bigint[], $14::int[], $15::text[], $16::date[], $17::text[], $18::text[], $19::text[])
    as t (line, o, order_line, item, counted, accepted, over, damaged, expired, short, stated, value, stock_line, lot, expires, sscc, note, serials)`

/** The receipt and its lines. Two statements. */
export const insertReceipt = async (tx: Tx, who: Who, now: Date, input: ReceiptInput, head: Head) => {
  await tx.rows(
    `insert into purchasing.receipt (id, number, supplier, place, notice, delivery_note, day, at, complete, value, digest,
       received_by, received_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[
        input.id,
        head.number,
        head.supplier,
        input.place,
        input.notice ?? null,
        input.deliveryNote,
        input.day,
        input.at,
      ],
      ...[input.complete, head.lines.reduce((sum, l) => sum + l.value, 0), head.digest, who.id, who.name, now],
    ],
  )
  await tx.rows(LINES, [
    input.id,
    ...columns(
      head.lines,
      l => l.line,
      l => l.from.order,
      l => l.from.line,
      l => l.known.item,
      l => l.from.counted,
      l => l.accepted,
      l => l.over,
      l => l.damaged,
      l => l.expired,
      l => l.short,
      l => l.stated,
      l => l.value,
      l => l.stockLine,
      l => l.from.lot ?? null,
      l => l.from.expires ?? null,
      l => l.from.sscc ?? null,
      l => l.from.note,
      l => l.from.serials.join('\n'),
    ),
  ])
}

const TAKE = `
  update purchasing.order_line l set accepted = l.accepted + t.qty
  from (select o, line, sum(qty)::bigint as qty from unnest($1::uuid[], $2::int[], $3::bigint[]) as t (o, line, qty) group by 1, 2) t
  where l.purchase_order = t.o and l.line = t.line`

const STATES = `
  update purchasing.purchase_order o set changed_at = $2, version = version + 1,
         state = case when exists (select from purchasing.order_line l where l.purchase_order = o.id and l.accepted < l.enough)
                      then 'partly-received' else 'received' end
  where o.id = any($1::uuid[]) returning o.id as "order", o.state`

/** What was taken, counted on the order lines, and the states that orders come to. Three statements, four with a notice. */
export const moveOrdersOn = async (tx: Tx, who: Who, now: Date, input: ReceiptInput, lines: readonly JudgedLine[]) => {
  await tx.rows(
    TAKE,
    columns(
      lines,
      l => l.from.order,
      l => l.from.line,
      l => l.accepted,
    ),
  )
  const orders = [...new Set(lines.map(l => l.from.order))]
  const states = await tx.rows<{ order: string; state: string }>(STATES, [orders, now])
  await insertEvents(
    tx,
    who,
    now,
    states.map(s => ({ ...s, deed: 'receive', note: input.deliveryNote })),
  )
  if (input.notice && input.complete)
    await tx.rows("update purchasing.notice set state = 'received' where id = $1", [input.notice])
}
