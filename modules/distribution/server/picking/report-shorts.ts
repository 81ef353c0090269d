import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Confirmed } from './open-pick.ts'

/** A bin that had less than stock says is counted again: one task a pick. */
export const reportShorts = (tx: Tx, who: Who, now: Date, fresh: readonly Confirmed[]) =>
  openTasks(
    tx,
    who.id,
    now,
    fresh
      .filter(({ confirm, pick }) => confirm.got < pick.qty)
      .map(({ confirm, pick }) => ({
        ...{ id: newId(), kind: 'pick-short', subject: `pick:${pick.id}`, place: pick.place },
        detail: {
          ...{ unit: pick.item, amount: pick.qty - confirm.got, bin: pick.bin ?? '', list: pick.listNumber },
          ...{ transfer: pick.transferNumber, reason: confirm.reason ?? '' },
        },
      })),
  )
