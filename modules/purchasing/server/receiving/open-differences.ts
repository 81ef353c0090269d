import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Differing } from './judge-receipt.ts'

type About = { readonly receipt: string; readonly number: string; readonly supplier: string; readonly place: string }

/** Of these the place itself has to take care: the goods stand there. All others are the buyer's. */
const AT_THE_PLACE: readonly string[] = ['over', 'wrong-item', 'damaged', 'expired']

/** Keeps what was not as it should be, each with a task whose subject it is. Two statements for any number. */
export const openDifferences = async (tx: Tx, who: Who, now: Date, about: About, differing: readonly Differing[]) => {
  if (differing.length === 0) return
  const kept = differing.map(d => ({ ...d, id: newId() }))
  await tx.rows(
    `insert into purchasing.difference (id, receipt, supplier, line, kind, item, code, qty, at)
     select t.id, $7, $8, t.line, t.kind, t.item, t.code, t.qty, $9
     from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[], $5::text[], $6::bigint[]) as t (id, line, kind, item, code, qty)`,
    [
      ...columns(
        kept,
        d => d.id,
        d => d.line,
        d => d.kind,
        d => d.item,
        d => d.code,
        d => d.qty,
      ),
      ...[about.receipt, about.supplier, now],
    ],
  )
  const wishes = kept.map(d => ({
    ...{ id: newId(), kind: `delivery-${d.kind}`, subject: d.id },
    place: AT_THE_PLACE.includes(d.kind) ? about.place : null,
    detail: { ...d.detail, qty: d.qty, receipt: about.receipt, number: about.number, supplier: about.supplier },
  }))
  await openTasks(tx, who.id, now, wishes)
}
