import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { CampaignDraft } from '../../contract/index.ts'
import { checkWords } from '../../rules/index.ts'

type Refusal =
  | 'campaign-words'
  | 'campaign-name-taken'
  | 'campaign-stale'
  | 'campaign-begun'
  | 'campaign-segment-unknown'

const STANDS = `
  select version, state, changed_by from customers.campaign where id = $1 for update`
const KNOWN = `
  select exists (select from customers.segment where id = $1 and active) as segment,
         exists (select from customers.campaign where name = $2 and id <> $3) as taken`
const SAVE = `
  insert into customers.campaign (id, name, segment, channel, hold_out, weekly_cap, quiet_from, quiet_until, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do update set name = excluded.name, segment = excluded.segment, channel = excluded.channel,
    hold_out = excluded.hold_out, weekly_cap = excluded.weekly_cap, quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until, version = campaign.version + 1, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by
  returning version`
const ARMS = `
  insert into customers.campaign_arm (campaign, arm, share, subject_id, body_id, subject_en, body_en)
  select $1, t.* from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) as t`

const hindrance = async (tx: Tx, draft: CampaignDraft): Promise<Answer<null, Refusal>> => {
  const fault = checkWords(draft.channel, draft.arms)
  if (fault) return refused('campaign-words', `Variant ${fault.arm}: ${fault.fault}.`)
  const known = await tx.one<{ segment: boolean; taken: boolean }>(KNOWN, [draft.segment, draft.name, draft.id])
  if (!known!.segment) return refused('campaign-segment-unknown', `No segment has the id ${draft.segment}.`)
  return known!.taken ? refused('campaign-name-taken', `There is a campaign called ${draft.name} already.`) : done(null)
}

/**
 * Keeps a campaign that has not begun. A first draft that is sent again changes nothing for the worse; who changes what
 * somebody else has changed meanwhile is told. Announces `customers.campaign-changed`.
 */
export const saveCampaign = async (
  tx: Tx,
  who: Who,
  now: Date,
  draft: CampaignDraft,
): Promise<Answer<{ id: string; version: number }, Refusal>> => {
  const { id, name, segment, channel, holdOut, weeklyCap, quietFrom, quietUntil, arms } = draft
  await tx.rows("select pg_advisory_xact_lock(hashtextextended('customers.campaign', 0))")
  const stands = await tx.one<{ version: number; state: string; changed_by: string }>(STANDS, [id])
  if (stands && stands.state !== 'draft' && stands.state !== 'planned')
    return refused('campaign-begun', `${name} has begun; what was drawn and sent stays. Make another one.`)
  const mine = stands && stands.version === (draft.version ?? 0) + 1 && stands.changed_by === who.id
  if (stands && !mine && stands.version !== draft.version)
    return refused('campaign-stale', `${name} was changed meanwhile; open it again.`)
  const free = await hindrance(tx, draft)
  if (!free.ok) return free
  const row = [id, name, segment, channel, holdOut, weeklyCap, quietFrom, quietUntil, now, who.id]
  const saved = await tx.one<{ version: number }>(SAVE, row)
  await tx.rows('delete from customers.campaign_arm where campaign = $1', [id])
  const said = columns(
    arms,
    it => it.arm,
    it => it.share,
    it => it.id.subject.trim(),
    it => it.id.body.trim(),
    it => it.en.subject.trim(),
    it => it.en.body.trim(),
  )
  await tx.rows(ARMS, [id, ...said])
  await announce(tx, [{ topic: 'customers.campaign-changed', key: id, payload: { campaign: id } }])
  return done({ id, version: saved!.version })
}
