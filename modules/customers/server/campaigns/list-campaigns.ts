import type { Tx } from '#platform/postgres/index.ts'
import type { Campaign, CampaignRow } from '../../contract/index.ts'

/** How far the messages of campaign `c` are. */
const PROGRESS = `
  left join lateral (
    select count(*) filter (where m.state = 'waiting')::int as waiting, count(*) filter (where m.state = 'sending')::int as sending,
           count(*) filter (where m.state = 'sent')::int as sent, count(*) filter (where m.state = 'failed')::int as failed,
           count(*) filter (where m.state = 'stopped')::int as stopped
    from customers.message m where m.campaign = c.id) g on true`
const STANDS = `c.id, c.name, c.channel, c.state, c.begins_at as "beginsAt", c.prepared_at as "preparedAt",
  c.changed_at as "changedAt", g.waiting, g.sending, g.sent, g.failed, g.stopped`

/** The last hundred campaigns, the one changed last first. */
export const listCampaigns = (tx: Tx): Promise<CampaignRow[]> =>
  tx.rows(
    `select ${STANDS}, s.name as segment from (select * from customers.campaign order by changed_at desc, id limit 100) c
     join customers.segment s on s.id = c.segment ${PROGRESS} order by c.changed_at desc, c.id`,
  )

/** One campaign whole; undefined where there is none. */
export const readCampaign = (tx: Tx, id: string): Promise<Campaign | undefined> =>
  tx.one(
    `select ${STANDS}, c.segment, s.name as "segmentName", c.hold_out as "holdOut", c.weekly_cap as "weeklyCap",
       c.quiet_from as "quietFrom", c.quiet_until as "quietUntil", c.version,
       (select coalesce(jsonb_agg(jsonb_build_object('arm', arm, 'share', share,
          'id', jsonb_build_object('subject', subject_id, 'body', body_id),
          'en', jsonb_build_object('subject', subject_en, 'body', body_en)) order by arm), '[]')
        from customers.campaign_arm where campaign = c.id) as arms,
       (select coalesce(jsonb_agg(jsonb_build_object('outcome', outcome, 'n', n) order by outcome), '[]')
        from (select outcome, count(*) as n from customers.campaign_member where campaign = c.id group by outcome) o) as outcomes,
       (select coalesce(jsonb_agg(jsonb_build_object('note', note, 'n', n) order by n desc, note), '[]')
        from (select note, count(*) as n from customers.message where campaign = c.id and state = 'failed'
              group by note order by n desc, note limit 5) f) as faults
     from customers.campaign c join customers.segment s on s.id = c.segment ${PROGRESS} where c.id = $1`,
    [id],
  )
