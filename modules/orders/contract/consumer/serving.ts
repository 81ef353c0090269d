import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { amount, qty } from './basket.ts'
import { orderSeen } from './order-seen.ts'

const fulfil = contract.meta({ permission: 'orders.fulfil' })
const parcelWords = ['parcel-unknown', 'parcel-state'] as const
const id = z.uuid()

const work = z.object({
  ...{ id: z.string(), order: z.string(), number: z.string(), n: z.number().int(), buyer: z.string() },
  ...{
    way: z.enum(['collect', 'deliver']),
    state: z.string(),
    source: z.string(),
    place: z.string(),
    placeName: z.string(),
  },
  /** By when it is to be picked, and what the customer was promised. */
  ...{ pickBy: z.string(), due: z.string().nullable(), runAt: z.string().nullable(), readyAt: z.string().nullable() },
  ...{ picker: z.string().nullable(), hereAt: z.string().nullable(), hereWhere: z.string(), toPay: amount },
  lines: z.array(
    z.object({
      ...{ line: z.string(), item: z.string(), sku: z.string(), name: z.string(), nameEn: z.string().nullable() },
      ...{ qty, picked: qty, unit: z.string() },
    }),
  ),
})
export type ParcelWork = z.infer<typeof work>

/** What the people of a shop or centre do for orders of consumers. */
export const servingContract = {
  serving: {
    /** Parcels at work at a place: to be picked there, on the way there, ready there; the most urgent first. */
    work: fulfil
      .route({ method: 'GET', path: '/serving/places/{place}/parcels' })
      .input(z.object({ place: id }))
      .output(z.array(work)),
    /** Takes parcels in hand, several at once; those that somebody else has are not in the answer. */
    start: fulfil
      .route({ method: 'POST', path: '/serving/places/{place}/picks' })
      .input(z.object({ place: id, parcels: z.array(id).min(1).max(50) }))
      .output(z.object({ taken: z.array(z.string()) })),
    /** What was picked; lines left out were found whole. */
    pick: fulfil
      .route({ method: 'POST', path: '/serving/parcels/{id}/pick' })
      .input(
        z.object({
          id,
          lines: z
            .array(z.object({ line: id, picked: z.number().int().min(0) }))
            .max(200)
            .default([]),
        }),
      )
      .output(z.object({ state: z.string(), short: z.enum(['none', 'rerouted', 'struck-off']) }))
      .errors(refusals(...parcelWords, 'picked-over')),
    /** A packed parcel leaves, with the carrier's number where there is one. */
    send: fulfil
      .route({ method: 'POST', path: '/serving/parcels/{id}/send' })
      .input(z.object({ id, tracking: z.string().trim().max(80).default('') }))
      .output(z.object({ state: z.string() }))
      .errors(refusals(...parcelWords)),
    /** It has come: to the shop, or to the customer. */
    arrive: fulfil
      .route({ method: 'POST', path: '/serving/parcels/{id}/arrive' })
      .input(z.object({ id }))
      .output(z.object({ state: z.string() }))
      .errors(refusals(...parcelWords)),
    /** Hands it over to whoever says the code; `tender` is how what is still due is paid now. */
    hand: fulfil
      .route({ method: 'POST', path: '/serving/parcels/{id}/hand' })
      .input(
        z.object({
          id,
          code: z.string().trim().max(12),
          tender: z.enum(['cash', 'card', 'qris']).nullable().default(null),
        }),
      )
      .output(z.object({ taken: amount }))
      .errors(refusals(...parcelWords, 'pickup-code-wrong', 'pickup-code-locked', 'not-paid')),
    /** Gives back at the counter what came there beyond what the order asks; `id` is made by whoever gives. */
    moneyBack: fulfil
      .route({ method: 'POST', path: '/serving/orders/{order}/money-back' })
      .input(z.object({ id, order: id, tender: z.enum(['cash', 'card', 'qris']) }))
      .output(z.object({ returned: amount }))
      .errors(refusals('order-unknown', 'nothing-owed', 'payment-differs')),
    /** Orders of consumers, newest first; `text` finds by number, name or phone. */
    orders: contract
      .meta({ permission: 'orders.read' })
      .route({ method: 'GET', path: '/serving/orders' })
      .input(z.object({ text: z.string().trim().max(80).default('') }))
      .output(
        z.array(
          z.object({
            ...{ id: z.string(), number: z.string(), buyer: z.string(), phone: z.string(), channel: z.string() },
            ...{ place: z.string(), placeName: z.string(), stage: z.string(), total: amount, currency: z.string() },
            ...{ placedAt: z.string(), due: z.string().nullable(), promise: z.string().nullable() },
          }),
        ),
      ),
    /** One order as its customer sees it. */
    order: contract
      .meta({ permission: 'orders.read' })
      .route({ method: 'GET', path: '/serving/orders/{id}' })
      .input(z.object({ id }))
      .output(orderSeen)
      .errors(refusals('order-unknown')),
    /** What its customer was told, the newest first, and by what it went: a simulator says so. */
    messages: contract
      .meta({ permission: 'orders.read' })
      .route({ method: 'GET', path: '/serving/orders/{id}/messages' })
      .input(z.object({ id }))
      .output(
        z.array(
          z.object({
            ...{ id: z.string(), word: z.string(), title: z.string(), at: z.string() },
            state: z.enum(['waiting', 'sent', 'failed']),
            ...{ way: z.string().nullable(), through: z.string().nullable(), fault: z.string().nullable() },
          }),
        ),
      )
      .errors(refusals('order-unknown')),
    /** Cancels for the customer what nobody has begun to pick. */
    cancel: contract
      .meta({ permission: 'orders.write' })
      .route({ method: 'POST', path: '/serving/orders/{id}/cancel' })
      .input(z.object({ id, reason: z.string().trim().min(3).max(300) }))
      .output(orderSeen)
      .errors(refusals('order-unknown', 'order-state', 'nothing-left')),
  },
}
