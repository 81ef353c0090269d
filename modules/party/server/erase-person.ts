import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export type Family = { readonly ids: readonly string[]; readonly roles: readonly string[] }

const FAMILY = `
  with recursive up as (
    select id, merged_into from party.party where id = $1
    union select p.id, p.merged_into from party.party p join up on p.id = up.merged_into),
  family as (
    select id from up where merged_into is null
    union select p.id from party.party p join family f on p.merged_into = f.id)
  select id from party.party where id in (select id from family) order by id for update`

/**
 * Holds a person's entry with all that were ever merged into it, until the transaction ends: nobody changes, merges or
 * newly points at one meanwhile. No ids where there is no such entry. The roles are those of any of them.
 */
export const holdFamily = async (tx: Tx, id: string): Promise<Family> => {
  const ids = (await tx.rows<{ id: string }>(FAMILY, [id])).map(row => row.id)
  const roles = await tx.rows<{ role: string }>(
    'select distinct role from party.role where party = any ($1::uuid[]) order by role',
    [ids],
  )
  return { ids, roles: roles.map(({ role }) => role) }
}

const BLANK = `
  update party.party set name = 'Terhapus ' || upper(right(id::text, 8)), member_card = null, tax_id = null,
    birthday = null, note = '', active = false, version = version + 1, changed_at = $2, changed_by = $3
  where id = any ($1::uuid[])`

/**
 * Blanks what tells who somebody is in the entries held by `holdFamily`: the name becomes a pseudonym, card, tax number,
 * birthday, note, phones, e-mails and addresses go. The ids stay, so that books and sales still point somewhere.
 * Announces `party.saved` for each.
 */
export const erasePerson = async (tx: Tx, who: Who, now: Date, ids: readonly string[]): Promise<void> => {
  await tx.rows(BLANK, [ids, now, who.id])
  for (const table of ['phone', 'email', 'address'])
    await tx.rows(`delete from party.${table} where party = any ($1::uuid[])`, [ids])
  await announce(
    tx,
    ids.map(party => ({ topic: 'party.saved', key: party, payload: { party } })),
  )
}
