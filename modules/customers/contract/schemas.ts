import { z } from 'zod'

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
  givenAt: z.date(),
  source,
  takenBy: z.string(),
  proof: z.string(),
  live: z.boolean(),
  endedAt: z.date().nullable(),
  endedBecause: z.string().nullable(),
})
export type Consent = z.infer<typeof consent>

export const consentText = z.object({
  id: z.string(),
  channel,
  purpose,
  version: z.number().int(),
  words: z.string(),
})
export type ConsentText = z.infer<typeof consentText>
