import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { readAgeing } from '#modules/purchasing/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { foundCatalog, foundParties, foundPlaces } from './found-company.ts'
import { demoItems } from './items.ts'
import { loadPurchases } from './load-purchases.ts'

test('purchasing has orders in every state, measured suppliers, and one invoice in question; the books prove', async () => {
  const db = await testDatabase()
  const [items, today, now] = [demoItems(), '2026-11-23', new Date('2026-11-23T05:00:00Z')]
  await transact(db, async tx => {
    await foundPlaces(tx, now)
    await foundCatalog(tx, now, items)
    await foundParties(tx, now)
  })
  await loadPurchases(db, { now, items, today })
  await transact(db, async tx => {
    expect(await verifyBooks(tx)).toEqual([])
    const states = await tx.rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from purchasing.purchase_order group by 1 order by 1',
    )
    expect(Object.fromEntries(states.map(s => [s.state, s.n]))).toEqual({
      ...{ approved: 1, closed: 18, confirmed: 4, draft: 2, 'partly-received': 1, received: 2, submitted: 1 },
    })
    const late = await tx.one<{ n: number }>(
      'select count(distinct order_id)::int as n from purchasing.v_on_order where state = $1 and expected < $2',
      ['confirmed', today],
    )
    expect(late?.n).toBe(2)
    const measured = await tx.rows<{ receipts: number }>(
      'select receipts from purchasing.v_lead_time where item is null',
    )
    expect(measured.length).toBeGreaterThanOrEqual(3)
    const kinds = (await listTasks(tx, SYSTEM)).map(t => t.kind)
    expect(kinds.filter(k => k === 'invoice-mismatch')).toHaveLength(1)
    expect(kinds.filter(k => k === 'order-approval')).toHaveLength(1)
    expect((await readAgeing(tx, today, 'IDR')).total).toBeGreaterThan(0)
  })
})
