import { z } from 'zod'

export const amount = z.number().int()
export const qty = z.number().int()

/** What a customer wants: so many packs of an item. */
export const basketLine = z.object({
  /** Made by whoever puts it in the basket; kept for life, returns point at it. */
  id: z.uuid(),
  item: z.uuid(),
  /** A unit of the item: its base unit, or a pack. */
  unit: z.string().min(1).max(20),
  packs: z.number().int().min(1).max(9999),
  /** Which of `ways` this line goes, counted from 0. */
  way: z.number().int().min(0).max(9).default(0),
})

const address = z.object({
  recipient: z.string().trim().min(2).max(120),
  phone: z.string().trim().min(8).max(20),
  street: z.string().trim().min(5).max(300),
  city: z.string().trim().max(80).default(''),
  /** Wilayah code of the kelurahan, kecamatan or kota, `31.74.07.1001` or a beginning of it. */
  region: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
    .nullable()
    .default(null),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable()
    .default(null),
  note: z.string().trim().max(300).default(''),
})
export type DeliveryAddress = z.infer<typeof address>

/** How goods reach the customer. A basket may have several ways; each line names one. */
export const wayInput = z.discriminatedUnion('way', [
  z.object({ way: z.literal('collect'), place: z.uuid() }),
  z.object({ way: z.literal('deliver'), address }),
])
export type WayInput = z.infer<typeof wayInput>

export const basket = z.object({
  lines: z.array(basketLine).min(1).max(200),
  coupons: z.array(z.string().trim().min(1).max(40)).max(10).default([]),
  /** A member's pass: proves who the customer is (`memberPass` of party). Without it prices are those of everybody. */
  pass: z.string().max(200).optional(),
})

const why = z.object({ text: z.string(), amount })

export const pricedLine = z.object({
  ...{ id: z.string(), item: z.string(), unit: z.string(), packQty: qty, qty },
  /** Minor units: per base unit, before and after promotions, PPN inside `net`. */
  ...{ unitPrice: amount, gross: amount, discount: amount, net: amount, tax: amount },
  why: z.array(why),
})

export const couponSaid = z.object({ code: z.string(), used: z.boolean(), reason: z.string() })

/** The instant by which goods are ready (collect) or there (deliver), and what the way costs. */
export const promiseOption = z.object({
  way: z.enum(['collect', 'deliver']),
  /** Where it is collected; null for a delivery. */
  place: z.string().nullable(),
  placeName: z.string(),
  by: z.iso.datetime(),
  /** The same in the place's own time, `2026-12-04 15:00`. */
  byLocal: z.string(),
  fee: amount,
  /** From how many places the goods come together. */
  parcels: z.number().int(),
})
export type PromiseOption = z.infer<typeof promiseOption>
