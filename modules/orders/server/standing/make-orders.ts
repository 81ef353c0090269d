import { addDays, type Day } from '#kernel/moment.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { LineInput } from '../../contract/index.ts'
import { daysBetween, type Rhythm } from '../../rules/index.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { saveOrder } from '../orders/save-order.ts'
import { readFrame } from '../read-frame.ts'

type Due = Rhythm & {
  id: string
  account: string
  aheadDays: number
  reference: string
  note: string
  short: 'back-order' | 'cancel'
  madeTo: Day | null
}

/** One that has days nobody has looked at; whoever else looks takes another one. */
const NEXT = `
  select id, account, weekdays, every_weeks as "everyWeeks", starts, ends, paused_from as "pausedFrom", paused_to as "pausedTo",
    ahead_days as "aheadDays", reference, note, short, made_to as "madeTo"
  from orders.standing
  where starts <= $1::date + ahead_days and (made_to is null or made_to < $1::date + ahead_days)
    and (ends is null or made_to is null or made_to < ends)
  order by id limit 1 for update skip locked`

const RUN = `
  insert into orders.standing_run (standing, day, outcome, customer_order, word, detail, at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint standing_run_pk do nothing`

const BEGUN = `select day from orders.standing_run where standing = $1 and day = any($2::date[])`

type Made = { outcome: 'made' | 'refused' | 'missed'; order: string | null; word: string | null; detail: string | null }

const orderFor = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Due,
  day: Day,
  lines: readonly Omit<LineInput, 'id'>[],
): Promise<Made> => {
  const id = newId()
  const { account, reference, note, short } = it
  await tx.rows('savepoint standing_order')
  const own = lines.map(line => ({ ...line, id: newId() }))
  const saved = await saveOrder(tx, who, now, { id, account, wanted: day, reference, note, short, lines: own })
  if (!saved.ok) {
    await tx.rows('rollback to savepoint standing_order')
    return { outcome: 'refused', order: null, word: saved.refusal, detail: saved.detail ?? null }
  }
  await tx.rows('update orders.customer_order set standing = $2 where id = $1', [id, it.id])
  await confirmOrder(tx, who, now, { id })
  return { outcome: 'made', order: id, word: null, detail: null }
}

/**
 * Makes the orders of one standing order whose days have come near: each day once, which the table of days holds whoever
 * looks and whatever dies, since the order and its day are written together. A day that passed while nobody looked, and an
 * order that cannot be written, are told as such. Gives how many days were looked at; null when no standing order is due.
 */
export const makeStandingOrders = async (tx: Tx, who: Who, now: Date): Promise<number | null> => {
  const { today } = await readFrame(tx, now)
  const it = await tx.one<Due>(NEXT, [today])
  if (!it) return null
  const to = addDays(today, it.aheadDays)
  const days = daysBetween(it, it.madeTo ?? addDays(it.starts, -1), to)
  const begun = new Set((await tx.rows<{ day: Day }>(BEGUN, [it.id, days])).map(run => run.day))
  const lines = await tx.rows<Omit<LineInput, 'id'>>(
    'select item, unit, packs from orders.standing_line where standing = $1 order by line',
    [it.id],
  )
  for (const day of days.filter(one => !begun.has(one))) {
    const missed: Made = { outcome: 'missed', order: null, word: null, detail: null }
    const run = day < today ? missed : await orderFor(tx, who, now, it, day, lines)
    await tx.rows(RUN, [it.id, day, run.outcome, run.order, run.word, run.detail, now])
  }
  await tx.rows('update orders.standing set made_to = $2 where id = $1', [it.id, to])
  if (days.length > 0) await announce(tx, [{ topic: 'orders.standing-made', key: it.id, payload: { standing: it.id } }])
  return days.length
}
