import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { SavedLine, SavedSpan } from '../../contract/index.ts'
import type { Saved, SavedProcess } from '../../rules/index.ts'

const LINE = `
  select d.process, d.place, date_trunc('week', d.day)::date as week, d.units, d.units * s.old_steps as steps_before,
         d.touches as steps_now, d.units::bigint * s.old_seconds as before,
         d.seconds + (d.touches - d.measured)::bigint * s.touch_seconds as now, d.seconds as measured, s.timed, s.wage
  from reports.saved_day d
  join lateral (select * from reports.standard s where s.process = d.process and s.from_day <= d.day
                order by s.from_day desc, s.seq desc limit 1) s on true
  where d.day between $1 and $2 and ($3::uuid is null or d.place = $3) and ($4::uuid[] is null or d.place = any ($4))`

const SUMS = `
  sum(l.units)::bigint as units, sum(l.steps_before)::bigint as "stepsBefore", sum(l.steps_now)::bigint as "stepsNow",
  sum(l.before)::bigint as "secondsBefore", sum(l.now)::bigint as "secondsNow",
  coalesce(sum(l.before) filter (where l.timed), 0)::bigint as "secondsTimed",
  sum(l.measured)::bigint as "secondsMeasured", round(sum((l.before - l.now)::numeric * l.wage / 3600))::bigint as rupiah`

const scopeOf = (who: Who, span: SavedSpan) => [
  ...[span.from, span.to, span.place ?? null],
  placesOrNull(who, 'reports.read'),
]

type Row = Saved & { by: number; process: SavedProcess; place: string | null; week: string }

/** What was saved in a span, by process, by place and by week. Two statements. */
export const readSaved = async (tx: Tx, who: Who, span: SavedSpan) => {
  const mark = await tx.one<{ at: Date | string | null }>('select at from reports.saved_mark')
  const rows = await tx.rows<Row>(
    `select grouping(l.process, l.place, l.week) as by, l.process, l.place, l.week, ${SUMS} from (${LINE}) l
     group by grouping sets ((l.process), (l.place), (l.week)) order by 1, l.week, ${`sum(l.before - l.now) desc`}`,
    scopeOf(who, span),
  )
  return {
    countedAt: mark?.at ? new Date(mark.at).toISOString() : null,
    processes: rows.filter(row => row.by === 3),
    places: rows.filter(row => row.by === 5),
    weeks: rows.filter(row => row.by === 6),
  }
}

/** The same by process, place and week at once. One statement. */
export const listSaved = (tx: Tx, who: Who, span: SavedSpan): Promise<SavedLine[]> =>
  tx.rows<SavedLine>(
    `select l.process, l.place, l.week, ${SUMS} from (${LINE}) l
     group by l.process, l.place, l.week order by l.week, l.process, l.place limit 20000`,
    scopeOf(who, span),
  )
