import type { PriceBook } from '#modules/pricing/rules/index.ts'
import type { TillSnapshot } from '#modules/sync/contract/index.ts'
import { packRows } from './pack-rows.ts'
import { type CatalogDownlink, type Progress, refreshCatalog } from './refresh-catalog.ts'
import { readMeta, type TillDatabase, writeMeta } from './till-database.ts'

/** What a till fetches; each throws when the server cannot be reached. */
export type Downlink = CatalogDownlink & {
  readonly snapshot: () => Promise<TillSnapshot>
  readonly book: (id: string) => Promise<PriceBook>
}

export type Refreshed = {
  readonly snapshot: TillSnapshot
  readonly bookChanged: boolean
  readonly itemsChanged: boolean
}

/**
 * Brings the local copy up to date: snapshot, price book when its id is new, catalogue by changes or by the segments
 * whose hash is new. Each part is whole before it is written, so a lost connection leaves the old state.
 */
export const refreshTill = async (db: TillDatabase, server: Downlink, progress: Progress): Promise<Refreshed> => {
  const asked = Date.now()
  const snapshot = await server.snapshot()
  const clockOffMs = Date.parse(snapshot.serverTime) - Math.round((asked + Date.now()) / 2)
  const bookChanged = await refreshBook(db, server, snapshot)
  const itemsChanged = await refreshCatalog(db, server, snapshot.catalog, progress)
  await db.transaction('rw', db.meta, async () => {
    await writeMeta(db, 'snapshot', snapshot)
    await writeMeta(db, 'refreshed', { ms: Date.now(), clockOffMs })
  })
  return { snapshot, bookChanged, itemsChanged }
}

const refreshBook = async (db: TillDatabase, server: Downlink, { book }: TillSnapshot): Promise<boolean> => {
  const kept = await readMeta<{ id: string }>(db, 'book')
  if (kept?.id === book.id) return false
  const { items, ...head } = await server.book(book.id)
  const pack = packRows(items, { keysOf: terms => [terms.item] })
  await db.transaction('rw', db.meta, db.packs, async () => {
    await db.packs.put({ key: 'book', hash: head.id, ...pack })
    await writeMeta(db, 'book', head)
  })
  return true
}
