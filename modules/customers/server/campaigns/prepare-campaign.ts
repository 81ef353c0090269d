import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { ASKED_KEPT, DRAWN, JUDGED } from './draw-members.ts'

/** Consents are held first, in the order of their ids: who withdraws now comes before, and gets none, or after, and stops it. */
const HOLD = `
  select count(*) from (select k.id from customers.campaign a join customers.v_member m on m.segment = a.segment
  join customers.consent k on k.party = m.party and k.channel = a.channel and k.purpose = 'marketing' and k.live
  where a.id = $1 order by k.id for key share of k) held`

/** The customer's own name comes last, so that nothing in it is taken for a variable. */
const filled = (text: string) => `
  replace(replace(replace(replace(replace(${text}, '{first}', split_part(d.name, ' ', 1)),
    '{points}', translate(to_char(coalesce(r.points, 0), 'FM999,999,999,990'), ',', e.point)),
    '{place}', coalesce(d.place, y.company)), '{company}', y.company), '{name}', d.name)`

const PREPARE = `
  with ${ASKED_KEPT}, ${JUDGED}, ${DRAWN},
  kept as (
    insert into customers.campaign_member (campaign, party, outcome, arm, drawn_at)
    select $1, party, outcome, arm, $2 from drawn order by party returning outcome),
  queued as (
    insert into customers.message
      (id, party, consent, channel, cause, address, subject, body, language, queued_at, not_before, not_after, zone,
       campaign, arm, changed_at)
    select d.lot::uuid, d.party, d.consent, d.channel, 'campaign:' || $1, d.address,
           ${filled('case when english then t.subject_en else t.subject_id end')},
           ${filled('case when english then t.body_en else t.body_id end')},
           case when english then 'en' else 'id' end, $2, d.opens, d.closes, d.zone, $1, d.arm, $2
    from drawn d join customers.campaign_arm t on t.campaign = $1 and t.arm = d.arm
    left join rewards.v_member r on r.party = d.party
    cross join (select coalesce((select trade_name from company.v_company limit 1), 'Ujung') as company) y
    cross join lateral (
      select d.language = 'en' and t.body_en <> '' as english, case when d.language = 'en' then ',' else '.' end as point) e
    order by d.party)
  select count(*) filter (where outcome = 'reached')::int as reached, count(*)::int as members from kept`

const BEGIN = `update customers.campaign set state = 'running', prepared_at = $2, changed_at = $2 where id = $1`

/**
 * Draws who gets a planned campaign whose time has come and puts their messages in line: a constant number of statements
 * for any number of customers. Campaigns are prepared one after the other, so that two at once cannot both pass a
 * customer under the weekly cap. Null where it is not planned (any more): two workers prepare it once. A message's id
 * comes from campaign and customer alone. Announces `customers.campaign-changed`.
 */
export const prepareCampaign = async (
  tx: Tx,
  now: Date,
  campaign: string,
): Promise<{ reached: number; members: number } | null> => {
  await tx.rows("select pg_advisory_xact_lock(hashtextextended('customers.campaign', 0))")
  const due = await tx.one("select from customers.campaign where id = $1 and state = 'planned' for update", [campaign])
  if (!due) return null
  await tx.rows(HOLD, [campaign])
  const drawn = await tx.one<{ reached: number; members: number }>(PREPARE, [campaign, now])
  await tx.rows(BEGIN, [campaign, now])
  await announce(tx, [{ topic: 'customers.campaign-changed', key: campaign, payload: { campaign } }])
  return drawn!
}
