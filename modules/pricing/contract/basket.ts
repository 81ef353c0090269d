import { z } from 'zod'
import type { Basket, PricedBasket } from '../rules/index.ts'
import { code, minor } from './words.ts'

const basketLine = z.object({
  id: code,
  item: code,
  qty: z.number().int().min(1),
  labelled: minor.optional(),
  override: z.object({ unitPrice: minor, by: z.string(), reason: z.string() }).optional(),
})

/** What a customer holds, before prices. */
export const basket: z.ZodType<Basket, Basket> = z.object({
  place: code,
  group: code.nullable(),
  member: z.boolean(),
  coupons: z.array(z.string().min(1).max(100)).max(50),
  lines: z.array(basketLine).max(1000),
})

const whole = z.number().int()

const pricedLine = z.object({
  id: z.string(),
  item: z.string(),
  qty: whole,
  unitPrice: whole,
  gross: whole,
  discount: whole,
  net: whole,
  taxClass: z.string(),
  tax: whole,
  why: z.array(z.object({ cause: z.string(), text: z.string(), amount: whole })),
})

/** A basket with prices, promotions, tax and the reason of each amount. */
export const pricedBasket: z.ZodType<PricedBasket, PricedBasket> = z.object({
  book: z.string(),
  lines: z.array(pricedLine),
  taxes: z.array(z.object({ taxClass: z.string(), base: whole, tax: whole, dpp: whole.optional() })),
  discount: whole,
  total: whole,
  coupons: z.array(z.object({ code: z.string(), used: z.boolean(), reason: z.string() })),
})
