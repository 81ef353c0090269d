import {
  type ItemTerms,
  type OpenPriceBook,
  openPriceBookOver,
  type PriceBookHead,
} from '#modules/pricing/rules/index.ts'
import type { TillSnapshot } from '#modules/sync/contract/index.ts'
import type { Catalog } from './open-catalog.ts'
import { openPacks } from './pack-rows.ts'
import { readCatalog } from './refresh-catalog.ts'
import { readMeta, type TillDatabase } from './till-database.ts'

/** What a till sells from, all in memory. */
export type TillData = { readonly snapshot: TillSnapshot; readonly catalog: Catalog; readonly book: OpenPriceBook }

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
