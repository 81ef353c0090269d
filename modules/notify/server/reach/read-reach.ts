import type { Tx } from '#platform/postgres/index.ts'
import type { ReachInput, ReachView } from '../../contract/index.ts'
import type { Level, Reach, ReachWay } from '../../rules/index.ts'

const WAYS_OF = `
  (select coalesce(jsonb_agg(jsonb_build_object('way', w.way, 'address', w.address, 'from', w.from_level) order by w.way), '[]')
   from notify.reach_way w where w.person = r.person and w.version = r.version)`

/** An address that the person has shown to be theirs: to no other anything is sent. */
export const IS_PROVEN = `exists (
  select from notify.proof p where p.person = w.person and p.address = w.address and p.proven_at is not null)`

const PROVEN_WAYS = WAYS_OF.replace('w.version = r.version', `w.version = r.version and ${IS_PROVEN}`)

const MINE = `
  select r.version, r.language, r.time_zone as "timeZone", r.quiet_from as "quietFrom", r.quiet_to as "quietTo",
         r.urgent_anytime as "urgentAnytime", ${WAYS_OF} as ways
  from notify.v_reach r where r.person = $1`

const KNOWN = `
  select p.email as mail, p.phone, (select c.time_zone from company.v_company c) as zone
  from access.v_user u left join party.v_party p on p.id = u.party where u.id = $1`

const usual = (zone: string | undefined): ReachInput => ({
  version: 0,
  language: 'id',
  timeZone: zone === 'Asia/Makassar' || zone === 'Asia/Jayapura' ? zone : 'Asia/Jakarta',
  quietFrom: 21 * 60,
  quietTo: 6 * 60,
  urgentAnytime: false,
  ways: [],
})

/** How a person wants to be reached now; where they have set nothing, what the screen begins with. */
export const readReach = async (tx: Tx, person: string): Promise<Omit<ReachView, 'offered' | 'proven'>> => {
  const kept = await tx.one<ReachInput>(MINE, [person])
  const known = await tx.one<{ mail: string | null; phone: string | null; zone: string }>(KNOWN, [person])
  return {
    ...(kept ?? usual(known?.zone)),
    known: { mail: known?.mail ?? null, phone: known?.phone ?? null },
  }
}

export type ReachVersion = {
  version: number
  at: Date
  by: string
  ways: { way: ReachWay; address: string; from: Level }[]
}

/** What a person had set, newest first. */
export const reachHistory = (tx: Tx, person: string): Promise<ReachVersion[]> =>
  tx.rows<ReachVersion>(
    `select r.version, r.at, r.by, ${WAYS_OF} as ways from notify.reach r where r.person = $1
     order by r.version desc limit 50`,
    [person],
  )

export type Reachable = Reach & { readonly person: string; readonly language: 'id' | 'en'; readonly timeZone: string }

// A phone on which a person asked for it is told of what is urgent, whatever else they have set.
const PUSH = `
  select d.person, min(d.language) as language from notify.push_device d
  where d.person = any($1::uuid[]) and d.ended_at is null group by d.person`

const REACHES = `
  with r as (
    select r.*, ${PROVEN_WAYS} as ways from notify.v_reach r where r.person = any($1::uuid[])),
  push as (${PUSH})
  select u.id as person, coalesce(r.language, p.language) as language,
    coalesce(r.time_zone, (select c.time_zone from company.v_company c), 'Asia/Jakarta') as "timeZone",
    r.quiet_from as "quietFrom", r.quiet_to as "quietTo", coalesce(r.urgent_anytime, false) as "urgentAnytime",
    coalesce(r.ways, '[]') || case when p.person is null then '[]' else
      '[{"way": "push", "address": "push", "from": "urgent"}]'::jsonb end as ways
  from access.v_user u left join r on r.person = u.id left join push p on p.person = u.id
  where u.active and u.id = any($1::uuid[]) and (p.person is not null or r.ways <> '[]')`

/** Those of many people who want to be reached at all, by addresses that are proven theirs: one statement. */
export const readReaches = (tx: Tx, people: readonly string[]): Promise<Reachable[]> =>
  tx.rows<Reachable>(REACHES, [people])
