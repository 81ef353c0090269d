import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Party, PartyInput } from '../contract/index.ts'
import { checkParty, type FieldRefusal, type PartyFields } from './check-party.ts'
import { readParty } from './read-party.ts'
import { saveParts } from './save-parts.ts'

export type PartyRefusal = FieldRefusal | 'phone-taken' | 'member-card-taken' | 'party-stale'

const COLUMNS = `kind, name, group_code, member_card, tax_id, birthday, language, note, active, changed_at, changed_by`
const INSERT = `insert into party.party (id, created_at, ${COLUMNS})
  values ($1, $11, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing returning id`
const UPDATE = `update party.party set (${COLUMNS}) = row($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12),
  version = version + 1 where id = $1 and version = $13 and merged_into is null returning id`

const saveHead = (tx: Tx, who: Who, now: Date, it: PartyFields) => {
  const values = [
    ...[it.id, it.kind, it.name, it.groupCode, it.memberCard, it.taxId, it.birthday, it.language, it.note],
    ...[it.active, now, who.id],
  ]
  return it.version === undefined ? tx.one(INSERT, values) : tx.one(UPDATE, [...values, it.version])
}

const cardTaken = async (tx: Tx, card: string | null) => {
  const other = await tx.one<{ name: string }>('select name from party.party where member_card = $1', [card])
  return refused('member-card-taken', `Card ${card} belongs to ${other?.name ?? 'another party'}; take another card.`)
}

type Owner = { number: string; name: string }

const phoneTaken = (tx: Tx, it: PartyFields) =>
  tx.one<Owner>(
    `select t.number, p.name from party.phone t join party.party p on p.id = t.party
     where t.number = any ($1) and t.owned and t.party <> $2 order by t.number limit 1`,
    [it.phones.map(p => p.number), it.id],
  )

/**
 * Makes a party (no `version`) or changes one. Phones, card and tax number may come as people type them. A phone belongs
 * to one party, which a look-up finds; another may keep it too with `sharePhones`. Announces `party.saved`.
 */
export const saveParty = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: PartyInput,
): Promise<Answer<Party, PartyRefusal>> => {
  const it = checkParty(input, now)
  if (!it.ok) return it
  const owner = it.value.sharePhones ? undefined : await phoneTaken(tx, it.value)
  if (owner)
    return refused('phone-taken', `${owner.number} is the phone of ${owner.name}; open that entry or share it.`)
  const head = await unlessBroken(tx, () => saveHead(tx, who, now, it.value))
  if (!head.ok && head.constraint === 'party_member_card_taken') return cardTaken(tx, it.value.memberCard)
  if (!head.ok) throw new Error(`a party broke ${head.constraint}`)
  if (!head.value)
    return refused('party-stale', `${it.value.name} has changed meanwhile; read the entry again and repeat the change.`)
  await saveParts(tx, it.value)
  await announce(tx, [{ topic: 'party.saved', key: it.value.id, payload: { party: it.value.id } }])
  return done((await readParty(tx, it.value.id))!)
}
