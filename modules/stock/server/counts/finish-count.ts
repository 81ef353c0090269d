import { type Answer, done, refused } from '#kernel/answer.ts'
import { mulDiv } from '#kernel/whole.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { StockRefusal } from '../../rules/index.ts'
import { type AdjustLine, adjustGoods } from '../goods/adjust-goods.ts'
import { type CountRow, type CountState, type LineRow, readCount, readLines, resultOf } from './read-count.ts'

export type CountRefusal =
  | StockRefusal
  | 'count-unknown'
  | 'count-ended'
  | 'count-not-ready'
  | 'not-counted'
  | 'same-counter'

export type Finished = { readonly state: CountState; readonly recount: readonly number[] }

/** What a difference is worth, minor units; below zero for a loss. */
export const worthOf = (line: LineRow): number => {
  const { difference } = resultOf(line) ?? { difference: 0 }
  return mulDiv(line.rateCost, difference, line.rateQty, 'half-up')
}

const locked = async (tx: Tx, id: string): Promise<CountRow | undefined> => {
  await tx.rows('select 1 from stock.count where id = $1 for update', [id])
  return readCount(tx, id)
}

const setState = (tx: Tx, id: string, state: CountState, ended: { now: Date; who: Who } | null) =>
  tx.rows('update stock.count set state = $2, ended_at = $3, ended_by = $4 where id = $1', [
    ...[id, state, ended?.now ?? null, ended?.who.id ?? null],
  ])

const adjustmentOf = (line: LineRow): AdjustLine[] => {
  const { difference } = resultOf(line) ?? { difference: 0 }
  if (difference === 0) return []
  const change = difference > 0 ? 'found' : 'lost'
  const where = line.location === null ? {} : { location: line.location }
  return [{ item: line.item, qty: Math.abs(difference), change, ...where } as const]
}

/** Books what differs as one document with the count's own id, and ends the count. */
const bookCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  count: CountRow,
  day: string,
  reason: string,
): Promise<Answer<{ booked: number }, StockRefusal>> => {
  const rows = await readLines(tx, count.id)
  const lines = rows.flatMap(adjustmentOf)
  if (lines.length > 0) {
    const doc = { id: count.id, day, ref: count.name, place: count.place, reason, lines }
    const answer = await adjustGoods(tx, who, now, doc)
    if (!answer.ok) return answer
  }
  await tx.rows(
    'update stock.count_line l set booked = t.qty from unnest($2::int[], $3::bigint[]) as t (n, qty) where l.count = $1 and l.n = t.n',
    [
      count.id,
      ...columns(
        rows,
        r => r.n,
        r => resultOf(r)?.difference ?? 0,
      ),
    ],
  )
  await setState(tx, count.id, 'booked', { now, who })
  await announce(tx, [{ topic: 'stock.counted', key: count.place, payload: { count: count.id, place: count.place } }])
  return done({ booked: lines.length })
}

const askApproval = async (tx: Tx, who: Who, now: Date, count: CountRow, rows: readonly LineRow[]) => {
  const differing = rows.filter(r => (resultOf(r)?.difference ?? 0) !== 0)
  const detail = { name: count.name, lines: differing.length, value: differing.reduce((sum, r) => sum + worthOf(r), 0) }
  await openTasks(tx, who.id, now, [
    { id: newId(), kind: 'count-difference', subject: count.id, place: count.place, detail },
  ])
}

/**
 * Ends a round. After the first, what differs is to be counted once more, blind, by another. After the second, or when
 * nothing differs, the differences are booked; above the company's limit for one line they wait for somebody's approval.
 */
export const finishCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, day }: { readonly id: string; readonly day: string },
): Promise<Answer<Finished, CountRefusal>> => {
  const count = await locked(tx, id)
  if (!count) return refused('count-unknown', `There is no count ${id}.`)
  if (count.state !== 'counting' && count.state !== 'recounting') return done({ state: count.state, recount: [] })
  const rows = await readLines(tx, id)
  const again = count.state === 'recounting'
  const open = rows.filter(r => (again ? r.recount && r.second === null : r.first === null))
  if (open.length > 0 || rows.length === 0) {
    const names = open.slice(0, 3).map(r => r.sku)
    return refused(
      'not-counted',
      `${open.length} lines are not counted yet, ${names.join(', ')} among them; 0 is a count, too.`,
    )
  }
  const differ = rows.filter(r => resultOf(r)!.difference !== 0)
  if (!again && differ.length > 0) {
    const lines = differ.map(r => r.n)
    await tx.rows('update stock.count_line set recount = true where count = $1 and n = any($2::int[])', [id, lines])
    await setState(tx, id, 'recounting', null)
    return done({ state: 'recounting', recount: lines })
  }
  const limit = (await tx.one<{ most: number }>('select approve_above as most from stock.setting'))!.most
  if (differ.some(r => Math.abs(worthOf(r)) > limit)) {
    await setState(tx, id, 'review', null)
    await askApproval(tx, who, now, count, rows)
    return done({ state: 'review', recount: [] })
  }
  const booked = await bookCount(tx, who, now, count, day, 'count')
  return booked.ok ? done({ state: 'booked', recount: [] }) : booked
}

export type Approval = {
  readonly id: string
  readonly day: string
  readonly reason: string
  readonly reasons: readonly { readonly n: number; readonly reason: string }[]
}

/** Books differences that wait for approval; who counted does not approve, unless there is nobody else above him. */
export const approveCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Approval,
): Promise<Answer<{ state: CountState; booked: number }, CountRefusal>> => {
  const count = await locked(tx, wish.id)
  if (!count) return refused('count-unknown', `There is no count ${wish.id}.`)
  if (count.state === 'booked') return done({ state: 'booked', booked: 0 })
  if (count.state !== 'review')
    return refused(
      'count-not-ready',
      `Count ${count.name} is ${count.state}: it is approved when both rounds are done.`,
    )
  const counted = await tx.one('select 1 from stock.count_tally where count = $1 and who = $2 limit 1', [
    wish.id,
    who.id,
  ])
  if (counted && !who.permissions.has('*'))
    return refused('same-counter', `You counted in ${count.name}; somebody else approves it.`)
  await tx.rows(
    'update stock.count_line l set reason = t.reason from unnest($2::int[], $3::text[]) as t (n, reason) where l.count = $1 and l.n = t.n',
    [wish.id, wish.reasons.map(r => r.n), wish.reasons.map(r => r.reason)],
  )
  const booked = await bookCount(tx, who, now, count, wish.day, wish.reason)
  return booked.ok ? done({ state: 'booked', booked: booked.value.booked }) : booked
}

/** Ends a count without booking anything. */
export const dropCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<{ state: CountState }, 'count-unknown' | 'count-ended'>> => {
  const count = await locked(tx, id)
  if (!count) return refused('count-unknown', `There is no count ${id}.`)
  if (count.state === 'booked')
    return refused('count-ended', `Count ${count.name} is booked; correct it by an adjustment.`)
  await setState(tx, id, 'dropped', { now, who })
  return done({ state: 'dropped' })
}
