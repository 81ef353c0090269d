import { z } from 'zod'
import type { SegmentRule } from '../rules/index.ts'

/** Deeds give a Date; the wire and the client have ISO 8601 text in UTC. */
const instant = z
  .date()
  .transform(date => date.toISOString())
  .pipe(z.iso.datetime())

export const channel = z.enum(['mail', 'whatsapp', 'sms', 'push', 'call', 'none'])
export type Channel = z.infer<typeof channel>
export const purpose = z.enum(['marketing', 'profiling', 'research'])
const source = z.enum(['till', 'shop', 'phone', 'desk', 'kiosk', 'paper', 'import'])

export const consentInput = z.object({
  party: z.uuid(),
  source,
  place: z.uuid().optional(),
  /** What shows it: the receipt's number, the page's address, the number of the signed form. */
  proof: z.string().trim().min(3).max(300),
  /** Each with the id of the words that were shown. */
  given: z.array(z.object({ id: z.uuid(), text: z.uuid() })).max(20),
})
export type ConsentInput = z.infer<typeof consentInput>

export const consent = z.object({
  id: z.string(),
  channel,
  purpose,
  words: z.string(),
  version: z.number().int(),
  givenAt: instant,
  source,
  takenBy: z.string(),
  proof: z.string(),
  live: z.boolean(),
  endedAt: instant.nullable(),
  endedBecause: z.string().nullable(),
})
export type Consent = z.input<typeof consent>

export const consentText = z.object({
  id: z.string(),
  channel,
  purpose,
  version: z.number().int(),
  words: z.string(),
})
export type ConsentText = z.infer<typeof consentText>

const FIELDS = [
  ...(['purchases', 'spent', 'average', 'spent-year', 'days-since-last', 'days-since-first'] as const),
  ...(['birthday-in-days', 'group', 'language', 'consent', 'last-place'] as const),
] as const

const condition = z.object({
  field: z.enum(FIELDS),
  sign: z.enum(['at-least', 'at-most', 'is', 'is-not']),
  value: z.union([z.string().max(80), z.number().int()]),
})

/** A rule anyone can build: conditions, all or any of which must hold, one within another. */
export const segmentRule: z.ZodType<SegmentRule, SegmentRule> = z.lazy(() =>
  z.union([
    condition,
    z.object({ all: z.array(segmentRule).max(40) }).strict(),
    z.object({ any: z.array(segmentRule).max(40) }).strict(),
  ]),
)

export const segment = z.object({
  id: z.string(),
  name: z.string(),
  rule: segmentRule,
  version: z.number().int(),
  changedAt: instant,
  members: z.number().int(),
})
export type Segment = z.input<typeof segment>

export const segmentMember = z.object({
  party: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  since: instant,
  purchases: z.number().int(),
  spent: z.number().int(),
  lastDay: z.string().nullable(),
})
export type SegmentMember = z.input<typeof segmentMember>

export const customerProfile = z.object({
  party: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  birthday: z.string().nullable(),
  memberCard: z.string().nullable(),
  group: z.string().nullable(),
  purchases: z.number().int(),
  spent: z.number().int(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  tier: z.object({ id: z.string(), en: z.string() }).nullable(),
  points: z.number().int(),
  segments: z.array(z.object({ id: z.string(), name: z.string() })),
  bought: z.array(z.object({ sale: z.string(), day: z.string(), place: z.string(), total: z.number().int() })),
})
export type CustomerProfile = z.infer<typeof customerProfile>
