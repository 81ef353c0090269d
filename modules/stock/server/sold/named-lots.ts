import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

// A lot that nobody received is made known by its first sale: a recall must find whoever bought of it.
const LOTS = `
  with said as (select distinct on (item, code) * from unnest($1::uuid[], $2::uuid[], $3::text[]) as t (id, item, code)),
  made as (insert into stock.lot (id, item, code, first_day) select id, item, code, $4::timestamptz::date from said
           order by item, code on conflict do nothing returning id, item, code)
  select id, item, code from made
  union all select l.id, l.item, l.code from stock.lot l join said on said.item = l.item and said.code = l.code`

/** Ids of lots by `item/printed code`; those nobody knew are made. One statement, none where no lot is named. */
export const namedLots = async (
  tx: Tx,
  now: Date,
  lots: readonly { readonly item: string; readonly lot: string }[],
): Promise<Map<string, string>> => {
  if (lots.length === 0) return new Map()
  const rows = await tx.rows<{ id: string; item: string; code: string }>(LOTS, [
    ...[lots.map(() => newId()), lots.map(l => l.item), lots.map(l => l.lot), now],
  ])
  return new Map(rows.map(row => [`${row.item}/${row.code}`, row.id]))
}
