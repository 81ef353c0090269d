import { z } from 'zod'

/** Deeds give a Date; the wire and the client have ISO 8601 text in UTC. */
const instant = z
  .date()
  .transform(date => date.toISOString())
  .pipe(z.iso.datetime())

export const campaignChannel = z.enum(['mail', 'whatsapp', 'sms'])
const state = z.enum(['draft', 'planned', 'running', 'paused', 'stopped'])
const outcome = z.enum(['reached', 'held-out', 'capped', 'no-address', 'no-consent', 'gone'])
export type Outcome = z.infer<typeof outcome>

const words = z.object({ subject: z.string().max(150), body: z.string().max(4000) })
const arm = z.object({
  arm: z.string().regex(/^[A-Z]$/),
  /** Of the sum of all shares. */
  share: z.number().int().min(1).max(1000),
  id: words,
  /** Empty: who reads English gets Indonesian. */
  en: words,
})

const count = z.number().int()
const minute = z.number().int().min(0).max(1439)

/** What decides who gets a campaign. */
export const campaignAsked = z.object({
  id: z.uuid(),
  segment: z.uuid(),
  channel: campaignChannel,
  /** Of ten thousand, how many get nothing so that the rest can be compared with them. */
  holdOut: count.min(0).max(5000),
  /** Messages one customer may get in seven days, over all campaigns. */
  weeklyCap: count.min(1).max(20),
})
export type CampaignAsked = z.infer<typeof campaignAsked>

export const campaignDraft = campaignAsked.extend({
  name: z.string().trim().min(1).max(80),
  /** Local minutes since midnight; nothing is sent from the first until the second. Equal: no quiet hours. */
  quietFrom: minute,
  quietUntil: minute,
  arms: z.array(arm).min(1).max(5),
  version: count.optional(),
})
export type CampaignDraft = z.infer<typeof campaignDraft>

export const outcomes = z.array(z.object({ outcome, n: count }))

const progress = { waiting: count, sending: count, sent: count, failed: count, stopped: count }

export const campaignRow = z.object({
  ...{ id: z.string(), name: z.string(), segment: z.string(), channel: campaignChannel, state },
  beginsAt: instant.nullable(),
  preparedAt: instant.nullable(),
  changedAt: instant,
  ...progress,
})
export type CampaignRow = z.input<typeof campaignRow>

/** A campaign whole: its draft, where it stands, who was drawn and how far its messages are. */
export const campaign = campaignDraft.extend({
  version: count,
  segmentName: z.string(),
  state,
  beginsAt: instant.nullable(),
  preparedAt: instant.nullable(),
  changedAt: instant,
  outcomes,
  ...progress,
  /** Why messages could not be delivered, the commonest first. */
  faults: z.array(z.object({ note: z.string(), n: count })),
})
export type Campaign = z.input<typeof campaign>
