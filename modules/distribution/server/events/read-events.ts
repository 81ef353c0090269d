import type { Tx } from '#platform/postgres/index.ts'
import { type EpcisEvent, epcisDocument } from '../../rules/index.ts'

export type EventFilter = {
  readonly from?: string
  readonly to?: string
  /** Only events that name this EPC or class anywhere. */
  readonly epc?: string
  /** After this position; for reading page by page. */
  readonly after?: number
  readonly limit: number
  readonly source?: string
}

type Row = { seq: number; event: EpcisEvent }

const READ = `
  select seq, event from distribution.epcis_event
  where ($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2) and seq > $3
    and ($4::text is null or event::text like '%' || $4 || '%') and ($6::text is null or source = $6)
  order by seq limit $5`

/** Events in the order in which they were recorded. One statement. */
export const readEvents = (tx: Tx, filter: EventFilter): Promise<Row[]> =>
  tx.rows(READ, [
    ...[filter.from ?? null, filter.to ?? null, filter.after ?? 0],
    ...[filter.epc ? filter.epc.replace(/[\\%_]/g, '\\$&') : null, filter.limit, filter.source ?? null],
  ])

/** Events as an EPCIS 2.0 document (JSON-LD); with where to go on from, when there may be more. */
export const eventDocument = async (tx: Tx, now: Date, filter: EventFilter): Promise<Record<string, unknown>> => {
  const rows = await readEvents(tx, filter)
  return epcisDocument(
    rows.map(row => row.event),
    now.toISOString(),
  )
}
