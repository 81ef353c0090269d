import { columns, type Tx } from '#platform/postgres/index.ts'
import type { LaneReport } from '../../contract/index.ts'

const KEEP = `
  insert into lanes.visit (id, register, place, begun_at, paying_at, ended_at, outcome, lines, total, assisted, heard_at)
  select t.id, l.register, l.place, t.begun_at, t.paying_at, greatest(t.ended_at, t.begun_at), t.outcome, t.lines, t.total,
    t.assisted, $2
  from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::int[], $9::bigint[],
    $10::boolean[]) as t (id, begun_at, paying_at, ended_at, outcome, lines, total, assisted)
  join lanes.lane l on l.register = $1
  on conflict do nothing`

/** Keeps visits that have ended; told again they are the same. */
export const keepVisits = async (tx: Tx, register: string, now: Date, visits: LaneReport['visits']): Promise<void> => {
  if (visits.length === 0) return
  await tx.rows(KEEP, [
    register,
    now,
    ...columns(
      visits,
      v => v.id,
      v => v.begunAt,
      v => v.payingAt,
      v => v.endedAt,
      v => v.outcome,
      v => v.lines,
      v => v.total,
      v => v.assisted,
    ),
  ])
}
