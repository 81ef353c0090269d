import { implement } from '@orpc/server'
import { done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { catalogContract, type ItemDraft } from '../contract/index.ts'
import { listCategories, saveCategories } from './categories.ts'
import { findByBarcode } from './find-by-barcode.ts'
import { findItems } from './find-items.ts'
import { addImage, removeImage } from './images.ts'
import { importItems } from './import-items.ts'
import { listInStorePatterns, saveInStorePatterns } from './in-store-labels.ts'
import { itemChanges, itemSegment, itemSegments } from './item-segments.ts'
import { itemsByIds } from './read-items.ts'
import { saveItems } from './save-items.ts'

const os = implement(catalogContract).$context<Context>()

const unknown = (id: string) => refused('item-unknown', `There is no item ${id}.`)

/** Creates or changes one item; which of the two is allowed is the endpoint's to say. */
const saveOne = (context: Context, draft: ItemDraft, mustExist: boolean) =>
  transact(context.db, async (tx: Tx) => {
    const [before] = await itemsByIds(tx, [draft.id])
    if (mustExist && !before) return unknown(draft.id)
    if (!mustExist && before)
      return refused('item-exists', `Item ${draft.id} exists as ${before.sku}; change it instead of creating it.`)
    const saved = await saveItems(tx, signedIn(context), context.now(), [draft])
    if (!saved.ok) return saved
    return done((await itemsByIds(tx, [draft.id]))[0]!)
  })

/** Handlers of the catalogue's endpoints, for the server to mount. */
export const catalogRouter = os.router({
  items: {
    list: os.items.list.handler(async ({ input, context }) => {
      const { items, more } = await readOnly(context.db, tx => findItems(tx, input))
      return { items: [...items], more }
    }),
    get: os.items.get.handler(async ({ input, context }) => {
      const [found] = await readOnly(context.db, tx => itemsByIds(tx, [input.id]))
      return answered(found ? done(found) : unknown(input.id))
    }),
    scan: os.items.scan.handler(async ({ input, context }) => {
      const found = await readOnly(context.db, async tx => {
        const today = context.now().toISOString().slice(0, 10)
        return findByBarcode(tx, input.code, { today, inStore: await listInStorePatterns(tx), eightDigits: 'either' })
      })
      const { item, unit, qty, reading } = answered(found)
      return { item, unit, qty, reading: { ...reading } }
    }),
    create: os.items.create.handler(async ({ input, context }) => answered(await saveOne(context, input, false))),
    update: os.items.update.handler(async ({ input, context }) => answered(await saveOne(context, input, true))),
    addImage: os.items.addImage.handler(async ({ input: { id, file, first }, context }) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return answered(
        await transact(context.db, tx => addImage(tx, signedIn(context), context.now(), { item: id, bytes, first })),
      )
    }),
    removeImage: os.items.removeImage.handler(async ({ input: { id, image }, context }) =>
      answered(
        await transact(context.db, tx => removeImage(tx, signedIn(context), context.now(), { item: id, image })),
      ),
    ),
    import: os.items.import.handler(async ({ input, context }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      const { commit, language } = input
      return answered(
        await transact(context.db, tx =>
          importItems(tx, signedIn(context), context.now(), bytes, { commit, language }),
        ),
      )
    }),
  },
  categories: {
    list: os.categories.list.handler(({ context }) => readOnly(context.db, listCategories)),
    save: os.categories.save.handler(async ({ input, context }) => [
      ...answered(await transact(context.db, tx => saveCategories(tx, input.categories))),
    ]),
  },
  labels: {
    list: os.labels.list.handler(({ context }) => readOnly(context.db, listInStorePatterns)),
    save: os.labels.save.handler(async ({ input, context }) => [
      ...answered(await transact(context.db, tx => saveInStorePatterns(tx, input.patterns))),
    ]),
  },
  downlink: {
    segments: os.downlink.segments.handler(({ context }) => readOnly(context.db, itemSegments)),
    segment: os.downlink.segment.handler(async ({ input, context }) =>
      answered(await readOnly(context.db, tx => itemSegment(tx, input.n, input.hash))),
    ),
    changes: os.downlink.changes.handler(({ input, context }) =>
      readOnly(context.db, tx => itemChanges(tx, input.since)),
    ),
  },
})
