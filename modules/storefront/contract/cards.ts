import { z } from 'zod'

export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** A name in Indonesian and, where there is one, in English. */
export const names = z.object({ id: z.string(), en: z.string().nullable() })
export type Names = z.infer<typeof names>

const minor = z.number().int()
export const stockWord = z.enum(['in', 'few', 'out'])

/** An item as it stands on a shelf of the shop. */
export const card = z.object({
  item: uuid,
  sku: z.string(),
  name: names,
  brand: z.string().nullable(),
  /** Key below `/pictures`, or null. */
  picture: z.string().nullable(),
  unit: z.string(),
  weighed: z.boolean(),
  ageLimit: z.number().int().nullable(),
  grams: z.number().int().nullable(),
  /** What one base unit costs now, and what it would without promotion. */
  price: minor,
  before: minor,
  /** What a promotion says of it, in both languages; it may ask for more than one. */
  offer: names.nullable(),
  /** In the shop that was asked for, else in any place. */
  stock: stockWord,
})
export type Card = z.infer<typeof card>

export const cards = z.array(card)
