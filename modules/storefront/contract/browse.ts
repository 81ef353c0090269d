import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { card, cards, names, stockWord, uuid } from './cards.ts'
import { frame } from './frame.ts'

const open = { public: true } as const
const counted = z.object({ name: z.string(), items: z.number().int() })

export const findInput = z.object({
  text: z.string().max(200).default(''),
  /** Code of a category; those below it count too. */
  category: z.string().max(40).nullable().default(null),
  brands: z.array(z.string().max(120)).max(20).default([]),
  /** Name of a price band, `10000-25000`. */
  band: z.string().max(30).nullable().default(null),
  offer: z.boolean().default(false),
  /** Id of a place: only what it has now. */
  at: uuid.nullable().default(null),
  sort: z.enum(['best', 'cheap', 'dear', 'new', 'name']).default('best'),
  page: z.number().int().min(1).max(500).default(1),
})
export type FindInput = z.infer<typeof findInput>

const found = z.object({
  cards,
  total: z.number().int(),
  pages: z.number().int(),
  /** The words that were searched in place of those typed, where these gave nothing. */
  corrected: z.string().nullable(),
  /** True when no item has all words: those that have most of them are shown. */
  loose: z.boolean(),
  /** SKU of the one item that a barcode or SKU names. */
  exact: z.string().nullable(),
  brands: z.array(counted),
  bands: z.array(counted),
  categories: z.array(z.object({ code: z.string(), name: names, items: z.number().int() })),
  offers: z.number().int(),
})
export type Found = z.infer<typeof found>

const banner = z.object({
  id: uuid,
  title: names,
  text: names,
  link: z.string(),
  tone: z.enum(['pandan', 'kunyit', 'cabai', 'laut']),
  picture: z.string().nullable(),
})
export type Banner = z.infer<typeof banner>

const home = z.object({ banners: z.array(banner), offers: cards, sold: cards, fresh: cards })
export type Home = z.infer<typeof home>

const item = card.extend({
  about: names,
  pictures: z.array(z.string()),
  category: z.array(z.object({ code: z.string(), name: names })),
  /** Offers that name it, in full. */
  offers: z.array(names),
  units: z.array(z.object({ unit: z.string(), qty: z.number().int() })),
  barcodes: z.array(z.string()),
  options: z.record(z.string(), z.string()),
  shelfLifeDays: z.number().int().nullable(),
  notReturnable: z.boolean(),
  places: z.array(z.object({ place: uuid, stock: stockWord })),
  /** Whether goods come from a centre or shop at all. */
  variants: z.array(card.extend({ options: z.record(z.string(), z.string()) })),
  together: cards,
  alike: cards,
})
export type ShopItem = z.infer<typeof item>

const page = z.object({ slug: z.string(), title: names, body: names, changedAt: z.string() })
export type ContentPage = z.infer<typeof page>

export const browseContract = {
  frame: contract.route({ method: 'GET', path: '/storefront/frame' }).meta(open).output(frame),
  home: contract
    .route({ method: 'GET', path: '/storefront/home' })
    .meta(open)
    .input(z.object({ at: uuid.nullable().default(null) }))
    .output(home),
  find: contract.route({ method: 'POST', path: '/storefront/find' }).meta(open).input(findInput).output(found),
  suggest: contract
    .route({ method: 'GET', path: '/storefront/suggest' })
    .meta(open)
    .input(z.object({ text: z.string().max(100) }))
    .output(z.array(z.object({ sku: z.string(), name: names, picture: z.string().nullable() }))),
  item: contract
    .route({ method: 'GET', path: '/storefront/items/{sku}' })
    .meta(open)
    .input(z.object({ sku: z.string().max(60), at: uuid.nullable().default(null) }))
    .output(item)
    .errors(refusals('item-unknown')),
  page: contract
    .route({ method: 'GET', path: '/storefront/pages/{slug}' })
    .meta(open)
    .input(z.object({ slug: z.string().max(80) }))
    .output(page)
    .errors(refusals('page-unknown')),
  addresses: contract
    .route({ method: 'GET', path: '/storefront/addresses' })
    .meta(open)
    .output(z.array(z.object({ sku: z.string(), name: z.string() }))),
}
