import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { BoardLine } from '../../contract/index.ts'

type Run = {
  id: string
  day: string
  startedAt: Date
  startedBy: string
  finishedAt: Date | null
  places: number
  series: number
  lines: number
  lostPermille: number
  trouble: string | null
}

/** The last run and what stands open, for the head of the board. Three statements. */
export const readSummary = async (tx: Tx, who: Who) => {
  const run = await tx.one<Run>(
    `select id, day, started_at as "startedAt", started_by as "startedBy", finished_at as "finishedAt", places, series, lines,
            case when demand > 0 then (lost * 1000 / demand)::int else 0 end as "lostPermille", trouble
     from replenishment.run order by started_at desc limit 1`,
  )
  const open = await tx.rows<{
    state: BoardLine['state']
    kind: BoardLine['kind']
    exception: string | null
    lines: number
    worth: number
    saves: number
  }>(
    `select state, kind, exception, count(*)::int as lines, sum(worth)::bigint as worth, sum(saves)::bigint as saves
     from replenishment.line where state in ('proposed', 'edited', 'approved') and ($1::uuid[] is null or place = any ($1))
     group by 1, 2, 3 order by 1, 2, 3`,
    [placesOrNull(who, 'purchasing.read')],
  )
  const judgedBy = (await tx.one<{ holding: number; line: number }>(
    'select holding_permille as holding, line_cost as line from replenishment.policy',
  ))!
  return {
    run: run
      ? { ...run, startedAt: run.startedAt.toISOString(), finishedAt: run.finishedAt?.toISOString() ?? null }
      : null,
    open,
    judgedBy,
  }
}
