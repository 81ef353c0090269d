import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { AgreementInput } from '../../contract/index.ts'

const INSERT = `
  insert into purchasing.agreement (id, supplier, item, unit, pack_qty, supplier_code, valid_from, valid_to, changed_at, changed_by)
  select t.id, t.supplier, t.item, t.unit, u.qty, t.code, t.valid_from, t.valid_to, $8, $9
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[])
    as t (id, supplier, item, unit, code, valid_from, valid_to)
  join catalog.v_item_unit u on u.item = t.item and u.unit = t.unit
  on conflict do nothing returning id`

/**
 * Writes down a whole price list of suppliers that are known: each agreement that is new, and whose item has the pack. Gives
 * the ids of those that were written; the others were there, or name no pack. Three statements for any number.
 */
export const agreePrices = async (tx: Tx, who: Who, now: Date, list: readonly AgreementInput[]): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(INSERT, [
    ...columns(
      list,
      a => a.id,
      a => a.supplier,
      a => a.item,
      a => a.unit,
      a => a.supplierCode,
      a => a.from,
      a => a.to,
    ),
    ...[now, who.id],
  ])
  const written = new Set(rows.map(r => r.id))
  const fresh = list.filter(a => written.has(a.id))
  const breaks = fresh.flatMap(a => a.breaks.map(b => ({ ...b, agreement: a.id })))
  await tx.rows(
    'insert into purchasing.agreement_break (agreement, min_qty, price) select * from unnest($1::uuid[], $2::bigint[], $3::bigint[])',
    columns(
      breaks,
      b => b.agreement,
      b => b.minQty,
      b => b.price,
    ),
  )
  const suppliers = [...new Set(fresh.map(a => a.supplier))].sort()
  await announce(
    tx,
    suppliers.map(supplier => ({ topic: 'purchasing.terms-changed', key: supplier, payload: { supplier } })),
  )
  return rows.map(r => r.id)
}
