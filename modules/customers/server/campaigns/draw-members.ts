import { quietWindow } from './quiet-window.ts'

/** The campaign as it is kept. */
export const ASKED_KEPT = `
  asked as (
    select id, segment, channel, hold_out, weekly_cap, quiet_from, quiet_until from customers.campaign where id = $1)`

/** A campaign that may not be kept yet: $3 segment, $4 channel, $5 hold-out, $6 cap. */
export const ASKED_GIVEN = `
  asked as (select $1::uuid as id, $3::uuid as segment, $4::text as channel, $5::int as hold_out, $6::int as weekly_cap,
                   0 as quiet_from, 0 as quiet_until)`

/**
 * Of each member of the asked campaign's segment what becomes of them, and why; $1 the campaign, $2 now. The first reason
 * that holds counts: gone, no consent, no address, capped, held out; the lot is drawn among those who could be reached,
 * so the hold-out is like them. The lot is the first 32 bits of md5(campaign:customer): the same whenever it is drawn.
 */
export const JUDGED = `
  weighed as (
    select m.party, k.id as consent, case when a.channel = 'mail' then p.email else p.phone end as address,
           p.id is null as gone, p.name, p.language, f.last_place, a.channel, a.hold_out,
           a.weekly_cap, a.quiet_from, a.quiet_until, l.lot,
           (select count(*) from customers.message s where s.party = m.party and s.queued_at > $2::timestamptz - interval '7 days'
              and s.state in ('waiting', 'sending', 'sent') and s.cause <> 'campaign:' || a.id) as lately
    from asked a join customers.v_member m on m.segment = a.segment
    left join party.v_party p on p.id = m.party and p.active and p.merged_into is null
    left join customers.consent k
      on k.party = m.party and k.channel = a.channel and k.purpose = 'marketing' and k.live
    left join customers.profile f on f.party = m.party
    cross join lateral (select md5(a.id || ':' || m.party) as lot) l),
  judged as (
    select w.*, case when gone then 'gone' when consent is null then 'no-consent' when address is null then 'no-address'
        when lately >= weekly_cap then 'capped'
        when ('x' || substr(lot, 1, 8))::bit(32)::bigint * 10000 < hold_out * 4294967296 then 'held-out'
        else 'reached' end as outcome
    from weighed w)`

/**
 * Those judged, with their window and variant. The variant is drawn from the lot's next 32 bits, so that it says nothing
 * about the hold-out. The zone is that of the place where the customer bought last, else the company's.
 */
export const DRAWN = `
  arms as (
    select arm, sum(share) over (order by arm) as upto, sum(share) over () as whole
    from customers.campaign_arm where campaign = $1),
  drawn as (
    select j.*, z.zone, z.place, w.opens, w.closes,
      case when outcome = 'reached' then (
        select arm from arms where ('x' || substr(lot, 9, 8))::bit(32)::bigint * whole < upto * 4294967296
        order by arm limit 1) end as arm
    from judged j
    left join company.v_place t on t.id = j.last_place
    cross join lateral (
      select t.name as place,
             coalesce(t.time_zone, (select time_zone from company.v_company limit 1), 'Asia/Jakarta') as zone) z
    ${quietWindow('$2::timestamptz')})`
