import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type PaperRow = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly place: string | null
  readonly about: string | null
  readonly source: string
  readonly day: Day
  readonly keepUntil: Day | null
  readonly at: Date
  readonly state: 'waiting' | 'read' | 'unreadable' | 'destroyed'
  readonly held: boolean
  readonly type: string
  /** Around what was searched for, the words themselves between « and ». */
  readonly snippet: string | null
}

export type PaperFilter = {
  readonly text?: string
  readonly kind?: string
  readonly place?: string
  readonly about?: string
  readonly due?: Day
  /** Places the asker may see; null: all. Papers of no place are seen only by who sees all. */
  readonly places: readonly string[] | null
  readonly limit: number
}

const LIST = `
  with asked as (select websearch_to_tsquery('indonesian', $1) || websearch_to_tsquery('english', $1) as q)
  select d.id, d.kind, d.title, d.place, d.about, d.source, d.day::text as day, d.keep_until::text as "keepUntil", d.at,
    v.state, v.type,
    exists (select 1 from papers.legal_hold h where h.document = d.id and h.lifted_at is null) as held,
    case when $1 is null or v.text = '' then null
      else ts_headline('indonesian', v.text, asked.q, 'StartSel=«, StopSel=», MaxWords=18, MinWords=8') end as snippet
  from asked, papers.document d
  join lateral (select * from papers.version v where v.document = d.id order by v.n desc limit 1) v on true
  where ($1 is null or v.search @@ asked.q or d.title ilike '%' || $1 || '%'
      or exists (select 1 from papers.field f where f.document = d.id and coalesce(f.value, f.proposed) ilike '%' || $1 || '%'))
    and ($2::text is null or d.kind = $2) and ($3::uuid is null or d.place = $3) and ($4::text is null or d.about = $4)
    and ($5::date is null or (d.keep_until < $5 and d.destroyed_at is null))
    and ($6::uuid[] is null or d.place = any($6))
  order by d.day desc, d.id desc limit $7`

/** Papers by what stands on them (both languages' word forms), their title or fields; the newest first. One statement. */
export const listPapers = (tx: Tx, filter: PaperFilter): Promise<PaperRow[]> =>
  tx.rows<PaperRow>(LIST, [
    filter.text?.trim() || null,
    filter.kind ?? null,
    filter.place ?? null,
    filter.about ?? null,
    filter.due ?? null,
    filter.places,
    filter.limit,
  ])
