import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { erasePerson, holdFamily } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Erasure } from '../../contract/index.ts'
import { withdrawConsents } from '../consent/withdraw-consents.ts'
import { checkErasure, type ErasureRefusal } from './check-erasure.ts'
import { type Asked, closeDuty, openDuty } from './open-duty.ts'

type Refusal = ErasureRefusal | 'party-unknown' | 'duty-other'

/** UU KUP art. 28 (11): books and what they stand on. */
const YEARS = 10

const LEAVE = 'delete from customers.member where party = any ($1::uuid[]) returning segment'
const FORGET = 'delete from customers.profile where party = any ($1::uuid[])'
const BLANK = `
  update customers.message set address = '', subject = '', body = '' where party = any ($1::uuid[])`
const KEPT = `
  select 'sales' as what, count(*)::int as count, 'bookkeeping' as why from sales.v_sale where customer = any ($1::uuid[])
  union all select 'invoices', count(*)::int, 'bookkeeping' from orders.v_invoice where account = any ($1::uuid[])
  union all select 'orders', count(*)::int, 'bookkeeping' from orders.v_party_order where party = any ($1::uuid[])
  union all select 'points', coalesce(sum(points), 0)::int, 'owed' from rewards.v_member where party = any ($1::uuid[])
  union all select 'consents', count(*)::int, 'proof' from customers.v_consent where party = any ($1::uuid[])`

const forget = async (tx: Tx, who: Who, now: Date, ids: readonly string[]): Promise<Erasure> => {
  const ended = { consents: 0, messages: 0 }
  for (const party of ids) {
    const one = await withdrawConsents(tx, who, now, { party, channel: null, because: 'erasure' })
    ended.consents += one.ended
    ended.messages += one.stopped
  }
  const segments = (await tx.rows(LEAVE, [ids])).length
  await tx.rows(FORGET, [ids])
  await tx.rows(BLANK, [ids])
  await erasePerson(tx, who, now, ids)
  const kept = (await tx.rows<Erasure['kept'][number]>(KEPT, [ids])).filter(it => it.count !== 0)
  return { entries: ids.length, ...ended, segments, kept, years: YEARS }
}

/**
 * Erases a customer as far as the books allow (UU 27/2022 art. 8 and 43): who they are is blanked in the address book
 * and in what was written to them, every consent ends and stops what waits under it, segments and figures go. Sales,
 * invoices, orders and the ledger stay, under a pseudonym, for ten years (UU KUP art. 28 (11)); the answer counts them.
 * Refused while an order or money is open; then the request stays open. Asked again with its id, it answers the same.
 */
export const eraseCustomer = async (tx: Tx, who: Who, now: Date, asked: Asked): Promise<Answer<Erasure, Refusal>> => {
  const opened = await openDuty(tx, who, now, 'erasure', asked)
  if (!opened.ok) return opened
  if (opened.value.outcome) return done(opened.value.outcome as Erasure)
  const family = await holdFamily(tx, asked.party)
  if (family.ids.length === 0) return refused('party-unknown', `No entry has the id ${asked.party}.`)
  const may = await checkErasure(tx, family)
  if (!may.ok) return may
  const outcome = await forget(tx, who, now, family.ids)
  await closeDuty(tx, who, now, asked.id, outcome)
  await audit(tx, who, now, 'customers.erased', `party:${asked.party}`, { duty: asked.id })
  return done(outcome)
}
