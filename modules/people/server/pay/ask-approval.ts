import { openTasks, withdrawTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

const ROLES = `
  select distinct role from access.v_user_permission
  where pattern in ('people.pay', 'people.*', '*') and (place is null or place = $1) order by role`

type Asked = { readonly id: string; readonly place: string; readonly month: string; readonly people: number }

/** Asks whoever may, and did not prepare it, to approve a pay run. No amount is in the task. */
export const askApproval = async (tx: Tx, who: Who, now: Date, run: Asked) => {
  const roles = await tx.rows<{ role: string }>(ROLES, [run.place])
  await openTasks(tx, who.id, now, [
    {
      ...{ id: newId(), kind: 'pay-run', subject: run.id, place: run.place, roles: roles.map(r => r.role) },
      ...{ weight: 70, dueMinutes: 480, askedBy: who.id },
      detail: { month: run.month.slice(0, 7), people: run.people },
    },
  ])
}

/** Takes the question back: it is decided. */
export const endAsking = async (tx: Tx, who: Who, now: Date, run: string, why: string) => {
  const open = await tx.rows<{ id: string }>(
    `select id from flow.v_task where kind = 'pay-run' and subject = $1 and done_at is null order by id`,
    [run],
  )
  await withdrawTasks(
    tx,
    who.id,
    now,
    open.map(task => task.id),
    why,
  )
}
