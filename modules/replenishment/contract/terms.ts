import { z } from 'zod'

const days = z.number().int().min(0).max(365)
const mask = z.number().int().min(1).max(127)

/** What an item has at a place; null: as the wider terms say. Quantities in thousandths. */
export const termsDraft = z.object({
  place: z.uuid().nullable(),
  item: z.uuid().nullable(),
  source: z.enum(['supplier', 'centre', 'none']).nullable(),
  supplier: z.uuid().nullable(),
  leadDays: days.nullable(),
  leadSpreadDays: days.nullable(),
  pack: z.number().int().positive().nullable(),
  least: z.number().int().min(0).nullable(),
  most: z.number().int().positive().nullable(),
  /** Bit 0 Monday … bit 6 Sunday. */
  reviewDays: mask.nullable(),
  service: z.string().max(20).nullable(),
  crossDock: z.boolean().nullable(),
  /** Grams that one delivery from the centre may weigh; of a place only. */
  roomGrams: z.number().int().positive().max(60_000_000).nullable().default(null),
})
export type TermsDraft = z.input<typeof termsDraft>

export const savedTerms = termsDraft.extend({
  id: z.string(),
  placeCode: z.string().nullable(),
  itemName: z.string().nullable(),
  sku: z.string().nullable(),
  supplierName: z.string().nullable(),
  changedBy: z.string(),
})
export type Terms = z.infer<typeof savedTerms>

export const policy = z.object({
  holdingPermille: z.number().int().min(1).max(5000),
  lineCost: z.number().int().min(0).max(1e9),
  marginPermille: z.number().int().min(0).max(1000),
  leadDays: days,
  leadSpreadDays: days,
  reviewDays: mask,
})
export type Policy = z.infer<typeof policy>

export const serviceClass = z.object({
  code: z.string(),
  nameId: z.string(),
  nameEn: z.string(),
  fillPermille: z.number().int().min(500).max(999),
})

export const event = z.object({
  id: z.uuid(),
  place: z.uuid().nullable(),
  placeCode: z.string().nullable(),
  item: z.uuid().nullable(),
  itemName: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  liftPermille: z.number().int().min(50).max(30000).nullable(),
  promoted: z.boolean(),
  cutPermille: z.number().int().min(0).max(950),
  note: z.string().max(200),
})
