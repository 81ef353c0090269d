import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { addJob } from '#platform/jobs/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export const CAMPAIGN_JOB = 'send-campaigns'

type Refusal = 'campaign-unknown' | 'campaign-not-so' | 'campaign-in-the-past'

const PLAN = `
  update customers.campaign set state = 'planned', begins_at = $2, changed_at = $3, changed_by = $4, version = version + 1
  where id = $1 and state in ('draft', 'planned') returning state`

/**
 * Plans a campaign: it begins at `at`, or at once when null. Who gets it is drawn then, by a worker, from who is in the
 * segment and has agreed at that moment. Asked again before it begins, it is planned anew.
 */
export const startCampaign = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, at }: { readonly id: string; readonly at: Date | null },
): Promise<Answer<{ state: string }, Refusal>> => {
  if (at && at <= now) return refused('campaign-in-the-past', `${at.toISOString()} is over; choose a time to come.`)
  const stands = await tx.one<{ state: string }>('select state from customers.campaign where id = $1 for update', [id])
  if (!stands) return refused('campaign-unknown', `No campaign has the id ${id}.`)
  if (stands.state === 'running' && !at) return done({ state: 'running' })
  const planned = await tx.one<{ state: string }>(PLAN, [id, at ?? now, now, who.id])
  if (!planned) return refused('campaign-not-so', `This campaign is ${stands.state}; it can't begin again.`)
  if (!at) await addJob(tx, CAMPAIGN_JOB, {}, { key: CAMPAIGN_JOB })
  await audit(tx, who, now, 'campaign.started', `campaign:${id}`, { at: (at ?? now).toISOString() })
  await announce(tx, [{ topic: 'customers.campaign-changed', key: id, payload: { campaign: id } }])
  return done({ state: 'planned' })
}
