import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { card, uuid } from './cards.ts'

const open = { public: true } as const
/** 32 random bytes in base64url: who has them has the basket. */
export const basketKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const minor = z.number().int()

const line = card.extend({
  qty: z.number().int(),
  gross: minor,
  discount: minor,
  net: minor,
  /** What lowered it. */
  why: z.array(z.object({ text: z.string(), amount: minor })),
})
export const basketView = z.object({
  lines: z.array(line),
  /** Pieces, for the sign on the basket. */
  pieces: z.number().int(),
  gross: minor,
  discount: minor,
  total: minor,
  /** Tax inside the total. */
  tax: minor,
})
export type BasketView = z.infer<typeof basketView>

export const basketContract = {
  read: contract
    .route({ method: 'POST', path: '/storefront/basket/read' })
    .meta(open)
    .input(z.object({ key: basketKey, at: uuid.nullable().default(null) }))
    .output(basketView),
  count: contract
    .route({ method: 'POST', path: '/storefront/basket/count' })
    .meta(open)
    .input(z.object({ key: basketKey }))
    .output(z.object({ pieces: z.number().int() })),
  /** Puts a quantity of an item, or adds to what is there. Zero takes it out. */
  put: contract
    .route({ method: 'POST', path: '/storefront/basket/put' })
    .meta(open)
    .input(
      z.object({ key: basketKey, sku: z.string().max(60), qty: z.number().int().min(0).max(99_000), add: z.boolean() }),
    )
    .output(z.object({ pieces: z.number().int() }))
    .errors(refusals('item-unknown', 'basket-full')),
}
