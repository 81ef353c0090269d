import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { amount } from './consumer/basket.ts'
import { buyerInput } from './consumer/placing.ts'

const id = z.uuid()

/** What is offered: `price` for all of it, PPN inside; `due` is the day on which it is ready at the latest. */
const optionInput = z.object({
  id,
  source: z.enum(['place', 'supplier']),
  supplier: id.nullable().default(null),
  due: z.iso.date(),
  price: amount.positive(),
  deposit: amount.min(0),
  /** The supplier's price for one, before PPN; null: as agreed with it. */
  cost: amount.min(0).nullable().default(null),
})

export const specialInput = z.object({
  /** Made by the device once, so that asking again makes nothing twice; the order has the same id. */
  id,
  place: id,
  channel: z.enum(['till', 'desk', 'phone']).default('desk'),
  item: id.nullable().default(null),
  /** In the customer's words: measures, colour, model. Without an item it is what is ordered. */
  described: z.string().trim().max(500).default(''),
  packs: z.number().int().min(1).max(9999),
  buyer: buyerInput,
  note: z.string().trim().max(500).default(''),
  options: z.array(optionInput).min(1).max(6),
})
export type SpecialInput = z.infer<typeof specialInput>

const offer = z.object({
  source: z.enum(['place', 'supplier']),
  ...{ supplier: z.string().nullable(), name: z.string() },
  /** The first day on which it can be promised, with what the supplier's spread asks for. */
  due: z.string(),
  ...{ price: amount.nullable(), cost: amount.nullable() },
  /** Measured: days from order to goods and their spread, thousandths; null where nothing was measured. */
  ...{ leadDays: z.number().int().nullable(), meanMillidays: z.number().int().nullable() },
  ...{ spreadMillidays: z.number().int().nullable(), receipts: z.number().int() },
})
export type SpecialOffer = z.infer<typeof offer>

const special = z.object({
  ...{ id: z.string(), number: z.string().nullable(), state: z.enum(['quoted', 'ordered', 'declined', 'cancelled']) },
  ...{ place: z.string(), placeName: z.string(), buyer: z.string(), phone: z.string(), what: z.string() },
  ...{ packs: z.number().int(), askedAt: z.string(), chosen: z.string().nullable() },
  options: z.array(
    z.object({
      ...{ id: z.string(), source: z.enum(['place', 'supplier']), name: z.string(), due: z.string() },
      ...{ price: amount, deposit: amount },
    }),
  ),
  /** Of what was ordered. */
  peg: z
    .object({
      number: z.string(),
      expected: z.string(),
      slips: z.number().int(),
      arrived: z.boolean(),
      lost: z.boolean(),
    })
    .nullable(),
  ...{ due: z.string().nullable(), promise: z.string().nullable(), parcel: z.string().nullable() },
  /** Thousandths of a day from the order to goods that were ready; null: not yet. */
  leadMillidays: z.number().int().nullable(),
})
export type Special = z.infer<typeof special>

const read = contract.meta({ permission: 'orders.read' })
const write = contract.meta({ permission: 'orders.write' })
const words = ['special-unknown', 'special-state'] as const

/** Goods that the place does not have: quoted, accepted with a deposit, brought, and handed over as any order. */
export const specialContract = {
  special: {
    /** Where it could come from and by when; nothing is kept. */
    offers: write
      .route({ method: 'GET', path: '/special/offers' })
      .input(z.object({ place: id, item: id.optional(), packs: z.coerce.number().int().min(1).max(9999) }))
      .output(z.array(offer)),
    quote: write
      .route({ method: 'POST', path: '/special' })
      .input(specialInput)
      .output(z.object({ id: z.string(), answer: z.enum(['created', 'exists']) }))
      .errors(
        refusals('special-differs', 'phone-wrong', 'place-unknown', 'item-unknown', 'supplier-unknown', 'date-gone'),
      ),
    /** The customer chooses one; the deposit is taken now, and what brings it is asked for. */
    accept: write
      .route({ method: 'POST', path: '/special/{id}/accept' })
      .input(z.object({ id, option: id, tender: z.enum(['cash', 'card', 'qris']).nullable().default(null) }))
      .output(z.object({ number: z.string(), taken: amount }))
      .errors(
        refusals(
          ...words,
          'deposit-due',
          'not-enough',
          'total-changed',
          'promise-gone',
          'order-refused',
          'no-price-book',
        ),
      ),
    decline: write
      .route({ method: 'POST', path: '/special/{id}/decline' })
      .input(z.object({ id }))
      .output(z.object({ state: z.string() }))
      .errors(refusals(...words)),
    /** Ends one that was ordered and has not come; the deposit goes back by `tender`. */
    cancel: write
      .route({ method: 'POST', path: '/special/{id}/cancel' })
      .input(z.object({ id, reason: z.string().trim().min(3).max(300), tender: z.enum(['cash', 'card', 'qris']) }))
      .output(z.object({ returned: amount }))
      .errors(refusals(...words)),
    list: read
      .route({ method: 'GET', path: '/special' })
      .input(z.object({ text: z.string().trim().max(80).default('') }))
      .output(
        z.object({
          specials: z.array(special),
          /** Of a year: how many were ready, the median days (thousandths) and how many kept their first promise. */
          figures: z.object({
            ...{ ready: z.number().int(), medianMillidays: z.number().int().nullable(), kept: z.number().int() },
            ...{ open: z.number().int() },
          }),
        }),
      ),
  },
}
