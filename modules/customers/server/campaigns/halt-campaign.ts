import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { quietWindow } from './quiet-window.ts'

type Deed = 'pause' | 'resume' | 'stop'
type Refusal = 'campaign-unknown' | 'campaign-not-so'

/** Where each deed leads from each state; a state it leads to already stays as it is. */
const LEADS: Readonly<Record<Deed, Readonly<Record<string, string>>>> = {
  pause: { running: 'paused', paused: 'paused' },
  resume: { paused: 'running', running: 'running' },
  stop: { planned: 'draft', draft: 'draft', running: 'stopped', paused: 'stopped', stopped: 'stopped' },
}

/** What becomes of the messages that wait: they wait for ever, go on in their next window, or are taken out of the line. */
const MESSAGES: Readonly<Record<Deed, string>> = {
  pause: `
    update customers.message set not_before = 'infinity', not_after = 'infinity', changed_at = $2
    where campaign = $1 and state = 'waiting'`,
  resume: `
    update customers.message m set not_before = n.opens, not_after = n.closes, changed_at = $2
    from (select w.opens, w.closes, s.id from customers.message s join customers.campaign c on c.id = s.campaign
          ${quietWindow('$2::timestamptz')} where s.campaign = $1 and s.state = 'waiting') n
    where m.id = n.id and m.state = 'waiting'`,
  stop: `
    update customers.message set state = 'stopped', live = null, changed_at = $2, note = 'campaign stopped'
    where campaign = $1 and state = 'waiting'`,
}

/**
 * Pauses a campaign, lets it go on, or stops it for good (one that is only planned becomes a draft again), together with
 * all its messages that have not left. Asking twice changes nothing more. Announces `customers.campaign-changed`.
 */
export const haltCampaign = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, deed }: { readonly id: string; readonly deed: Deed },
): Promise<Answer<{ state: string }, Refusal>> => {
  const stands = await tx.one<{ state: string }>('select state from customers.campaign where id = $1 for update', [id])
  if (!stands) return refused('campaign-unknown', `No campaign has the id ${id}.`)
  const state = LEADS[deed][stands.state]
  if (!state) return refused('campaign-not-so', `This campaign is ${stands.state}; it can't ${deed}.`)
  if (state === stands.state) return done({ state })
  await tx.rows('update customers.campaign set state = $2, changed_at = $3, changed_by = $4 where id = $1', [
    ...[id, state, now, who.id],
  ])
  await tx.rows(MESSAGES[deed], [id, now])
  await audit(tx, who, now, `campaign.${deed}`, `campaign:${id}`, { was: stands.state })
  await announce(tx, [{ topic: 'customers.campaign-changed', key: id, payload: { campaign: id } }])
  return done({ state })
}
