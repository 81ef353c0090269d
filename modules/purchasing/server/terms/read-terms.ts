import type { Tx } from '#platform/postgres/index.ts'
import type { AgreedPrice } from '../../rules/index.ts'

/** A supplier's terms with the policy's tolerances where it has none of its own. */
export type Terms = {
  id: string
  code: string
  name: string
  language: 'id' | 'en'
  leadDays: number
  minimumOrder: number
  termDays: number
  isPkp: boolean
  overBp: number
  shortBp: number
  priceBp: number
  lineMinor: number
  roundingMinor: number
  chargeMinor: number
  leastLifeBp: number
  active: boolean
}

/** Terms of suppliers by party id. One statement. */
export const termsOf = async (tx: Tx, suppliers: readonly string[]): Promise<ReadonlyMap<string, Terms>> => {
  const rows = await tx.rows<Terms>(
    `select id, code, name, language, lead_days as "leadDays", minimum_order as "minimumOrder", term_days as "termDays",
            is_pkp as "isPkp", over_bp as "overBp", short_bp as "shortBp", price_bp as "priceBp", line_minor as "lineMinor",
            rounding_minor as "roundingMinor", charge_minor as "chargeMinor", least_life_bp as "leastLifeBp", active
     from purchasing.v_supplier where id = any($1::uuid[])`,
    [suppliers],
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** A price agreed with a supplier for an item. */
export type ItemPrice = AgreedPrice & {
  readonly supplier: string
  readonly item: string
  readonly supplierCode: string
}

/** What is agreed on a day with suppliers about items, every break of it. One statement. */
export const pricesFor = (
  tx: Tx,
  wanted: readonly { readonly supplier: string; readonly item: string }[],
  day: string,
): Promise<ItemPrice[]> =>
  tx.rows(
    `select a.supplier, a.item, a.unit, a.pack_qty as "packQty", a.min_qty as "minQty", a.price, a.valid_from as "from",
            a.valid_to as "to", a.supplier_code as "supplierCode"
     from purchasing.v_agreement a
     join (select distinct * from unnest($1::uuid[], $2::uuid[]) as t (supplier, item)) w on w.supplier = a.supplier and w.item = a.item
     where a.valid_from <= $3 and (a.valid_to is null or a.valid_to >= $3)`,
    [wanted.map(w => w.supplier), wanted.map(w => w.item), day],
  )
