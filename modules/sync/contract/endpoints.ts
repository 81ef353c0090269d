import { z } from 'zod'
import { itemChanges, itemSegment, segmentHead } from '#modules/catalog/contract/index.ts'
import { drawerFact } from '#modules/payments/contract/index.ts'
import { priceBook } from '#modules/pricing/contract/index.ts'
import { saleFact } from '#modules/sales/contract/index.ts'
import { contract, refusals } from '#platform/http/contract.ts'

/** Everything a register records, in the order of its chain. */
export const registerFact = z.union([saleFact, drawerFact])
export type RegisterFact = z.infer<typeof registerFact>

/** What became of a fact: taken in now, known already (same digest), or known under this id or place with another content. */
export const factAnswer = z.object({
  id: z.string(),
  answer: z.enum(['created', 'exists', 'differs']),
  /** The digest the server holds; the till deletes its own copy only when it is the same. */
  digest: z.string(),
})
export type FactAnswer = z.infer<typeof factAnswer>

const staff = z.object({
  id: z.string(),
  name: z.string(),
  permissions: z.array(z.string()),
  pinSalt: z.string(),
  pinHash: z.string(),
  pinRounds: z.number().int(),
})

const terms = z.object({
  /** Hours after which a till refuses to open a shift with an unrefreshed price book. */
  bookAgeHours: z.number().int(),
  /** Points burned without the server, at most, per customer and day; 0 forbids it. */
  offlinePoints: z.number().int(),
  /** One point is earned for each full amount of this many minor units. */
  pointPer: z.number().int(),
  /** What one point is worth as a tender, minor units. */
  pointWorth: z.number().int(),
  /** Price cuts and returns above these need a manager. */
  overridePercent: z.number().int(),
  returnLimit: z.number().int(),
  /** Minutes without a touch after which the PIN is asked for again, at most; 0 leaves it to the till. */
  lockMinutes: z.number().int().optional(),
})

const tillCategory = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** `#rrggbb`. */
  colour: z.string().nullable(),
})

/** What a till keeps to run alone. */
export const tillSnapshot = z.object({
  serverTime: z.string(),
  register: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  place: z.object({
    ...{ id: z.string(), code: z.string(), name: z.string(), address: z.string(), phone: z.string() },
    /** Last words on receipts, a line each. */
    footer: z.string().optional(),
  }),
  company: z.object({
    name: z.string(),
    tradeName: z.string(),
    npwp: z.string(),
    currency: z.string(),
    language: z.string(),
    timeZone: z.string(),
  }),
  /** Where the register's chain stands on the server. */
  head: z.object({ seq: z.number().int(), number: z.number().int(), digest: z.string() }),
  staff: z.array(staff),
  book: z.object({ id: z.string(), number: z.number().int(), digest: z.string() }),
  catalog: z.object({
    revision: z.number().int(),
    segments: z.array(segmentHead),
  }),
  qris: z.object({ merchantName: z.string(), city: z.string(), payload: z.string() }).nullable(),
  terms,
  receiptUrl: z.string(),
  /** The register's own secret, with which it signs the links of its receipts. */
  receiptSecret: z.string().optional(),
  /** Lots that may not be sold, by the code a scan names. */
  blocked: z.array(z.object({ item: z.string(), code: z.string(), why: z.enum(['recalled', 'expired']) })).optional(),
  /** Pieces that may not be sold, because their lot is recalled. */
  blockedPieces: z.array(z.object({ item: z.string(), serial: z.string() })).optional(),
  /** How the company's own labels on weighed goods are read. */
  inStore: z.array(z.object({ name: z.string(), template: z.string(), step: z.number().int() })).optional(),
  /** The tree of categories by code, for the quick keys. */
  categories: z.array(tillCategory).optional(),
  /** What may be done with cash without a second person, in minor units. */
  drawer: z
    .object({ payOutLimit: z.number().int(), differenceLimit: z.number().int(), cashLimit: z.number().int() })
    .optional(),
  /** What budgeted promotions have given at this register so far, by promotion id, for a device set up anew. */
  spent: z.record(z.string(), z.number().int()).optional(),
  /** Where pictures of items stand, with `{sku}` in place of the item's SKU. */
  pictureUrl: z.string().optional(),
})
export type TillSnapshot = z.infer<typeof tillSnapshot>

const till = contract.meta({ permission: 'sync.till' })

export const syncContract = {
  /** Takes in facts in the order given, any number up to 500, all in one transaction; repeating is harmless. */
  facts: till
    .route({ method: 'POST', path: '/sync/facts' })
    .input(z.object({ facts: z.array(z.unknown()).min(1).max(500) }))
    .output(z.object({ answers: z.array(factAnswer) }))
    .errors(refusals('fact-malformed', 'register-unknown')),
  snapshot: till
    .route({ method: 'GET', path: '/sync/snapshot' })
    .output(tillSnapshot)
    .errors(refusals('no-price-book', 'register-unknown')),
  book: till
    .route({ method: 'GET', path: '/sync/books/{id}' })
    .input(z.object({ id: z.string() }))
    .output(priceBook)
    .errors(refusals('book-unknown')),
  segment: till
    .route({ method: 'GET', path: '/sync/segments/{n}' })
    .input(z.object({ n: z.coerce.number().int(), hash: z.string() }))
    .output(itemSegment)
    .errors(refusals('segment-changed')),
  /** Items changed after `since`, and the ids of those gone. */
  changes: till
    .route({ method: 'GET', path: '/sync/changes' })
    .input(z.object({ since: z.coerce.number().int() }))
    .output(itemChanges),
  /** How a piece with a number of its own stands for this till's place, before it is sold. Nothing is promised by it. */
  piece: till
    .route({ method: 'GET', path: '/sync/piece' })
    .input(z.object({ item: z.uuid(), serial: z.string().min(1).max(60) }))
    .output(
      z.object({
        standing: z.enum(['here', 'elsewhere', 'sold', 'recalled', 'unknown']),
        /** The receipt it was sold on, where one is known. */
        receipt: z.string().nullable(),
      }),
    ),
}
