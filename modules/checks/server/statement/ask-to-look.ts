import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Look = {
  readonly id: string
  readonly account: string
  readonly currency: string
  readonly day: string
  readonly open: number
}

/** One task for all lines of a statement that speak of cheques and fit none. */
export const askToLook = async (tx: Tx, who: string, now: Date, { id, ...detail }: Look): Promise<void> => {
  const roles = ['accountant', 'owner']
  await openTasks(tx, who, now, [{ id: newId(), kind: 'statement-open', subject: id, place: null, detail, roles }])
}
