import { addDays, type Day } from '#kernel/moment.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import type { DemoItem } from '../item.ts'
import { furnishCentre } from './furnish-centre.ts'
import { demoTransfers, sentGoods } from './plan.ts'
import { runTransfers } from './run-transfers.ts'

/**
 * Gives the demo company a working distribution: a furnished centre, transfers in every state, a wave that is being
 * picked, a truck on the road with its SSCCs, and one that arrived without a cage. In one transaction.
 */
export const loadDistribution = (
  db: Database,
  options: { readonly now: Date; readonly items: readonly DemoItem[]; readonly from: Day; readonly today: Day },
): Promise<void> =>
  transact(db, async tx => {
    const { now, items, from, today } = options
    const transfers = demoTransfers(items)
    await furnishCentre(tx, now, { day: from, began: addDays(today, -1) }, sentGoods(items, 65))
    await runTransfers(tx, now, transfers)
  })
