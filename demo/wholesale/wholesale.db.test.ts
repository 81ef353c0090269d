import { expect, test } from 'vitest'
import { addDays } from '#kernel/moment.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { readReceivables, verifyOrders } from '#modules/orders/server/index.ts'
import { verifyStock } from '#modules/stock/server/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { loadDistribution } from '../distribution/load-distribution.ts'
import { demoItems } from '../items.ts'
import { loadDemo } from '../load-demo.ts'
import { loadShelfWork } from '../load-shelf-work.ts'
import { loadWholesale } from './load-wholesale.ts'

test('the demo sells wholesale (an order half paid, one short, one that waits for credit, a standing one) and works at its shelves', async () => {
  const db = await testDatabase()
  const [items, today] = [demoItems(), '2026-11-23']
  const [now, from] = [new Date('2026-11-23T05:00:00Z'), addDays(today, -20)]
  await loadDemo(db, { now, items, history: [], from, today })
  await loadDistribution(db, { now, items, from, today })
  await loadWholesale(db, { now, items, from, today })
  await loadShelfWork(db, { now, today })
  await transact(db, async tx => {
    const states = await tx.rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from orders.customer_order group by state order by state',
    )
    const counted = Object.fromEntries(states.map(row => [row.state, row.n]))
    expect(counted).toEqual({ 'back-ordered': 1, confirmed: 4, draft: 1, supplied: 1, waiting: 1 })
    const owed = await readReceivables(tx, today, null, null)
    expect([owed.accounts.length, owed.ages['1-30']]).toEqual([1, owed.total])
    expect(owed.total).toBeGreaterThan(0)
    expect(await verifyOrders(tx)).toEqual([])
    expect(await verifyStock(tx, { waiting: false })).toEqual([])
    const shelf = `select (select count(*)::int from stock.count where state = 'counting') as counts,
      (select count(*)::int from stock.lot where recalled_at is not null) as recalled`
    expect(await tx.one(shelf)).toEqual({ counts: 1, recalled: 1 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})
