import { completeTask } from '#modules/flow/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ShipmentRow } from './lock-shipment.ts'

const SETTLE = `
  update distribution.difference set settled_at = $3, settled_by = $4, outcome = 'found'
  where shipment = $1 and sscc = any($2::text[]) and kind in ('missing', 'left-behind') and settled_at is null returning task`

/** Units that were missing have come after all: their differences are settled, and nobody looks for them any more. */
export const settleFound = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentRow,
  ssccs: readonly string[],
): Promise<void> => {
  if (ssccs.length === 0) return
  const settled = await tx.rows<{ task: string }>(SETTLE, [shipment.id, ssccs, now, who.id])
  for (const { task } of settled) await completeTask(tx, { ...SYSTEM, id: who.id }, now, { id: task, outcome: 'done' })
}
