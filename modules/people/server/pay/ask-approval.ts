import { rolesThatMay } from '#modules/access/server/index.ts'
import { openTasks, withdrawAbout } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Asked = { readonly id: string; readonly place: string; readonly month: string; readonly people: number }

/** Asks whoever may, and did not prepare it, to approve a pay run. No amount is in the task. */
export const askApproval = async (tx: Tx, who: Who, now: Date, run: Asked) => {
  const roles = await rolesThatMay(tx, 'people.pay', run.place)
  await openTasks(tx, who.id, now, [
    {
      ...{ id: newId(), kind: 'pay-run', subject: run.id, place: run.place, roles },
      ...{ weight: 70, dueMinutes: 480, askedBy: who.id },
      detail: { month: run.month.slice(0, 7), people: run.people },
    },
  ])
}

/** Takes the question back: it is decided. */
export const endAsking = (tx: Tx, who: Who, now: Date, run: string, why: string) =>
  withdrawAbout(tx, who.id, now, { kind: 'pay-run', subjects: [run], why })
