import { type Answer, done, refused } from '#kernel/answer.ts'
import { addDays } from '#kernel/moment.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { StandingInput } from '../../contract/index.ts'
import { termsOf } from '../accounts/read-accounts.ts'
import { type PriceRefusal, priceLines } from '../orders/price-lines.ts'
import { readFrame } from '../read-frame.ts'

export type StandingRefusal =
  | PriceRefusal
  | 'account-unknown'
  | 'standing-stale'
  | 'standing-too-late'
  | 'standing-forward'
  | 'standing-pause-forward'

type Saved = { id: string; version: number }

const INSERT = `
  insert into orders.standing (id, name, account, weekdays, every_weeks, starts, ends, paused_from, paused_to, ahead_days,
    reference, note, short, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict on constraint standing_pk do nothing returning id, version`

/** Days to come are looked at anew, for the rhythm or a pause may be another; those that have an order keep it. */
const UPDATE = `
  update orders.standing set name = $2, account = $3, weekdays = $4, every_weeks = $5, starts = $6, ends = $7,
    paused_from = $8, paused_to = $9, ahead_days = $10, reference = $11, note = $12, short = $13, changed_at = $14,
    changed_by = $15, version = version + 1, made_to = least(made_to, $17::date)
  where id = $1 and version = $16 returning id, version`

const LINES = `
  insert into orders.standing_line (id, standing, line, item, unit, packs)
  select t.id, $1, t.line, t.item, t.unit, t.packs
  from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::int[]) as t (id, line, item, unit, packs)`

const write = async (tx: Tx, who: Who, now: Date, it: StandingInput): Promise<Saved | undefined> => {
  const values = [
    ...[it.id, it.name, it.account, [...new Set(it.weekdays)].sort(), it.everyWeeks, it.starts, it.ends, it.pausedFrom],
    ...[it.pausedTo, it.aheadDays, it.reference, it.note, it.short, now, who.id],
  ]
  const saved = await (it.version === undefined
    ? tx.one<Saved>(INSERT, values)
    : tx.one<Saved>(UPDATE, [...values, it.version, addDays((await readFrame(tx, now)).today, -1)]))
  if (!saved) return undefined
  await tx.rows('delete from orders.standing_line where standing = $1', [it.id])
  const lines = columns(
    it.lines,
    l => l.id,
    l => it.lines.indexOf(l) + 1,
    l => l.item,
    l => l.unit,
    l => l.packs,
  )
  await tx.rows(LINES, [it.id, ...lines])
  return saved
}

/**
 * Writes a standing order (no `version`) or changes it; orders that were made of it stay as they are. It must look as far
 * ahead as the customer's goods are handed to the centre, or its orders would come too late.
 */
export const saveStanding = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: StandingInput,
): Promise<Answer<Saved, StandingRefusal>> => {
  const terms = await termsOf(tx, it.account)
  if (!terms) return refused('account-unknown', 'The customer does not buy on account; save its terms first.')
  if (it.aheadDays < terms.leadDays)
    return refused(
      'standing-too-late',
      `Goods of ${terms.name} are handed over ${terms.leadDays} days before; make its orders at least as far ahead.`,
    )
  const priced = await priceLines(tx, now, terms, it.lines)
  if (!priced.ok) return priced
  const saved = await unlessBroken(tx, () => write(tx, who, now, it))
  if (!saved.ok && (saved.constraint === 'standing_forward' || saved.constraint === 'standing_pause_forward'))
    return refused(
      saved.constraint === 'standing_forward' ? 'standing-forward' : 'standing-pause-forward',
      'The last day comes after the first.',
    )
  if (!saved.ok) throw new Error(`a standing order broke ${saved.constraint}`)
  if (!saved.value) return refused('standing-stale', `${it.name} has changed meanwhile; read it again.`)
  await announce(tx, [{ topic: 'orders.standing-changed', key: it.id, payload: { standing: it.id } }])
  return done(saved.value)
}
