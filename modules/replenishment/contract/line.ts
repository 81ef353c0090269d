import { z } from 'zod'

/** What a line was worked out from; see rules/order/line-basis.ts. */
export const lineBasis = z.object({
  level: z.number().int(),
  surplus: z.number().int(),
  position: z.number().int(),
  lead: z.number().int(),
  leadSpread: z.number().int(),
  coverDays: z.number().int(),
  lostNow: z.number().int(),
  lostWith: z.number().int(),
  wasted: z.number().int(),
  unitWorth: z.number().int(),
  unitMargin: z.number().int(),
  urgency: z.number().int(),
  fill: z.string(),
  shared: z.enum(['exact', 'cut-off', 'too-large']).optional(),
  room: z.number().int().optional(),
  roomOf: z.enum(['place', 'truck', 'trucks']).optional(),
})

export const lineState = z.enum(['proposed', 'edited', 'approved', 'released', 'dismissed'])
export const lineKind = z.enum(['order', 'transfer', 'lateral'])
const sentence = z.object({ id: z.string(), en: z.string() })

/** A proposed line with names, as the board shows it; quantities in thousandths, worth and saves in minor units. */
export const boardLine = z.object({
  id: z.string(),
  kind: lineKind,
  state: lineState,
  place: z.string(),
  placeCode: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  shelfLifeDays: z.number().int().nullable(),
  supplier: z.string().nullable(),
  supplierName: z.string().nullable(),
  from: z.string().nullable(),
  fromCode: z.string().nullable(),
  proposed: z.number().int(),
  qty: z.number().int(),
  pack: z.number().int(),
  dueDay: z.string(),
  crossDock: z.boolean(),
  exception: z.string().nullable(),
  worth: z.number().int(),
  saves: z.number().int(),
  basis: lineBasis,
  why: sentence,
  changedBy: z.string(),
  number: z.string().nullable(),
  trouble: z.string().nullable(),
})
export type BoardLine = z.infer<typeof boardLine>

/** What happened to an item at a place week by week, oldest first; thousandths. */
export const lineHistory = z.array(z.object({ week: z.string(), sold: z.number().int() }))
