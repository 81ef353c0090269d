import { rolesThatMay } from '#modules/access/server/index.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { OUTCOMES } from '../../rules/index.ts'

type Fresh = { readonly id: string; readonly place: string; readonly kind: string }

/** What is asked of attendants is a task of whoever may attend there. */
export const askPeople = async (tx: Tx, register: string, now: Date, fresh: readonly Fresh[]): Promise<void> => {
  if (fresh.length === 0) return
  const { place } = fresh[0]!
  const roles = await rolesThatMay(tx, 'lanes.attend', place)
  const lane = await tx.one<{ code: string }>('select code from company.v_register where id = $1', [register])
  await openTasks(
    tx,
    register,
    now,
    fresh.map(({ id, kind }) => ({
      ...{ id: newId(), kind: 'lane-help', subject: id, place, roles },
      ...{ weight: 90, dueMinutes: 2, outcomes: OUTCOMES, detail: { lane: lane?.code ?? '', cause: kind } },
    })),
  )
}
