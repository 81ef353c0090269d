import { addJob } from '#platform/jobs/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type InboundChannel = 'mail' | 'whatsapp' | 'sms'

/** What somebody sent, as far as it is looked at. */
export type InboundBody = {
  readonly text: string
  readonly subject?: string
  /** Addresses it was sent to. */
  readonly to?: readonly string[]
  /** What a pressed button carries. */
  readonly button?: string
  /** The provider's name of the message that is answered. */
  readonly about?: string
  /** A program wrote it. */
  readonly automatic?: boolean
}

export type Inbound = {
  readonly channel: InboundChannel
  /** The name the other side gives it. */
  readonly key: string
  readonly sender: string
  readonly body: InboundBody
}

/** The job that looks at what came in. */
export const HANDLE_JOB = 'handle-inbound'

const KEEP = `
  insert into notify.inbound (id, channel, provider_key, received_at, sender, body) values ($1, $2, $3, $4, $5, $6)
  on conflict on constraint inbound_once do nothing returning id`

/** Keeps what came in before anything is done with it; the same once more changes nothing. */
export const keepInbound = async (
  tx: Tx,
  now: Date,
  id: string,
  { channel, key, sender, body }: Inbound,
): Promise<{ isNew: boolean }> => {
  const kept = await tx.one(KEEP, [id, channel, key, now, sender, JSON.stringify(body)])
  if (kept) await addJob(tx, HANDLE_JOB, {}, { key: HANDLE_JOB })
  return { isNew: kept !== undefined }
}
