import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { basket, pricedBasket } from './basket.ts'
import { exclusiveGroup, itemTerms, priceBookHead } from './price-book.ts'
import { keptPromotion, promotion } from './promotion.ts'
import { code, minor, rounding, thousandths } from './words.ts'

const read = contract.meta({ permission: 'pricing.read' })
const write = contract.meta({ permission: 'pricing.write' })
const publish = contract.meta({ permission: 'pricing.publish' })

const both = z.object({ id: z.string(), en: z.string() })
const instant = z.iso.datetime()

/** A published book in a list. */
export const bookLine = z.object({
  id: z.string(),
  number: z.number().int(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  digest: z.string(),
  items: z.number().int(),
  note: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  /** True for the book that prices are taken from now. */
  inForce: z.boolean(),
})
export type BookLine = z.infer<typeof bookLine>

/** A price in the working copy, per whole base unit of the item. */
export const price = z.object({
  item: z.uuid(),
  place: z.uuid().nullable(),
  group: code.nullable(),
  minQty: thousandths,
  unitPrice: minor,
})

const kept = z.object({
  promotion,
  active: z.boolean(),
  changedAt: z.string(),
  /** What it gives, to whom, when and how far, as one sentence. */
  told: both,
})

const policy = z.object({
  mode: rounding,
  discount: z.enum(['line', 'document']),
  tax: z.enum(['line', 'document']),
  cashMode: rounding,
})

const simulated = z.object({
  number: z.number().int(),
  priced: pricedBasket,
  /** The reasons of each line, in its order of `why`. */
  told: z.array(z.object({ line: z.string(), why: z.array(both) })),
})

const changes = z.object({
  since: z.number().int().nullable(),
  counts: z.object({ prices: z.number().int(), promotions: z.number().int(), reclassified: z.number().int() }),
  prices: z.array(
    z.object({
      item: z.string(),
      place: z.string().nullable(),
      group: z.string().nullable(),
      minQty: thousandths,
      before: minor.nullable(),
      after: minor.nullable(),
    }),
  ),
  promotions: z.array(z.object({ id: z.string(), name: both, change: z.enum(['new', 'changed', 'gone']) })),
  reclassified: z.array(z.string()),
  terms: z.array(z.enum(['taxes', 'rounding', 'cash', 'exclusives', 'pricesIncludeTax', 'currency'])),
  names: z.record(z.string(), z.object({ sku: z.string(), name: z.string() })),
})

const bookRefusals = refusals(
  'item-twice',
  'price-twice',
  'promotion-twice',
  'group-twice',
  'tax-class-without-rule',
  'tax-rules-overlap',
  'promotion-not-sound',
  'book-never-valid',
  'allowance-lowered',
  'budget-overdrawn',
  'book-exists',
  'company-unknown',
)

const basketRefusals = refusals(
  'no-price-book',
  'book-unknown',
  'place-unknown',
  'item-not-priced',
  'quantity-not-positive',
  'price-below-zero',
  'line-repeated',
  'tax-not-known',
  'price-book-not-valid',
)

export const pricingContract = {
  books: {
    /** Newest first; `before` is the number of the last one shown. */
    list: read
      .route({ method: 'GET', path: '/price-books' })
      .input(
        z.object({
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.array(bookLine)),
    /** One book, without its items. */
    get: read
      .route({ method: 'GET', path: '/price-books/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(z.object({ digest: z.string(), head: priceBookHead }))
      .errors(refusals('book-unknown')),
    /** What publishing the working copy now would change against the book in force; the first 300 of each list. */
    changes: read
      .route({ method: 'GET', path: '/price-books/changes' })
      .output(changes)
      .errors(refusals('company-unknown')),
    /** What a book says of some items. */
    items: read
      .route({ method: 'POST', path: '/price-books/{id}/items' })
      .input(z.object({ id: z.uuid(), items: z.array(z.uuid()).max(500) }))
      .output(z.array(itemTerms))
      .errors(refusals('book-unknown')),
    /** Freezes the working copy as the next book. Sent again with the same id, it gives the book that is there. */
    publish: publish
      .route({ method: 'POST', path: '/price-books' })
      .input(
        z.object({
          id: z.uuid(),
          /** Left out: from now on. */
          validFrom: instant.optional(),
          validTo: instant.nullable().default(null),
          note: z.string().trim().max(500).default(''),
        }),
      )
      .output(z.object({ id: z.string(), number: z.number().int(), digest: z.string() }))
      .errors(bookRefusals),
    /** Why this price: a basket priced with a book, at any moment, each reason in full. Budgets count as unspent. */
    simulate: read
      .route({ method: 'POST', path: '/price-books/simulate' })
      .input(
        z.object({
          basket,
          /** Left out: the book in force at that moment. */
          book: z.uuid().optional(),
          /** Left out: now. */
          at: instant.optional(),
        }),
      )
      .output(simulated)
      .errors(basketRefusals),
  },
  prices: {
    list: read
      .route({ method: 'POST', path: '/prices/of-items' })
      .input(z.object({ items: z.array(z.uuid()).max(1000) }))
      .output(z.array(price)),
    save: write
      .route({ method: 'PUT', path: '/prices' })
      .input(z.object({ prices: z.array(price).min(1).max(20_000) }))
      .output(z.object({ saved: z.number().int() }))
      .errors(refusals('price-twice', 'item-unknown', 'place-unknown')),
    remove: write
      .route({ method: 'POST', path: '/prices/removal' })
      .input(
        z.object({
          prices: z
            .array(price.omit({ unitPrice: true }))
            .min(1)
            .max(20_000),
        }),
      )
      .output(z.object({ removed: z.number().int() })),
  },
  promotions: {
    list: read.route({ method: 'GET', path: '/promotions' }).output(z.array(kept)),
    save: write
      .route({ method: 'PUT', path: '/promotions' })
      .input(z.object({ promotion: keptPromotion, active: z.boolean().default(true) }))
      .output(kept)
      .errors(refusals('promotion-not-sound')),
    /** A basket as the next book would price it with this promotion in it, by the same rules; nothing is kept. */
    preview: read
      .route({ method: 'POST', path: '/promotions/preview' })
      .input(
        z.object({
          promotion: keptPromotion,
          basket,
          /** Left out: now. */
          at: instant.optional(),
          /** True: as if there were no other promotion. */
          alone: z.boolean().default(false),
        }),
      )
      .output(simulated.extend({ promise: both, given: z.number().int() }))
      .errors(
        refusals(
          ...['place-unknown', 'company-unknown', 'promotion-not-sound', 'item-not-priced', 'quantity-not-positive'],
          ...['price-below-zero', 'line-repeated', 'tax-not-known', 'price-book-not-valid'],
        ),
      ),
    groups: read.route({ method: 'GET', path: '/exclusive-groups' }).output(z.array(exclusiveGroup)),
    saveGroups: write
      .route({ method: 'PUT', path: '/exclusive-groups' })
      .input(z.object({ groups: z.array(exclusiveGroup).max(200) }))
      .output(z.array(exclusiveGroup))
      .errors(refusals('group-twice', 'promotion-not-sound')),
  },
  rounding: {
    get: read.route({ method: 'GET', path: '/rounding-policy' }).output(policy),
    save: write.route({ method: 'PUT', path: '/rounding-policy' }).input(policy).output(policy),
  },
}
