import { z } from 'zod'

const instant = z
  .date()
  .transform(date => date.toISOString())
  .pipe(z.iso.datetime())

/** Why something outlives an erasure. */
export const kept = z.object({
  what: z.enum(['sales', 'invoices', 'orders', 'points', 'consents']),
  count: z.number().int(),
  why: z.enum(['bookkeeping', 'owed', 'proof']),
})

export const erasure = z.object({
  entries: z.number().int(),
  consents: z.number().int(),
  messages: z.number().int(),
  segments: z.number().int(),
  kept: z.array(kept),
  /** Years, by UU KUP art. 28 (11). */
  years: z.number().int(),
})
export type Erasure = z.infer<typeof erasure>

export const duty = z.object({
  id: z.string(),
  kind: z.enum(['access', 'erasure', 'correction']),
  askedAt: instant,
  dueAt: instant,
  askedBy: z.string(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  /** Of an erasure: what it left, and for how many years. */
  outcome: z.object({ kept: z.array(kept).optional(), years: z.number().int().optional() }).nullable(),
})
export type Duty = z.input<typeof duty>
export type DutyKind = Duty['kind']

/** Everything kept about one customer; each part as its view gives it. */
export const personExport = z.object({
  party: z.string(),
  at: instant,
  parts: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type PersonExport = z.input<typeof personExport>
