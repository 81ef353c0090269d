import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { drawerOf } from '../../rules/index.ts'
import type { LockedCheck } from '../register/judge-steps.ts'
import { openDeed, peekDeed } from '../register/open-deed.ts'
import { faultOfReasons, tidyReasons } from './keep-refusals.ts'

export type RefusalWish = {
  /** UUIDv7 of the decision. */
  readonly id: string
  readonly item: string
  /** The numbers on the letter of refusal; none: it was a mistake, and counts for nothing. */
  readonly reasons: readonly number[]
  readonly why: string
}

export type NameRefusal = 'check-unknown' | 'not-refused' | 'reason-missing' | 'refusal-reasons-wrong' | 'deed-differs'

/** The cheque with its last refusal; its day is that of the company where no version says another. */
const LOCK = `
  select i.id, i.serial, i.kind, i.routing, i.account, s.n, s.day::text as day
  from checks.item i left join lateral (
    select s.n, coalesce(
      (select r.day from checks.refusal r where r.item = s.item and r.n = s.n limit 1),
      (s.at at time zone coalesce((select time_zone from company.v_company), 'Asia/Jakarta'))::date) as day
    from checks.step s where s.item = i.id and s.what in ('returned', 'rejected') order by s.n desc limit 1) s on true
  where i.id = $1 for update of i`

type Locked = Pick<LockedCheck, 'id' | 'serial' | 'kind' | 'routing' | 'account'> & {
  n: number | null
  day: string | null
}

const KEEP = `
  insert into checks.refusal (item, n, version, reasons, drawer, day, deed, at, who, why)
  select $1, $2, 1 + coalesce(max(r.version), 0), $3::int[], $4, $5, $6, $7, $8, $9
  from checks.refusal r where r.item = $1 and r.n = $2`

/**
 * Says, or says anew, for which reasons a warkat was refused the last time: what a statement gave back without them, and
 * what a bank corrects. Versions before it stay and count no more. Sent twice, it is done once. Five statements.
 */
export const nameRefusal = async (
  tx: Tx,
  who: string,
  now: Date,
  wish: RefusalWish,
): Promise<Answer<{ readonly item: string }, NameRefusal>> => {
  const { id, item } = wish
  const why = wish.why.trim()
  const reasons = tidyReasons(wish.reasons)
  const known = await tx.one<Locked>(LOCK, [item])
  if (!known) return refused('check-unknown', `There is no cheque ${item}.`)
  const deed = { id, what: 'refusal', items: [item], asked: { reasons, why } }
  const before = await peekDeed(tx, deed)
  if (!before.ok) return before
  if (before.value === 'exists') return done({ item })
  if (why === '') return refused('reason-missing', 'Say who told you so, or why it is said anew.')
  if (known.n === null || known.kind === 'check')
    return refused('not-refused', `${known.serial || item} is no warkat that was refused.`)
  const fault = faultOfReasons([known], 'returned', reasons)
  if (fault) return fault
  const opened = await openDeed(tx, who, now, deed)
  if (!opened.ok) return opened
  if (opened.value === 'exists') return done({ item })
  await tx.rows(KEEP, [item, known.n, reasons, drawerOf(known), known.day, id, now, who, why])
  return done({ item })
}
