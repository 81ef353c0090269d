import { z } from 'zod'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
/** Thousandths of the base unit. */
export const qty = z.number().int().positive().max(1_000_000_000_000)
export const text = z.string().trim().max(500)
/** What a wedge or a camera read off a logistic label: read by `readSscc`. */
export const scanned = z.string().min(1).max(200)
/** SHA-256 of a file's bytes, as hex. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/)

export const TRANSFER_STATES = [
  ...(['draft', 'released', 'picking', 'picked', 'packed', 'loaded', 'dispatched', 'arrived', 'closed'] as const),
  'cancelled',
] as const
export const transferState = z.enum(TRANSFER_STATES)
export const ORIGINS = ['proposal', 'hand', 'lateral', 'cross-dock', 'wholesale', 'standing'] as const
export const origin = z.enum(ORIGINS)
export const unitKind = z.enum(['carton', 'cage', 'pallet'])
export const unitState = z.enum([
  'packed',
  'loaded',
  'dispatched',
  'received',
  'damaged',
  'put-away',
  'missing',
  'lost',
])

/** An item as every list here shows it; `codes` are what a scan is looked up by. */
export const named = z.object({ item: z.string(), sku: z.string(), name: z.string(), unit: z.string() })
export const coded = named.extend({ codes: z.array(z.string()) })

/** Where goods go: a place, or a wholesale customer. */
export const goal = z.object({ to: z.string().nullable(), toCode: z.string(), toName: z.string() })

export const answer = z.enum(['created', 'exists'])
