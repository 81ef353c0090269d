import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { placed, placeInput, quoted, quoteInput } from './placing.ts'

const open = contract.meta({ public: true })

const collectPlace = z.object({
  ...{ id: z.string(), code: z.string(), name: z.string(), address: z.string(), phone: z.string().nullable() },
  ...{ latitudeE6: z.number().int().nullable(), longitudeE6: z.number().int().nullable(), timeZone: z.string() },
  hours: z.array(z.object({ weekday: z.number().int(), opens: z.number().int(), closes: z.number().int() })),
  specialDays: z.array(
    z.object({ day: z.string(), opens: z.number().int().nullable(), closes: z.number().int().nullable() }),
  ),
})

/** How much of an item a place has, as far as the public is told: above `few` nobody learns how many. */
const level = z.enum(['none', 'few', 'plenty'])

const placingWords = [
  ...(['item-unknown', 'unit-unknown', 'item-twice', 'item-not-priced', 'no-price-book', 'tax-not-known'] as const),
  ...(['price-refused', 'pass-unknown', 'place-unknown', 'too-many-tries'] as const),
] as const

export const checkoutContract = {
  checkout: {
    /** Shops where orders can be collected, with their hours. */
    places: open.route({ method: 'GET', path: '/checkout/places' }).output(z.array(collectPlace)),
    /** How much of items the shops have, and whether they can be delivered. */
    availability: open
      .route({ method: 'POST', path: '/checkout/availability' })
      .input(z.object({ items: z.array(z.uuid()).min(1).max(100) }))
      .output(
        z.array(
          z.object({
            item: z.string(),
            /** Of all places that deliver, together. */
            deliver: level,
            places: z.array(
              z.object({
                place: z.string(),
                level,
                left: z.number().int().nullable().describe('thousandths, where few'),
              }),
            ),
          }),
        ),
      )
      .errors(refusals('too-many-tries')),
    /** What a basket costs now, by the rules of the till, and when it can be had by which way. Places nothing. */
    quote: open
      .route({ method: 'POST', path: '/checkout/quotes' })
      .input(quoteInput)
      .output(quoted)
      .errors(refusals(...placingWords)),
    /**
     * Places an order: the goods are held and the promise is made, or nothing happens at all. Once by its id; the same id
     * with other content is refused.
     */
    place: open
      .route({ method: 'POST', path: '/checkout/orders' })
      .input(placeInput)
      .output(placed)
      .errors(
        refusals(
          ...placingWords,
          ...(['not-enough', 'promise-gone', 'total-changed', 'order-differs', 'phone-wrong', 'way-unknown'] as const),
          ...(['not-delivered-there', 'pay-in-shop-not-here'] as const),
        ),
      ),
  },
}
