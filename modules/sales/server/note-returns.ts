import type { Tx } from '#platform/postgres/index.ts'
import type { SaleFact } from '../rules/index.ts'

export type OverReturn = { sale: string; line: string; returned: number; sold: number | null }

const UPSERT = `
  with back as (
    insert into sales.returned as r (sale, line, qty)
    select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as t (sale, line, qty) order by 1, 2
    on conflict (sale, line) do update set qty = r.qty + excluded.qty
    returning sale, line, qty)
  select b.sale, b.line, b.qty as returned, l.qty as sold
  from back b left join lateral (
    select qty from sales.line where sale = b.sale and id = b.line limit 1) l on true
  where l.qty is null or b.qty > l.qty`

/**
 * Counts what came back against what was sold, and gives the lines of which more came back than was sold (or whose
 * sale is not known here): facts all the same, for a person to look at. No statement when nothing came back.
 */
export const noteReturns = async (tx: Tx, facts: readonly SaleFact[]): Promise<OverReturn[]> => {
  const back = new Map<string, { sale: string; line: string; qty: number }>()
  for (const line of facts.flatMap(f => f.lines)) {
    if (!line.returns) continue
    const key = `${line.returns.sale}/${line.returns.line}`
    const entry = back.get(key) ?? { sale: line.returns.sale, line: line.returns.line, qty: 0 }
    entry.qty -= line.qty
    back.set(key, entry)
  }
  const rows = [...back.values()].filter(r => r.qty > 0)
  if (rows.length === 0) return []
  return tx.rows(UPSERT, [rows.map(r => r.sale), rows.map(r => r.line), rows.map(r => r.qty)])
}
