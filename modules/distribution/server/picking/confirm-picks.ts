import { type Answer, done } from '#kernel/answer.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { endLists } from './end-lists.ts'
import type { Confirm, Confirmed, OpenPick } from './open-pick.ts'
import { reportShorts } from './report-shorts.ts'
import { stagePicked } from './stage-picked.ts'

export type ConfirmAnswer = {
  readonly id: string
  readonly answer: 'created' | 'exists' | 'differs' | 'unknown' | 'too-many'
}

const LOCK = `
  select p.id, p.pick_list as list, l.number as "listNumber", l.place, p.line, tl.transfer, t.number as "transferNumber", tl.item,
         p.slot, p.bin, p.location, p.lot, p.qty, p.got, p.confirmed
  from distribution.pick p join distribution.pick_list l on l.id = p.pick_list
  join distribution.transfer_line tl on tl.id = p.line join distribution.transfer t on t.id = tl.transfer
  where p.id = any($1::uuid[]) and ($2::uuid[] is null or l.place = any($2))
  order by p.id for update of p`

const judge = (confirm: Confirm, pick: OpenPick | undefined): ConfirmAnswer['answer'] => {
  if (!pick) return 'unknown'
  if (pick.confirmed !== null) return pick.confirmed === confirm.id && pick.got === confirm.got ? 'exists' : 'differs'
  return confirm.got > pick.qty ? 'too-many' : 'created'
}

const WRITE = `
  update distribution.pick p set got = c.got, confirmed = c.id, at = c.at, who = $6, lot = coalesce(c.lot, p.lot),
    reason = coalesce(c.reason, '')
  from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[], $7::text[]) as c (id, pick, got, at, lot, reason)
  where p.id = c.pick`

const ADD = `
  update distribution.transfer_line l set picked = l.picked + s.got
  from (select p.line, sum(p.got)::bigint as got from distribution.pick p where p.id = any($1::uuid[]) group by p.line) s
  where l.id = s.line`

const TOTES = `
  update distribution.tote o set code = c.code from unnest($1::uuid[], $2::text[], $3::text[]) as c (list, slot, code)
  where o.pick_list = c.list and o.slot = c.slot`

const writePicks = async (tx: Tx, who: Who, fresh: readonly Confirmed[]) => {
  const confirms = fresh.map(it => it.confirm)
  const [ids, picks, got, at, lots, reasons] = columns(
    confirms,
    c => c.id,
    c => c.pick,
    c => c.got,
    c => c.at,
    c => c.lot ?? null,
    c => c.reason ?? null,
  )
  await tx.rows(WRITE, [ids, picks, got, at, lots, who.id, reasons])
  await tx.rows(ADD, [picks])
  const totes = fresh.filter(it => it.confirm.toteCode)
  if (totes.length > 0)
    await tx.rows(
      TOTES,
      columns(
        totes,
        it => it.pick.list,
        it => it.pick.slot,
        it => it.confirm.toteCode,
      ),
    )
}

/**
 * Writes down what pickers took, any number of picks at once: each by its phone's id, so that sending again changes
 * nothing. What was taken lies in the bay then, as stock knows it. Less than was asked is a short pick and opens a task.
 * Lists and transfers that have no open pick left move on.
 */
export const confirmPicks = async (
  tx: Tx,
  who: Who,
  now: Date,
  confirms: readonly Confirm[],
): Promise<Answer<{ answers: ConfirmAnswer[]; done: string[] }, never>> => {
  const picks = await tx.rows<OpenPick>(LOCK, [
    [...new Set(confirms.map(c => c.pick))],
    placesOrNull(who, 'distribution.work'),
  ])
  const open = new Map(picks.map(pick => [pick.id, pick]))
  const fresh: Confirmed[] = []
  const answers = confirms.map((confirm): ConfirmAnswer => {
    const pick = open.get(confirm.pick)
    const answer = judge(confirm, pick)
    if (answer === 'created') {
      fresh.push({ confirm, pick: pick! })
      open.set(confirm.pick, { ...pick!, confirmed: confirm.id, got: confirm.got })
    }
    return { id: confirm.id, answer }
  })
  if (fresh.length === 0) return done({ answers, done: [] })
  await writePicks(tx, who, fresh)
  await stagePicked(tx, who, now, fresh)
  await reportShorts(tx, who, now, fresh)
  const ended = await endLists(tx, who, now, [...new Set(fresh.map(it => it.pick.list))])
  const places = fresh.map(it => it.pick.place)
  await announceChange(tx, 'waves', places)
  if (ended.length > 0) await announceChange(tx, 'transfers', places)
  return done({ answers, done: ended })
}
