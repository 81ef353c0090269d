import { type Answer, done, refused } from '#kernel/answer.ts'
import { readParty, saveParty } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { AccountInput } from '../../contract/index.ts'

export type AccountRefusal =
  | 'account-stale'
  | 'account-window-forward'
  | 'account-blocked-why-said'
  | 'place-unknown'
  | 'party-stale'
  | 'tax-id-wrong'

type Saved = { id: string; version: number }

/** The entry in the address book says what the customer is called, its tax number and its price group. */
const keepParty = async (tx: Tx, who: Who, now: Date, it: AccountInput): Promise<Answer<null, AccountRefusal>> => {
  const old = await readParty(tx, it.id)
  const roles = [...new Set([...(old?.roles ?? []), 'customer' as const])]
  const same = old && old.name === it.name && old.groupCode === it.group && old.taxId === it.taxId
  if (same && old.roles.includes('customer')) return done(null)
  const { mergedInto: _, ...known } = old ?? { mergedInto: null }
  const fields = { ...known, id: it.id, name: it.name, groupCode: it.group, taxId: it.taxId, roles, sharePhones: true }
  const saved = await saveParty(tx, who, now, { kind: 'organisation', ...fields })
  if (saved.ok) return done(null)
  return refused(saved.refusal === 'party-stale' ? 'party-stale' : 'tax-id-wrong', saved.detail)
}

const INSERT = `
  insert into orders.account (party, place, term_days, credit_limit, blocked, blocked_why, short, lead_days, address,
    postcode, latitude_e6, longitude_e6, opens, closes, service_minutes, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  on conflict on constraint account_pk do nothing returning party as id, version`

/** What stands above a lowered limit is no breach of it: it is kept as what was let pass, and shrinks as it is paid. */
const UPDATE = `
  update orders.account set place = $2, term_days = $3, credit_limit = $4, blocked = $5, blocked_why = $6, short = $7,
    lead_days = $8, address = $9, postcode = $10, latitude_e6 = $11, longitude_e6 = $12, opens = $13, closes = $14,
    service_minutes = $15, changed_at = $16, changed_by = $17, version = version + 1,
    excess = greatest(0, committed + owed - $4 - advance)
  where party = $1 and version = $18 returning party as id, version`

const write = (tx: Tx, who: Who, now: Date, it: AccountInput) => {
  const values = [
    ...[it.id, it.place, it.termDays, it.limit, it.blocked, it.blocked ? it.blockedWhy : '', it.short, it.leadDays],
    ...[it.address, it.postcode, it.latitudeE6, it.longitudeE6, it.opens, it.closes, it.serviceMinutes, now, who.id],
  ]
  return it.version === undefined ? tx.one<Saved>(INSERT, values) : tx.one<Saved>(UPDATE, [...values, it.version])
}

/** Opens an account (no `version`) or changes its terms. Orders that wait are looked at again by `orders.account-changed`. */
export const saveAccount = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: AccountInput,
): Promise<Answer<Saved, AccountRefusal>> => {
  const party = await keepParty(tx, who, now, it)
  if (!party.ok) return party
  const saved = await unlessBroken(tx, () => write(tx, who, now, it))
  if (!saved.ok && saved.constraint === 'account_at_place')
    return refused('place-unknown', 'The place is not known; choose another.')
  if (!saved.ok && saved.constraint === 'account_window_forward')
    return refused('account-window-forward', 'Goods are taken in from an hour to a later one.')
  if (!saved.ok && saved.constraint === 'account_blocked_why_said')
    return refused('account-blocked-why-said', `Say why ${it.name} is blocked; others will ask.`)
  if (!saved.ok) throw new Error(`an account broke ${saved.constraint}`)
  if (!saved.value) return refused('account-stale', `The terms of ${it.name} have changed meanwhile; read them again.`)
  await announce(tx, [{ topic: 'orders.account-changed', key: it.id, payload: { account: it.id } }])
  return done(saved.value)
}
