import { type ItemDraft, itemDraft } from '#modules/catalog/contract/index.ts'
import { barcodeKey } from '#modules/catalog/rules/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Names } from './choose-names.ts'
import { deriveId } from './derive-id.ts'

export type SoldItem = { readonly id: string; readonly name: string }

const BY_SKU = 'select sku as code, id, name from catalog.v_item where sku = any($1::text[])'
const BY_BARCODE = `
  select w.code, i.id, i.name
  from unnest($1::text[], $2::text[]) as w (code, key)
  join catalog.v_barcode b on b.key = w.key join catalog.v_item i on i.id = b.item
  where b.qty = 1000`

type Row = SoldItem & { readonly code: string }

/** The items of the catalogue that the file's codes mean: by SKU, else by a barcode of the base unit. Two statements. */
export const findItemsByCode = async (tx: Tx, codes: readonly string[]): Promise<Map<string, SoldItem>> => {
  const found = new Map((await tx.rows<Row>(BY_SKU, [codes])).map(row => [row.code, row]))
  const rest = codes.filter(code => !found.has(code))
  for (const row of await tx.rows<Row>(BY_BARCODE, [rest, rest.map(code => barcodeKey(code))])) found.set(row.code, row)
  return found
}

const SAVED_AT_ONCE = 1000

/** Makes the items that the catalogue lacks, by SKU and name; those that are there are left alone. Gives how many. */
export const addItems = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: { readonly names: Names; readonly known: ReadonlyMap<string, SoldItem>; readonly taxClass: string },
): Promise<number> => {
  const codes = wish.names.codes().filter(code => !wish.known.has(code))
  const drafts: ItemDraft[] = codes.map(sku =>
    itemDraft.parse({ id: deriveId('item', sku), sku, name: wish.names.of(sku), taxClass: wish.taxClass }),
  )
  for (let at = 0; at < drafts.length; at += SAVED_AT_ONCE) {
    const saved = await saveItems(tx, who, now, drafts.slice(at, at + SAVED_AT_ONCE))
    if (!saved.ok) throw new Error(`an item that is not there could not be saved: ${saved.detail}`)
  }
  return drafts.length
}
