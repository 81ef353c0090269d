import type { PriceBook } from '#modules/pricing/rules/index.ts'
import type { TillItem, TillSnapshot } from '#modules/sync/contract/index.ts'
import { ITEM_PACKING } from './open-catalog.ts'
import { packRows } from './pack-rows.ts'
import { readMeta, type TillDatabase, writeMeta } from './till-database.ts'

/** What a till fetches; each throws when the server cannot be reached. */
export type Downlink = {
  readonly snapshot: () => Promise<TillSnapshot>
  readonly book: (id: string) => Promise<PriceBook>
  readonly segment: (n: number, hash: string) => Promise<readonly TillItem[]>
  /** Null when the server no longer knows what changed since then. */
  readonly changes: (
    since: number,
  ) => Promise<{ revision: number; items: readonly TillItem[]; gone: readonly string[] } | null>
}

/** The catalogue as it is kept: which revision, and what has changed on top of the segments. */
export type KeptCatalog = {
  readonly revision: number
  readonly segments: readonly { readonly n: number; readonly hash: string }[]
  readonly changed: readonly TillItem[]
  readonly gone: readonly string[]
}

export type Progress = (done: number, of: number) => void
export type Refreshed = {
  readonly snapshot: TillSnapshot
  readonly bookChanged: boolean
  readonly itemsChanged: boolean
}

/** More changed items than this are folded in by fetching the segments anew. */
const MOST_CHANGES = 5_000
const NOTHING: KeptCatalog = { revision: 0, segments: [], changed: [], gone: [] }

/**
 * Brings the local copy up to date: snapshot, price book when its id is new, catalogue by changes or by the segments
 * whose hash is new. Each part is whole before it is written, so a lost connection leaves the old state.
 */
export const refreshTill = async (db: TillDatabase, server: Downlink, progress: Progress): Promise<Refreshed> => {
  const asked = Date.now()
  const snapshot = await server.snapshot()
  const clockOffMs = Date.parse(snapshot.serverTime) - Math.round((asked + Date.now()) / 2)
  const bookChanged = await refreshBook(db, server, snapshot)
  const itemsChanged = await refreshItems(db, server, snapshot, progress)
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

const refreshItems = async (
  db: TillDatabase,
  server: Downlink,
  { catalog }: TillSnapshot,
  progress: Progress,
): Promise<boolean> => {
  const kept = (await readMeta<KeptCatalog>(db, 'catalog')) ?? NOTHING
  if (kept.segments.length > 0) {
    if (kept.revision === catalog.revision) return false
    if (await takeChanges(db, server, kept)) return true
  }
  return takeSegments(db, server, catalog, kept, progress)
}

const takeChanges = async (db: TillDatabase, server: Downlink, kept: KeptCatalog): Promise<boolean> => {
  const news = await server.changes(kept.revision)
  if (!news) return false
  const touched = new Set([...news.items.map(item => item.id), ...news.gone])
  const changed = [...kept.changed.filter(item => !touched.has(item.id)), ...news.items]
  const fresh = new Set(news.items.map(item => item.id))
  const gone = [...new Set([...kept.gone.filter(id => !fresh.has(id)), ...news.gone])]
  if (changed.length + gone.length > MOST_CHANGES) return false
  await writeMeta(db, 'catalog', { ...kept, revision: news.revision, changed, gone })
  return true
}

const takeSegments = async (
  db: TillDatabase,
  server: Downlink,
  catalog: TillSnapshot['catalog'],
  kept: KeptCatalog,
  progress: Progress,
): Promise<boolean> => {
  const have = new Map(kept.segments.map(s => [s.n, s.hash]))
  const wanted = catalog.segments.filter(s => have.get(s.n) !== s.hash)
  progress(0, wanted.length)
  for (const [done, { n, hash }] of wanted.entries()) {
    const pack = packRows(await server.segment(n, hash), ITEM_PACKING)
    await db.packs.put({ key: packKey(n), hash, ...pack })
    progress(done + 1, wanted.length)
  }
  const stays = new Set(catalog.segments.map(s => packKey(s.n)))
  await db.transaction('rw', db.meta, db.packs, async () => {
    const keys = await db.packs.where('key').startsWith('catalog:').primaryKeys()
    await db.packs.bulkDelete(keys.filter(key => !stays.has(key)))
    const segments = catalog.segments.map(({ n, hash }) => ({ n, hash }))
    await writeMeta(db, 'catalog', {
      revision: catalog.revision,
      segments,
      changed: [],
      gone: [],
    } satisfies KeptCatalog)
  })
  return true
}

export const packKey = (n: number): string => `catalog:${String(n).padStart(5, '0')}`
