import type { Tx } from '#platform/postgres/index.ts'

/** From the entries named to the ones they were merged into, and from those to all that ever went into them. */
const FAMILY = `
  with recursive up as (
    select p.id, p.merged_into from party.v_party p where p.id = any ($1::uuid[])
    union select p.id, p.merged_into from party.v_party p join up on p.id = up.merged_into),
  head as (select distinct id from up where merged_into is null),
  family as (
    select id as head, id from head
    union select f.head, p.id from party.v_party p join family f on p.merged_into = f.id)`

const COUNT = `${FAMILY}
  insert into customers.profile as c (party, purchases, spent, first_day, last_day, last_place, birthday, group_code,
    language, counted_at)
  select p.id, b.purchases, b.spent, b.first_day, b.last_day, b.last_place, p.birthday, p.group_code, p.language, $2
  from head h join party.v_party p on p.id = h.id
  cross join lateral (
    select count(*) filter (where u.total > 0)::int as purchases, coalesce(sum(u.total), 0)::bigint as spent,
           min(u.day) filter (where u.total > 0) as first_day, max(u.day) filter (where u.total > 0) as last_day,
           (array_agg(u.place order by u.day desc, u.sale desc) filter (where u.total > 0))[1] as last_place
    from customers.purchase u where u.party in (select f.id from family f where f.head = h.id)) b
  where ('customer' = any (p.roles) or b.purchases > 0) and not exists (
    select from customers.duty d where d.kind = 'erasure' and d.done_at is not null
      and d.party in (select f.id from family f where f.head = h.id))
  order by p.id
  on conflict (party) do update set purchases = excluded.purchases, spent = excluded.spent,
    first_day = excluded.first_day, last_day = excluded.last_day, last_place = excluded.last_place,
    birthday = excluded.birthday, group_code = excluded.group_code, language = excluded.language,
    counted_at = excluded.counted_at
  returning c.party`

const MERGED = `
  with gone as (delete from customers.profile c using party.v_party p
    where c.party = any ($1::uuid[]) and p.id = c.party and p.merged_into is not null returning c.party),
  left_segments as (delete from customers.member m using party.v_party p
    where m.party = any ($1::uuid[]) and p.id = m.party and p.merged_into is not null returning m.party)
  select party from gone`

/**
 * Counts customers anew from what they bought and what the address book says of them; one that was merged is counted
 * with the entry it went into. Two statements for any number. Answers whose profile stands now.
 */
export const countProfiles = async (tx: Tx, now: Date, parties: readonly string[]): Promise<string[]> => {
  if (parties.length === 0) return []
  await tx.rows(MERGED, [parties])
  const rows = await tx.rows<{ party: string }>(COUNT, [parties, now])
  return rows.map(({ party }) => party)
}
