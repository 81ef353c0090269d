import type { Day } from '#kernel/moment.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { foundCompany } from '../found-company.ts'
import type { DemoItem } from '../item.ts'
import { furnishCentre } from './furnish-centre.ts'
import { sentGoods } from './plan.ts'

/** The demo company with nothing on its shelves, and goods in the bins of its centre: their item numbers. */
export const demoCentre = async (
  db: Database,
  options: { readonly now: Date; readonly items: readonly DemoItem[]; readonly today: Day },
): Promise<readonly string[]> => {
  const { now, items, today } = options
  const goods = sentGoods(items, 40)
  await transact(db, async tx => {
    await foundCompany(tx, now, items)
    await furnishCentre(tx, now, { day: today, began: today }, goods)
  })
  return goods.map(item => item.sku)
}
