import type { Tx } from '#platform/postgres/index.ts'
import type { Loose } from './share-contents.ts'

type Row = Omit<Loose, 'left'> & { qty: number }

const PICKED = `
  select l.id as line, l.item, p.lot, p.expiry, coalesce(p.staged, p.location) as location, p.got as qty
  from distribution.transfer_line l join distribution.pick p on p.line = l.id
  where l.transfer = $1 and p.got > 0
  union all
  select l.id, l.item, null, null, null, l.picked from distribution.transfer_line l
  where l.transfer = $1 and l.picked > 0 and not exists (select from distribution.pick p where p.line = l.id)
  order by 1, 3`

const PACKED = `
  select x.transfer_line as line, x.lot, x.location, sum(x.qty)::bigint as qty
  from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
  where l.transfer = $1 group by 1, 2, 3`

/** What of a transfer has been picked and lies in no unit yet, by line, lot and spot. Two statements. */
export const readLoose = async (tx: Tx, transfer: string): Promise<Loose[]> => {
  const rows = await tx.rows<Row>(PICKED, [transfer])
  const picked = rows.map(({ qty, ...it }) => ({ ...it, left: qty }))
  const packed = await tx.rows<{ line: string; lot: string | null; location: string | null; qty: number }>(PACKED, [
    transfer,
  ])
  for (const gone of packed) {
    let left = gone.qty
    const same = picked.filter(it => it.line === gone.line && it.location === gone.location)
    for (const it of same.toSorted((a, b) => Number(b.lot === gone.lot) - Number(a.lot === gone.lot))) {
      const taken = Math.min(left, it.left)
      it.left -= taken
      left -= taken
    }
  }
  return picked.filter(it => it.left > 0)
}
