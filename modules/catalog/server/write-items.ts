import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ItemDraft } from '../contract/index.ts'
import { barcodeKey } from '../rules/index.ts'

const UPSERT = `
  with saved as (
    insert into catalog.item as i (
      id, sku, name, name_en, receipt_name, brand, category, parent, options, base_unit, tax_class, batch_tracked,
      expiry_tracked, serial_tracked, age_limit, weighed, alarm_tagged, not_returnable, sold_online, active, grams,
      shelf_life_days, images, revision, created_at, changed_at, changed_by)
    select r.id, r.sku, r.name, r."nameEn", r."receiptName", r.brand, r.category, r.parent, r.options, r.unit,
           r."taxClass", r."batchTracked", r."expiryTracked", r."serialTracked", r."ageLimit", r.weighed,
           r."alarmTagged", r."notReturnable", r."soldOnline", r.active, r.grams, r."shelfLifeDays",
           array(select jsonb_array_elements_text(r.images)), nextval('catalog.revision'), $2, $2, $3
    from jsonb_to_recordset($1::jsonb) as r (
      id uuid, sku text, name text, "nameEn" text, "receiptName" text, brand text, category uuid, parent uuid,
      options jsonb, unit text, "taxClass" text, "batchTracked" boolean, "expiryTracked" boolean,
      "serialTracked" boolean, "ageLimit" smallint, weighed boolean, "alarmTagged" boolean, "notReturnable" boolean,
      "soldOnline" boolean, active boolean, grams integer, "shelfLifeDays" integer, images jsonb)
    on conflict (id) do update set
      sku = excluded.sku, name = excluded.name, name_en = excluded.name_en, receipt_name = excluded.receipt_name,
      brand = excluded.brand, category = excluded.category, parent = excluded.parent, options = excluded.options,
      tax_class = excluded.tax_class, batch_tracked = excluded.batch_tracked,
      expiry_tracked = excluded.expiry_tracked, serial_tracked = excluded.serial_tracked,
      age_limit = excluded.age_limit, weighed = excluded.weighed, alarm_tagged = excluded.alarm_tagged,
      not_returnable = excluded.not_returnable, sold_online = excluded.sold_online, active = excluded.active,
      grams = excluded.grams, shelf_life_days = excluded.shelf_life_days, images = excluded.images,
      revision = excluded.revision, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    returning revision)
  select max(revision) as revision from saved`

// Barcodes that name a unit go with it; the others are deleted beside.
const CLEAR = `
  with gone as (delete from catalog.item_unit where item = any($1::uuid[]))
  delete from catalog.barcode where item = any($1::uuid[])`

const UNITS = `
  insert into catalog.item_unit (item, unit, qty) select * from unnest($1::uuid[], $2::text[], $3::bigint[])`

const BARCODES = `
  insert into catalog.barcode (key, code, item, unit)
  select * from unnest($1::text[], $2::text[], $3::uuid[], $4::text[])`

/**
 * Writes whole items that have been checked, each with a new revision, in four statements whatever their number. Gives
 * the highest revision. The caller holds the catalogue's lock.
 */
export const writeItems = async (tx: Tx, who: Who, now: Date, drafts: readonly ItemDraft[]): Promise<number> => {
  const ids = drafts.map(d => d.id)
  const units = drafts.flatMap(d => d.units.map(u => ({ item: d.id, ...u })))
  const barcodes = drafts.flatMap(d =>
    d.barcodes.map(b => ({
      item: d.id,
      code: b.code,
      key: barcodeKey(b.code),
      unit: b.unit === d.unit ? null : b.unit,
    })),
  )
  const saved = await tx.one<{ revision: number }>(UPSERT, [JSON.stringify(drafts), now, who.id])
  await tx.rows(CLEAR, [ids])
  await tx.rows(UNITS, [units.map(u => u.item), units.map(u => u.unit), units.map(u => u.qty)])
  await tx.rows(BARCODES, [
    barcodes.map(b => b.key),
    barcodes.map(b => b.code),
    barcodes.map(b => b.item),
    barcodes.map(b => b.unit),
  ])
  return saved!.revision
}
