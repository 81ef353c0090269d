import { z } from 'zod'

/** An item as a till keeps it, of 100,000: short names, nothing a till does not ask for. */
export const tillItem = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  receiptName: z.string().nullable(),
  /** Code of the category. */
  category: z.string().nullable(),
  unit: z.string(),
  taxClass: z.string(),
  /** Years; null for no limit. */
  age: z.number().int().nullable(),
  weighed: z.boolean(),
  lot: z.boolean(),
  expiry: z.boolean(),
  serial: z.boolean(),
  alarm: z.boolean(),
  returnable: z.boolean(),
  /** False: may not be sold any more, but old receipts name it. */
  active: z.boolean(),
  revision: z.number().int(),
  /** Lookup keys, each with how many thousandths of the base unit one of it is. */
  barcodes: z.array(z.object({ code: z.string(), qty: z.number().int() })),
})
export type TillItem = z.infer<typeof tillItem>

/** One part of the catalogue: `hash` changes when any of its items does. */
export const segmentHead = z.object({ n: z.number().int(), hash: z.string(), items: z.number().int() })
export type SegmentHead = z.infer<typeof segmentHead>

export const itemSegment = z.object({ n: z.number().int(), hash: z.string(), items: z.array(tillItem) })
export type ItemSegment = z.infer<typeof itemSegment>

export const itemSegments = z.object({ revision: z.number().int(), segments: z.array(segmentHead) })
export type ItemSegments = z.infer<typeof itemSegments>

export const itemChanges = z.object({
  /** Up to which revision this goes; ask again from there while `more`. */
  revision: z.number().int(),
  items: z.array(tillItem),
  gone: z.array(z.string()),
  more: z.boolean(),
})
export type ItemChanges = z.infer<typeof itemChanges>
