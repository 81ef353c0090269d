import {
  type ItemTerms,
  type OpenPriceBook,
  openPriceBookOver,
  type PriceBookHead,
} from '#modules/pricing/rules/index.ts'
import type { TillSnapshot } from '#modules/sync/contract/index.ts'
import { type Catalog, ITEM_PACKING, openCatalog } from './open-catalog.ts'
import { openPacks, packRows } from './pack-rows.ts'
import type { KeptCatalog } from './refresh-till.ts'
import { readMeta, type TillDatabase } from './till-database.ts'

/** What a till sells from, all in memory. */
export type TillData = { readonly snapshot: TillSnapshot; readonly catalog: Catalog; readonly book: OpenPriceBook }

export const readCatalog = async (db: TillDatabase): Promise<Catalog> => {
  const kept = await readMeta<KeptCatalog>(db, 'catalog')
  const packs = await db.packs.where('key').startsWith('catalog:').toArray()
  const changed = kept?.changed.length ? [packRows(kept.changed, ITEM_PACKING)] : []
  return openCatalog([...packs, ...changed], kept?.gone ?? [])
}

export const readBook = async (db: TillDatabase): Promise<OpenPriceBook | null> => {
  const head = await readMeta<PriceBookHead>(db, 'book')
  const pack = await db.packs.get('book')
  if (!head || !pack) return null
  const terms = openPacks<ItemTerms>([pack])
  return openPriceBookOver(head, item => terms.find(item))
}

/** Reads what this device keeps; null while it has never been filled. */
export const readTill = async (db: TillDatabase): Promise<TillData | null> => {
  const snapshot = await readMeta<TillSnapshot>(db, 'snapshot')
  if (!snapshot) return null
  const [catalog, book] = await Promise.all([readCatalog(db), readBook(db)])
  return book ? { snapshot, catalog, book } : null
}
