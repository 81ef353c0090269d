import type { Tx } from '#platform/postgres/index.ts'
import type { Item } from '../contract/index.ts'

type Row = Omit<Item, 'changedAt'> & { changedAt: Date }

const COLUMNS = `
  i.id, i.sku, i.name, i.name_en as "nameEn", i.receipt_name as "receiptName", i.brand, i.category, i.parent, i.options,
  i.base_unit as unit, i.tax_class as "taxClass", i.batch_tracked as "batchTracked",
  i.expiry_tracked as "expiryTracked", i.serial_tracked as "serialTracked", i.age_limit as "ageLimit", i.weighed,
  i.alarm_tagged as "alarmTagged", i.not_returnable as "notReturnable", i.sold_online as "soldOnline", i.active,
  i.grams, i.shelf_life_days as "shelfLifeDays", i.images, i.revision, i.changed_at as "changedAt",
  i.changed_by as "changedBy",
  coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'qty', u.qty) order by u.qty, u.unit)
            from catalog.item_unit u where u.item = i.id), '[]') as units,
  coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'unit', b.unit) order by b.key)
            from catalog.barcode b where b.item = i.id), '[]') as barcodes`

/** Whole items; `rest` is what follows `from catalog.item i`. */
export const selectItems = async (tx: Tx, rest: string, values: readonly unknown[]): Promise<Item[]> => {
  const rows = await tx.rows<Row>(`select ${COLUMNS} from catalog.item i ${rest}`, values)
  return rows.map(row => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

/** Items by id, in one statement; unknown ids are left out. */
export const itemsByIds = (tx: Tx, ids: readonly string[]): Promise<Item[]> =>
  selectItems(tx, 'where i.id = any($1::uuid[])', [ids])

/** Items by SKU, in one statement; unknown ones are left out. */
export const itemsBySkus = (tx: Tx, skus: readonly string[]): Promise<Item[]> =>
  selectItems(tx, 'where i.sku = any($1::text[])', [skus])
