import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

const HEAR = `
  update lanes.intervention i
  set outcome = t.outcome, answered_at = t.done_at, way = 'console',
      answered_by = (select u.id from access.v_user u where u.id::text = t.done_by)
  from flow.v_task t
  where t.id = any($1::uuid[]) and t.kind = 'lane-help' and i.id = t.subject::uuid and i.outcome is null
    and t.outcome in ('fine', 'corrected', 'refused', 'left')
  returning i.register`

/** Tasks that were done among all others answer the lane, too. */
export const hearTasks = async (tx: Tx, tasks: readonly string[]): Promise<void> => {
  const lanes = await tx.rows<{ register: string }>(HEAR, [tasks])
  if (lanes.length === 0) return
  await announce(
    tx,
    [...new Set(lanes.map(it => it.register))].map(key => ({ topic: 'lanes.lane-told', key, payload: {} })),
  )
}
