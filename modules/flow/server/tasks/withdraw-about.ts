import type { Tx } from '#platform/postgres/index.ts'
import { withdrawTasks } from './withdraw-tasks.ts'

/** Takes back what is open of a kind about any of the subjects: they have been decided, or nothing waits any more. */
export const withdrawAbout = async (
  tx: Tx,
  who: string,
  now: Date,
  about: { readonly kind: string; readonly subjects: readonly string[]; readonly why: string },
): Promise<void> => {
  const open = await tx.rows<{ id: string }>(
    'select id from flow.v_task where kind = $1 and subject = any($2::text[]) and done_at is null order by id',
    [about.kind, about.subjects],
  )
  await withdrawTasks(
    tx,
    who,
    now,
    open.map(task => task.id),
    about.why,
  )
}
