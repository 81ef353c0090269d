import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { placeOf } from '#demo/company.ts'
import { foundCatalog, foundParties, foundPlaces } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { loadPurchases } from '#demo/load-purchases.ts'
import { supplierOf } from '#demo/suppliers.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { ORDER_PROPOSALS } from './order-proposals.ts'

const NOW = new Date('2026-11-23T05:00:00Z')

const BASIS = {
  ...{ level: 1000, surplus: 0, position: 0, lead: 2, leadSpread: 0, coverDays: 7, lostNow: 0, lostWith: 0, wasted: 0 },
  ...{ unitWorth: 1, unitMargin: 1, urgency: 0, fill: 'usual' },
}

test('approved lines of the plan become draft orders, once; what cannot be bought stays and says why', async () => {
  const db = await testDatabase()
  const items = demoItems()
  await transact(db, async tx => {
    await foundPlaces(tx, NOW)
    await foundCatalog(tx, NOW, items)
    await foundParties(tx, NOW)
  })
  await loadPurchases(db, { now: NOW, items, today: '2026-11-23' })
  const drinks = items.filter(i => i.department === 'minuman').slice(0, 2)
  const [place, supplier] = [placeOf('CKR').id, supplierOf(drinks[0]!).id]
  const lines = [
    { id: randomUUID(), item: drinks[0]!.id, supplier },
    { id: randomUUID(), item: drinks[1]!.id, supplier },
    { id: randomUUID(), item: drinks[1]!.id, supplier: null },
    { id: randomUUID(), item: items.find(i => i.department === 'mie')!.id, supplier },
  ]
  await transact(db, tx =>
    tx.rows(
      `insert into replenishment.line (id, run, place, item, kind, supplier, proposed_qty, qty, pack, due_day, state, basis, worth,
         saves, changed_at, changed_by, approved_at, approved_by)
       select t.id, $4, $5, t.item, 'order', t.supplier, 48000, 48000, 24000, '2026-11-27', 'approved', $6, 1, 1, $7, 'hendra', $7, 'hendra'
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t (id, item, supplier)`,
      [
        lines.map(l => l.id),
        lines.map(l => l.item),
        lines.map(l => l.supplier),
        randomUUID(),
        place,
        JSON.stringify(BASIS),
        NOW,
      ],
    ),
  )
  const before = await transact(db, tx =>
    tx.one<{ n: number }>('select count(*)::int as n from purchasing.purchase_order'),
  )
  const message = {
    id: 1,
    topic: 'replenishment.approved',
    key: place,
    payload: { lines: lines.map(l => l.id) },
    at: NOW,
  }
  for (const _ of [1, 2]) await transact(db, tx => ORDER_PROPOSALS.run(tx, [message], NOW))
  const after = await transact(db, tx =>
    tx.rows<{ id: string; state: string; document: string | null; number: string | null; trouble: string | null }>(
      'select id, state, document, number, trouble from replenishment.v_line',
    ),
  )
  const of = (n: number) => after.find(l => l.id === lines[n]!.id)
  expect([of(0), of(1)]).toMatchObject([{ state: 'released' }, { state: 'released' }])
  expect(of(0)!.document).toBe(of(1)!.document)
  expect(of(0)!.number).toMatch(/^PO-2026-\d{6}$/)
  expect(of(2)).toMatchObject({ state: 'approved', trouble: 'supplier-unknown' })
  expect(of(3)).toMatchObject({ state: 'approved', trouble: 'no-agreement' })
  const count = await transact(db, tx =>
    tx.one<{ n: number }>('select count(*)::int as n from purchasing.purchase_order'),
  )
  expect(count!.n).toBe(before!.n + 1)
})
