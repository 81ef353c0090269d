import type { Tx } from '#platform/postgres/index.ts'
import type { ItemDraft } from '../contract/index.ts'
import { barcodeKey } from '../rules/index.ts'
import type { Known } from './check-drafts.ts'
import { itemsByIds } from './read-items.ts'

const unique = (values: readonly (string | null)[]) => [...new Set(values.filter(v => v !== null))]

/** Reads, in five statements for any number of drafts, what decides whether they may be saved. */
export const readKnown = async (tx: Tx, drafts: readonly ItemDraft[], coming: readonly string[]): Promise<Known> => {
  const ids = drafts.map(d => d.id)
  const keys = unique(drafts.flatMap(d => d.barcodes.map(b => barcodeKey(b.code))))
  const items = await itemsByIds(tx, ids)
  const skus = await tx.rows<{ sku: string; id: string }>(
    'select sku, id from catalog.item where sku = any($1::text[])',
    [drafts.map(d => d.sku)],
  )
  const owners = await tx.rows<{ key: string; id: string; sku: string }>(
    'select b.key, i.id, i.sku from catalog.barcode b join catalog.item i on i.id = b.item where b.key = any($1::text[])',
    [keys],
  )
  const categories = await tx.rows<{ id: string }>('select id from catalog.category where id = any($1::uuid[])', [
    unique(drafts.map(d => d.category)),
  ])
  const family = await tx.rows<{ id: string; parent: string | null }>(
    'select id, parent from catalog.item where id = any($1::uuid[]) or parent = any($2::uuid[])',
    [unique(drafts.map(d => d.parent)), ids],
  )
  return {
    items: new Map(items.map(i => [i.id, i])),
    skuOwners: new Map(skus.map(s => [s.sku, s.id])),
    keyOwners: new Map(owners.map(o => [o.key, o])),
    categories: new Set([...categories.map(c => c.id), ...coming]),
    parents: new Map(family.map(f => [f.id, f.parent])),
    withVariants: new Set(family.flatMap(f => (f.parent === null ? [] : [f.parent]))),
  }
}
