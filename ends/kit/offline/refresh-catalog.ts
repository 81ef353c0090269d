import type { TillItem } from '#modules/catalog/contract/index.ts'
import { type Catalog, ITEM_PACKING, openCatalog } from './open-catalog.ts'
import { packRows } from './pack-rows.ts'
import { type PackDatabase, readMeta, writeMeta } from './till-database.ts'

export type CatalogDownlink = {
  readonly segment: (n: number, hash: string) => Promise<readonly TillItem[]>
  /** Null when the server no longer knows what changed since then. */
  readonly changes: (
    since: number,
  ) => Promise<{ revision: number; items: readonly TillItem[]; gone: readonly string[] } | null>
}

/** Where the catalogue stands on the server. */
export type CatalogHead = {
  readonly revision: number
  readonly segments: readonly { readonly n: number; readonly hash: string }[]
}

/** The catalogue as it is kept: which revision, and what has changed on top of the segments. */
type KeptCatalog = CatalogHead & { readonly changed: readonly TillItem[]; readonly gone: readonly string[] }

export type Progress = (done: number, of: number) => void

/** More changed items than this are folded in by fetching the segments anew. */
const MOST_CHANGES = 5_000
const NOTHING: KeptCatalog = { revision: 0, segments: [], changed: [], gone: [] }

/** Opens the catalogue kept on this device, whatever its age. */
export const readCatalog = async (db: PackDatabase): Promise<Catalog> => {
  const kept = await readMeta<KeptCatalog>(db, 'catalog')
  const packs = await db.packs.where('key').startsWith('catalog:').toArray()
  const changed = kept?.changed.length ? [packRows(kept.changed, ITEM_PACKING)] : []
  return openCatalog([...packs, ...changed], kept?.gone ?? [])
}

/**
 * Brings the catalogue on this device to where the server stands: by what changed, or by the segments whose hash is new.
 * Each part is whole before it is written. True when anything came.
 */
export const refreshCatalog = async (
  db: PackDatabase,
  server: CatalogDownlink,
  catalog: CatalogHead,
  progress: Progress,
): Promise<boolean> => {
  const kept = (await readMeta<KeptCatalog>(db, 'catalog')) ?? NOTHING
  if (kept.segments.length > 0) {
    if (kept.revision === catalog.revision) return false
    if (await takeChanges(db, server, kept)) return true
  }
  return takeSegments(db, server, catalog, kept, progress)
}

const takeChanges = async (db: PackDatabase, server: CatalogDownlink, kept: KeptCatalog): Promise<boolean> => {
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
  db: PackDatabase,
  server: CatalogDownlink,
  catalog: CatalogHead,
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

const packKey = (n: number): string => `catalog:${String(n).padStart(5, '0')}`

type ChangesPage = Awaited<ReturnType<CatalogDownlink['changes']>> & { readonly more: boolean }

/** All pages of what changed; null when it is so much that fetching the segments is quicker. */
export const allChanges = async (
  page: (since: number) => Promise<ChangesPage>,
  since: number,
): ReturnType<CatalogDownlink['changes']> => {
  const items = new Map<string, TillItem>()
  const gone = new Set<string>()
  for (let revision = since; ; ) {
    const next = await page(revision)
    for (const item of next.items) items.set(item.id, item)
    for (const id of next.gone) gone.add(id)
    if (items.size + gone.size > MOST_CHANGES) return null
    if (!next.more) return { revision: next.revision, items: [...items.values()], gone: [...gone] }
    revision = next.revision
  }
}
