import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type Task = {
  id: string
  kind: string
  subject: string
  place: string | null
  detail: Record<string, unknown>
  opened_at: Date
  done_at: Date | null
  done_by: string | null
  outcome: string | null
}

/** Open tasks, oldest first, or the last completed ones; only those of the places where `who` may act. */
export const listTasks = (tx: Tx, who: Who, options: { done?: boolean; limit?: number } = {}): Promise<Task[]> =>
  tx.rows(
    `select id, kind, subject, place, detail, opened_at, done_at, done_by, outcome from flow.task
     where (done_at is not null) = $1 and ($2::uuid[] is null or place is null or place = any($2::uuid[]))
     order by case when $1 then -extract(epoch from done_at) else extract(epoch from opened_at) end limit $3`,
    [options.done ?? false, placesOrNull(who, 'flow.work'), options.limit ?? 200],
  )
