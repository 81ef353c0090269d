import { z } from 'zod'
import { amount, basket, couponSaid, pricedLine, promiseOption, wayInput } from './basket.ts'

/** How an order is going to be paid: before it is picked, or when it is collected. */
export const PAYS = ['online', 'in-shop'] as const

export const quoteInput = basket.extend({
  /** Promises of orders that are paid online count from the last moment at which they may be paid. */
  pays: z.enum(PAYS).default('online'),
  /** Left out: every shop that lets collect, and a delivery to `region` where that is said. */
  ways: z.array(wayInput).max(10).optional(),
  /** Wilayah code of where it would be delivered, for the fee and the day; left out: no delivery is offered. */
  region: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
    .optional(),
})
export type QuoteInput = z.infer<typeof quoteInput>

export const quoted = z.object({
  lines: z.array(pricedLine),
  coupons: z.array(couponSaid),
  currency: z.string(),
  /** Minor units: the goods, PPN inside, without fees; what promotions took off; the PPN. */
  ...{ total: amount, discount: amount, tax: amount },
  /** What can be promised for the whole basket, the best first: soonest collection, then delivery. */
  options: z.array(promiseOption),
  /** Where `ways` were said: the promise of each, in their order; null where it can't be kept. */
  ways: z.array(promiseOption.nullable()),
  /** Lines of which no place together with others has enough. */
  missing: z.array(z.string()),
})
export type Quoted = z.infer<typeof quoted>

export const buyerInput = z.object({
  name: z.string().trim().min(2).max(120),
  phone: z.string().trim().min(8).max(20),
  email: z.email().max(200).nullable().default(null),
  language: z.enum(['id', 'en']).default('id'),
})

export const placeInput = basket.extend({
  /** Of the order: made by the customer's device once, so that asking again places nothing twice. */
  id: z.uuid(),
  buyer: buyerInput,
  ways: z.array(wayInput).min(1).max(10),
  pays: z.enum(PAYS).default('online'),
  /** What the customer saw: goods and fees, minor units. Another total is refused with `total-changed`. */
  total: amount,
  /** The promise of each way as the customer saw it; one that can't be kept any more is refused with `promise-gone`. */
  promised: z.array(z.iso.datetime().nullable()).max(10).default([]),
  note: z.string().trim().max(500).default(''),
})
export type PlaceInput = z.infer<typeof placeInput>

export const placed = z.object({
  answer: z.enum(['created', 'exists']),
  id: z.string(),
  number: z.string(),
  /** The secret link of the order; whoever holds it may see and change it. */
  token: z.string(),
  state: z.string(),
  total: amount,
  /** Until when the goods are held without a payment; null where none is waited for. */
  payBy: z.iso.datetime().nullable(),
  promises: z.array(promiseOption),
})
export type Placed = z.infer<typeof placed>
