import { z } from 'zod'
import type { ExclusiveGroup, ItemTerms, PriceBook, PriceBookHead } from '../rules/index.ts'
import { promotion } from './promotion.ts'
import { code, day, fraction, minor, rounding, thousandths } from './words.ts'

const priceStep = z.object({
  place: code.nullable(),
  group: code.nullable(),
  minQty: thousandths,
  unitPrice: minor,
})

/** What a price book says of one item. */
export const itemTerms: z.ZodType<ItemTerms, ItemTerms> = z.object({
  item: code,
  taxClass: code,
  categories: z.array(code),
  prices: z.array(priceStep),
})

export const taxRule = z.object({
  taxClass: code,
  from: day.nullable(),
  to: day.nullable(),
  dpp: fraction,
  rate: fraction,
  rounding,
  source: z.string(),
})

export const exclusiveGroup: z.ZodType<ExclusiveGroup, ExclusiveGroup> = z.object({
  name: code,
  priority: z.number().int(),
  choose: z.enum(['first', 'best', 'best-per-line']),
})

/** How a company prices, beside its items and promotions. */
export const pricingTerms = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  language: z.enum(['id', 'en']),
  pricesIncludeTax: z.boolean(),
  rounding: z.object({
    mode: rounding,
    discount: z.enum(['line', 'document']),
    tax: z.enum(['line', 'document']),
  }),
  cash: z.object({ step: z.number().int().min(1), mode: rounding }),
})

const head = z.object({
  v: z.literal(1),
  id: code,
  number: z.number().int().min(1),
  ...pricingTerms.shape,
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  taxes: z.array(taxRule),
  exclusives: z.array(exclusiveGroup),
  promotions: z.array(promotion),
})

/** A price book without its items. */
export const priceBookHead: z.ZodType<PriceBookHead, PriceBookHead> = head

/** A whole price book, as it is sent to a till: checked before it is kept. */
export const priceBook: z.ZodType<PriceBook, PriceBook> = head.extend({ items: z.array(itemTerms) })
