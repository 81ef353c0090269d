import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Party } from '../contract/index.ts'
import { readParty } from './read-party.ts'

type Refusal = 'party-unknown' | 'party-merged-already' | 'party-into-itself'

const check = async (tx: Tx, from: string, into: string): Promise<Answer<null, Refusal>> => {
  if (from === into) return refused('party-into-itself', 'An entry cannot be merged into itself; choose the other one.')
  const rows = await tx.rows<{ id: string; name: string; merged: boolean }>(
    `select id, name, merged_into is not null as merged from party.party where id = any ($1) order by id for update`,
    [[from, into]],
  )
  if (rows.length < 2) return refused('party-unknown', 'One of the two entries is not in the address book.')
  const gone = rows.find(row => row.merged)
  if (gone) return refused('party-merged-already', `${gone.name} has been merged already; use the entry it went into.`)
  return done(null)
}

const LEAVE = `update party.party set member_card = null, active = false, merged_into = $2, version = version + 1,
    changed_at = $3, changed_by = $4
  where id = $1`
/** The kept entry takes what it lacks and the other has. */
const TAKE = `update party.party set member_card = coalesce(member_card, $2), group_code = coalesce(group_code, $3),
    tax_id = coalesce(tax_id, $4), birthday = coalesce(birthday, $5::date), version = version + 1,
    changed_at = $6, changed_by = $7
  where id = $1`

const moveParts = async (tx: Tx, from: string, into: string) => {
  const move = async (table: string, key: string) => {
    await tx.rows(
      `delete from party.${table} a where a.party = $1 and exists
         (select from party.${table} b where b.party = $2 and b.${key} = a.${key})`,
      [from, into],
    )
    await tx.rows(`update party.${table} set party = $2 where party = $1`, [from, into])
  }
  await move('phone', 'number')
  // A number that both kept has lost its owner when the entry that went owned it: the one that stays owns it now.
  await tx.rows(
    `update party.phone b set owned = true where b.party = $1 and b.owned is null
       and not exists (select from party.phone o where o.number = b.number and o.owned)`,
    [into],
  )
  await move('email', 'address')
  await move('role', 'role')
  await tx.rows('update party.address set party = $2 where party = $1', [from, into])
}

/**
 * Makes two entries of one person one: the kept entry takes over what it lacks, the other stays readable and says where
 * it went. Announces `party.merged`; modules that keep something per party (points, consents) follow it.
 */
export const mergeParties = async (
  tx: Tx,
  who: Who,
  now: Date,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<Answer<Party, Refusal>> => {
  const fits = await check(tx, from, into)
  if (!fits.ok) return fits
  const gone = (await readParty(tx, from))!
  await tx.rows(LEAVE, [from, into, now, who.id])
  await tx.rows(TAKE, [into, gone.memberCard, gone.groupCode, gone.taxId, gone.birthday, now, who.id])
  await moveParts(tx, from, into)
  await announce(tx, [{ topic: 'party.merged', key: into, payload: { from, into } }])
  return done((await readParty(tx, into))!)
}
