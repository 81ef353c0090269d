import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { importReport } from './import-report.ts'
import { category, inStorePattern, item, itemDraft } from './item.ts'
import { itemChanges, itemSegment, itemSegments } from './till-item.ts'

const read = contract.meta({ permission: 'catalog.read' })
const write = contract.meta({ permission: 'catalog.write' })

const saving = refusals(
  'sku-taken',
  'barcode-taken',
  'unit-unknown',
  'unit-repeated',
  'base-unit-fixed',
  'category-unknown',
  'parent-unknown',
  'parent-is-variant',
)

export const catalogContract = {
  items: {
    /** Pages of items, best match first; without `text` by name. */
    list: read
      .route({ method: 'GET', path: '/items' })
      .input(
        z.object({
          text: z.string().trim().max(100).optional(),
          category: z.uuid().optional(),
          parent: z.uuid().optional(),
          active: z.stringbool().optional(),
          page: z.coerce.number().int().min(1).max(100_000).default(1),
          size: z.coerce.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ items: z.array(item), more: z.boolean() })),
    get: read
      .route({ method: 'GET', path: '/items/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(item)
      .errors(refusals('item-unknown')),
    /** What a scanned code is: the item, its unit, and what else the code says (batch, expiry, weight, price). */
    scan: read
      .route({ method: 'GET', path: '/items/scan' })
      .input(z.object({ code: z.string().max(400) }))
      .output(z.object({ item, unit: z.string(), qty: z.number().int(), reading: z.record(z.string(), z.unknown()) }))
      .errors(refusals('barcode-unreadable', 'barcode-unknown')),
    create: write
      .route({ method: 'POST', path: '/items' })
      .input(itemDraft)
      .output(item)
      .errors({
        ...saving,
        ...refusals('item-exists'),
      }),
    update: write
      .route({ method: 'PUT', path: '/items/{id}' })
      .input(itemDraft)
      .output(item)
      .errors({
        ...saving,
        ...refusals('item-unknown'),
      }),
    /** Keeps a photograph (JPEG, PNG, WebP, at most 2 MB) and shows it with the item. */
    addImage: write
      .route({ method: 'POST', path: '/items/{id}/images' })
      .input(
        z.object({
          id: z.uuid(),
          file: z.file().max(4_000_000),
          /** True: this one is shown from now on. */
          first: z.union([z.boolean(), z.stringbool()]).default(false),
        }),
      )
      .output(item)
      .errors(refusals('item-unknown', 'image-type', 'image-too-large', 'image-too-many')),
    removeImage: write
      .route({ method: 'DELETE', path: '/items/{id}/images/{image}' })
      .input(z.object({ id: z.uuid(), image: z.string().max(200) }))
      .output(item)
      .errors(refusals('item-unknown')),
    /** CSV or XLSX. A dry run reports every wrong cell; a commit writes all rows or none. */
    import: write
      .route({ method: 'POST', path: '/items/import' })
      .input(
        z.object({
          file: z.file().max(32 * 1024 * 1024),
          commit: z.union([z.boolean(), z.stringbool()]).default(false),
          language: z.enum(['id', 'en']).default('id'),
        }),
      )
      .output(importReport)
      .errors(refusals('file-unreadable', 'columns-missing')),
  },
  categories: {
    list: read.route({ method: 'GET', path: '/categories' }).output(z.array(category)),
    save: write
      .route({ method: 'PUT', path: '/categories' })
      .input(z.object({ categories: z.array(category).min(1).max(5000) }))
      .output(z.array(category))
      .errors(refusals('category-code-taken', 'category-name-taken', 'category-unknown', 'category-in-circle')),
  },
  labels: {
    list: read.route({ method: 'GET', path: '/in-store-patterns' }).output(z.array(inStorePattern)),
    save: write
      .route({ method: 'PUT', path: '/in-store-patterns' })
      .input(z.object({ patterns: z.array(inStorePattern).max(50) }))
      .output(z.array(inStorePattern))
      .errors(refusals('pattern-wrong')),
  },
  /** The catalogue as tills and handhelds take it: whole in segments, then by change. */
  downlink: {
    segments: read.route({ method: 'GET', path: '/catalog/segments' }).output(itemSegments),
    segment: read
      .route({ method: 'GET', path: '/catalog/segments/{n}' })
      .input(z.object({ n: z.coerce.number().int().min(0), hash: z.string() }))
      .output(itemSegment)
      .errors(refusals('segment-changed')),
    changes: read
      .route({ method: 'GET', path: '/catalog/changes' })
      .input(z.object({ since: z.coerce.number().int().min(0) }))
      .output(itemChanges),
  },
}
