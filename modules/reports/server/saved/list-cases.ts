import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { SavedSpan } from '../../contract/index.ts'
import type { SavedProcess } from '../../rules/index.ts'
import { WORK_DONE, ZONE } from './work-done.ts'

type Case = {
  subject: string
  task: string | null
  place: string | null
  at: Date | string
  units: number
  touches: number
  measured: number
  seconds: number
}

const CASES = `
  select w.subject, w.task, w.place, w.at, w.units, w.touches, w.measured, w.seconds
  from (select ${ZONE} as zone) z, lateral (${WORK_DONE}) w
  where w.process = $5 and w.at >= ($1::date::timestamp at time zone z.zone)
    and w.at < (($2::date + 1)::timestamp at time zone z.zone)
    and ($3::uuid is null or w.place = $3) and ($4::uuid[] is null or w.place = any ($4))
  order by w.at desc limit 100`

/** The latest hundred pieces of work behind a figure. One statement. */
export const listCases = async (tx: Tx, who: Who, { process, ...span }: SavedSpan & { process: SavedProcess }) => {
  const scope = [span.from, span.to, span.place ?? null, placesOrNull(who, 'reports.read'), process]
  const rows = await tx.rows<Case>(CASES, scope)
  return rows.map(row => ({ ...row, at: new Date(row.at).toISOString() }))
}
