import { loadDistribution } from '#demo/distribution/load-distribution.ts'
import { type DemoBasket, demoHistory } from '#demo/history.ts'
import type { DemoItem } from '#demo/item.ts'
import { demoItems } from '#demo/items.ts'
import { loadConsents } from '#demo/load-consents.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { loadHistory } from '#demo/load-history.ts'
import { loadPlaceTerms } from '#demo/load-place-terms.ts'
import { loadPlan } from '#demo/load-plan.ts'
import { loadPurchases } from '#demo/load-purchases.ts'
import { loadShelfWork } from '#demo/load-shelf-work.ts'
import { loadStaff } from '#demo/load-staff.ts'
import { makeFacts } from '#demo/make-facts.ts'
import { pictureOf } from '#demo/pictures/picture-of.ts'
import { demoPriceBook } from '#demo/price-book.ts'
import { loadWholesale } from '#demo/wholesale/load-wholesale.ts'
import { addDays } from '#kernel/moment.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import type { Intake } from '#modules/sync/server/index.ts'
import { type Momentary, momentsIn } from '#platform/clock/index.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'

const HISTORY_DAYS = 3

export type Demo = {
  /** Draws an item by its SKU. */
  readonly pictureOf: (sku: string) => string | undefined
  /** Sends the past sales of a demo that has just been made; gives how many went in, 0 later. */
  readonly sellPast: (intake: Intake) => Promise<number>
}

const sellPast = async (
  intake: Intake,
  past: { items: readonly DemoItem[]; history: readonly DemoBasket[]; momentOf: Momentary },
) => {
  const { items, history, momentOf } = past
  if (history.length === 0) return 0
  const names = new Map(items.map(item => [item.id, item.name]))
  const facts = makeFacts(history, {
    book: openPriceBook(demoPriceBook(items)),
    momentOf,
    nameOf: id => names.get(id)!,
  })
  return loadHistory(intake, facts)
}

/**
 * Brings the demo company into a database that has none, with the shelves as they stand before its past is sold. `say`
 * hears when that begins, since it takes some seconds.
 */
export const prepareDemo = async (db: Database, now: Date, say: (text: string) => void): Promise<Demo> => {
  const items = demoItems()
  const bySku = new Map(items.map(item => [item.sku, item]))
  const momentOf = momentsIn('Asia/Jakarta')
  const today = momentOf(now).day
  const from = addDays(today, -HISTORY_DAYS)
  const fresh = !(await readOnly(db, readCompany))
  if (fresh) say('Menyiapkan perusahaan contoh … / preparing the demo company …')
  const days = fresh ? HISTORY_DAYS + 1 : 0
  const history = [...demoHistory({ items, from, days })].filter(basket => basket.at < now.toISOString())
  if (fresh) {
    await loadDemo(db, { now, items, history, from, today })
    await loadPlaceTerms(db, now)
    await loadPurchases(db, { now, items, today })
    await loadDistribution(db, { now, items, from, today })
    await loadWholesale(db, { now, items, from, today })
    await loadStaff(db, now, today)
    await loadConsents(db, { now, today })
  }
  return {
    pictureOf: sku => {
      const item = bySku.get(sku)
      return item && pictureOf(item)
    },
    sellPast: async intake => {
      const sold = await sellPast(intake, { items, history, momentOf })
      if (fresh) {
        await loadShelfWork(db, { now, today })
        await loadPlan(db, { now, items, today })
      }
      return sold
    },
  }
}
