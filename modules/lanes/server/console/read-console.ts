import type { Tx } from '#platform/postgres/index.ts'
import type { AskedRow, LaneRow } from '../../contract/index.ts'

/** A lane reports every 15 seconds at least; after three that were missed it is taken to be without a network. */
const SILENT_MS = 45_000

const LANES = `
  select l.register, r.code, r.name, l.place, l.step, l.locked, l.assisted, l.lines, l.total, l.last, l.since,
         l.seen_at as "seenAt", l.seen_at < $2 as offline,
         array(select w.what from lanes.wish w where w.register = l.register and w.done_at is null
               order by w.asked_at, w.id) as wishes
  from lanes.lane l join company.v_register r on r.id = l.register
  where r.active and ($1::uuid[] is null or l.place = any($1)) order by r.code`

const ASKED = `
  select i.id, i.register, r.code, i.place, i.kind, i.asked_at as at
  from lanes.intervention i join company.v_register r on r.id = i.register
  where i.outcome is null and ($1::uuid[] is null or i.place = any($1)) order by i.asked_at, i.id limit 500`

type Row<It, Dates extends keyof It> = Omit<It, Dates> & Readonly<Record<Dates, Date>>

/** The lanes at `places` (null: anywhere), and what they ask, the longest wait first. Two statements. */
export const readConsole = async (tx: Tx, places: readonly string[] | null, now: Date) => {
  const lanes = await tx.rows<Row<LaneRow, 'since' | 'seenAt'>>(LANES, [places, new Date(now.getTime() - SILENT_MS)])
  const asked = await tx.rows<Row<AskedRow, 'at'>>(ASKED, [places])
  return {
    lanes: lanes.map(it => ({ ...it, since: it.since.toISOString(), seenAt: it.seenAt.toISOString() })),
    asked: asked.map(it => ({ ...it, at: it.at.toISOString() })),
  }
}
