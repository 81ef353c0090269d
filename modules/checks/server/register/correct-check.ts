import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type Captured, type CheckException, findExceptions, instrumentOf } from '../../rules/index.ts'
import { compareBatch } from '../pay/compare-batch.ts'
import { listedUntil } from '../warkat/listed-until.ts'
import { fieldsDigest, stepDigest } from './digests.ts'
import { openDeed, peekDeed } from './open-deed.ts'

export type Correction = {
  /** UUIDv7 of the decision. */
  readonly id: string
  readonly item: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  /** Minor units. */
  readonly amount: number
  readonly words: string | null
  readonly why: string
}

export type Corrected = { readonly id: string; readonly exceptions: readonly CheckException[] }
export type CorrectRefusal = 'check-unknown' | 'check-elsewhere' | 'deed-differs'

const LOCK = `
  select i.state, i.head, i.serial, i.encoded, i.exceptions, i.kind,
    i.issue::text as issue, i.effective::text as effective, b.country, b.currency, b.day::text as day
  from checks.item i join checks.batch b on b.id = i.batch where i.id = $1 for update of i`

type Locked = {
  state: string
  head: string
  serial: string
  encoded: number | null
  exceptions: CheckException[]
  kind: Captured['kind']
  issue: Captured['issue']
  effective: Captured['effective']
  country: string
  currency: string
  day: Captured['issue'] & string
}

const UPDATE = `
  update checks.item set routing = $2, account = $3, serial = $4, amount = $5, words = $6, instrument = $7,
    live = $8, exceptions = $9, listed_until = $10, steps = steps + 1,
    duplicate_of = case when $8 then null else (select o.id from checks.item o where o.instrument = $7 and o.live and o.id <> $1) end
  where id = $1`

const SEAL = `
  with sealed as (
    update checks.item i set head = ${stepDigest({
      ...{ previous: 'i.head', item: 'i.id', n: 'i.steps', what: "'corrected'", at: '$2', who: '$3', why: '$4' },
      ...{ deed: '$5', fields: fieldsDigest('i') },
    })}
    where i.id = $1 returning i.*)
  insert into checks.step (item, n, what, at, who, why, deed, fields, previous, digest)
  select id, steps, 'corrected', $2, $3, $4, $5, ${fieldsDigest('sealed')}, $6, head from sealed`

/**
 * Writes what a person read of a cheque that waits and looks at it anew, whether it stands for its instrument included.
 * Two corrections that make two cheques one: the second is told that it is a duplicate.
 */
export const correctCheck = async (
  tx: Tx,
  who: string,
  now: Date,
  it: Correction,
): Promise<Answer<Corrected, CorrectRefusal>> => {
  const { id, item, routing, account, serial, amount, words, why } = it
  const asked = { routing, account, serial, amount, words, why }
  const deed = { id, what: 'corrected', items: [item], asked }
  const known = await tx.one<Locked>(LOCK, [item])
  if (!known) return refused('check-unknown', `There is no cheque ${item}.`)
  const before = await peekDeed(tx, deed)
  if (!before.ok) return before
  if (before.value === 'exists') return done({ id: item, exceptions: known.exceptions })
  if (known.state !== 'captured')
    return refused('check-elsewhere', `Cheque ${known.serial || item} is ${known.state}; it is corrected no more.`)
  const opened = await openDeed(tx, who, now, deed)
  if (!opened.ok) return opened
  const { country, currency, encoded, kind, issue, effective } = known
  const listed = (await listedUntil(tx, known, [{ kind, routing, account }]))({ kind, routing, account })
  const found = findExceptions({
    country,
    currency,
    routing,
    account,
    serial,
    amount,
    words,
    encoded,
    kind,
    issue,
    effective,
  })
  const odd = listed ? [...found, 'drawer-listed' as const] : found
  const instrument = instrumentOf({ routing, account, serial }, amount)
  const write = (live: boolean, exceptions: readonly CheckException[]) =>
    tx.rows(UPDATE, [item, routing, account, serial, amount, words, instrument, live, exceptions, listed])
  const stands = await unlessBroken(tx, () => write(instrument !== null, odd))
  const exceptions = stands.ok ? odd : [...odd, 'duplicate' as const]
  if (!stands.ok) await write(false, exceptions)
  await tx.rows(SEAL, [item, now, who, why, id, known.head])
  await compareBatch(tx, who, now, { item })
  await announce(tx, [{ topic: 'checks.step-taken', key: id, payload: { deed: id, step: 'corrected', items: [item] } }])
  return done({ id: item, exceptions })
}
