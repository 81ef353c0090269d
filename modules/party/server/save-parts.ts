import type { Tx } from '#platform/postgres/index.ts'
import type { PartyFields } from './check-party.ts'

const positions = (all: readonly unknown[]) => all.map((_, i) => i)

const savePhones = async (tx: Tx, { id, phones }: PartyFields) => {
  const numbers = phones.map(p => p.number)
  await tx.rows('delete from party.phone where party = $1 and not number = any ($2)', [id, numbers])
  // A number that another party owns stays theirs: here it is only kept.
  await tx.rows(
    `insert into party.phone (party, number, label, position, owned)
     select $1, n.number, n.label, n.position,
       case when exists (select from party.phone o where o.number = n.number and o.owned and o.party <> $1) then null else true end
     from unnest($2::text[], $3::text[], $4::smallint[]) as n (number, label, position)
     on conflict (party, number) do update set label = excluded.label, position = excluded.position, owned = excluded.owned`,
    [id, numbers, phones.map(p => p.label), positions(phones)],
  )
}

const saveEmails = async (tx: Tx, { id, emails }: PartyFields) => {
  await tx.rows('delete from party.email where party = $1', [id])
  await tx.rows(
    `insert into party.email (party, address, label, position)
     select $1, * from unnest($2::text[], $3::text[], $4::smallint[])`,
    [id, emails.map(e => e.address), emails.map(e => e.label), positions(emails)],
  )
}

const saveAddresses = async (tx: Tx, { id, addresses }: PartyFields) => {
  await tx.rows('delete from party.address where party = $1', [id])
  const column = <K extends keyof PartyFields['addresses'][number]>(key: K) => addresses.map(a => a[key])
  await tx.rows(
    `insert into party.address (party, id, label, street, region, city, postcode, country, latitude_e6, longitude_e6, position)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::int[], $10::int[], $11::smallint[])`,
    [
      ...[id, column('id'), column('label'), column('street'), column('region'), column('city')],
      ...[column('postcode'), column('country'), column('latitudeE6'), column('longitudeE6'), positions(addresses)],
    ],
  )
}

/** Puts a party's roles, phones, e-mails and addresses in place of those that were there. */
export const saveParts = async (tx: Tx, it: PartyFields): Promise<void> => {
  await tx.rows('delete from party.role where party = $1 and not role = any ($2)', [it.id, it.roles])
  await tx.rows('insert into party.role (party, role) select $1, unnest($2::text[]) on conflict do nothing', [
    it.id,
    it.roles,
  ])
  await savePhones(tx, it)
  await saveEmails(tx, it)
  await saveAddresses(tx, it)
}
