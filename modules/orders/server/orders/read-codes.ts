import { barcodeKey } from '#modules/catalog/rules/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { packMeant } from '../../rules/index.ts'

type Found = {
  n: number
  id: string | null
  sku: string
  name: string
  nameEn: string | null
  baseUnit: string
  active: boolean
  scanned: string | null
  packs: { unit: string; qty: number }[]
}

const FIND = `
  select t.n, i.id, i.sku, i.name, i.name_en as "nameEn", i.base_unit as "baseUnit", i.active,
    case when s.id is null then b.unit end as scanned,
    (select jsonb_agg(jsonb_build_object('unit', u.unit, 'qty', u.qty) order by u.qty) from catalog.v_item_unit u where u.item = i.id) as packs
  from unnest($1::int[], $2::text[], $3::text[]) as t (n, code, key)
  left join catalog.v_item s on s.sku in (t.code, upper(t.code))
  left join catalog.v_barcode b on b.key = t.key and s.id is null
  left join catalog.v_item i on i.id = coalesce(s.id, b.item)
  order by t.n`

export type CodeRow = { readonly n: number; readonly code: string; readonly unit: string | null }

/**
 * The items and packs behind codes that somebody pasted: item numbers or bar codes. A bar code of a carton is the carton;
 * a pack that is named goes before it. One statement.
 */
export const readCodes = async (tx: Tx, rows: readonly CodeRow[]) => {
  const found = await tx.rows<Found>(
    FIND,
    columns(
      rows,
      r => r.n,
      r => r.code,
      r => barcodeKey(r.code),
    ),
  )
  const byRow = new Map(found.map(it => [it.n, it]))
  return rows.map(({ n, unit: named }) => {
    const hit = byRow.get(n)
    if (!hit?.id) return { n, fault: 'code-unknown' as const, item: null }
    const { id, sku, name, nameEn, baseUnit, active, packs } = hit
    const unit = named
      ? packMeant(
          named,
          packs.map(p => p.unit),
        )
      : (hit.scanned ?? baseUnit)
    const item = { id, sku, name, nameEn, baseUnit, unit: unit ?? baseUnit, packs }
    return { n, fault: active ? (unit ? null : ('unit-unknown' as const)) : ('not-sold' as const), item }
  })
}
