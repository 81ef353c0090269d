import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { placeOf } from '#demo/company.ts'
import { foundCatalog, foundPlaces } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { TRANSFER_PROPOSALS } from './transfer-proposals.ts'

const NOW = new Date('2026-11-23T05:00:00Z')

const BASIS = {
  ...{ level: 1000, surplus: 0, position: 0, lead: 2, leadSpread: 0, coverDays: 7, lostNow: 0, lostWith: 0, wasted: 0 },
  ...{ unitWorth: 1, unitMargin: 1, urgency: 0, fill: 'usual' },
}

test('approved lines that are to be moved join one draft transfer for each way, once; laterals one of their own', async () => {
  const db = await testDatabase()
  const items = demoItems().slice(0, 3)
  await transact(db, async tx => {
    await foundPlaces(tx, NOW)
    await foundCatalog(tx, NOW, demoItems())
  })
  const [centre, shop, other] = [placeOf('CKR').id, placeOf('KMG').id, placeOf('DGO').id]
  const lines = [
    { id: randomUUID(), item: items[0]!.id, kind: 'transfer', from: centre },
    { id: randomUUID(), item: items[1]!.id, kind: 'transfer', from: centre },
    { id: randomUUID(), item: items[2]!.id, kind: 'lateral', from: other },
  ]
  await transact(db, tx =>
    tx.rows(
      `insert into replenishment.line (id, run, place, item, kind, from_place, proposed_qty, qty, pack, due_day, state, basis,
         worth, saves, changed_at, changed_by, approved_at, approved_by)
       select t.id, $5, $6, t.item, t.kind, t.f, 48000, 48000, 24000, '2026-11-27', 'approved', $7, 1, 1, $8, 'hendra', $8, 'hendra'
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) as t (id, item, kind, f)`,
      [
        lines.map(l => l.id),
        lines.map(l => l.item),
        lines.map(l => l.kind),
        lines.map(l => l.from),
        ...[randomUUID(), shop, JSON.stringify(BASIS), NOW],
      ],
    ),
  )
  const payload = { lines: lines.map(l => l.id) }
  const message = { id: 1, topic: 'replenishment.approved', key: shop, payload, at: NOW }
  for (const _ of [1, 2]) await transact(db, tx => TRANSFER_PROPOSALS.run(tx, [message], NOW))
  const after = await transact(db, tx =>
    tx.rows<{ id: string; state: string; document: string }>('select id, state, document from replenishment.v_line'),
  )
  expect(after.map(l => l.state)).toEqual(['released', 'released', 'released'])
  expect(new Set(after.map(l => l.document)).size).toBe(2)
  const drafts = await transact(db, tx =>
    tx.rows('select from_place, to_place, origin, state from distribution.v_transfer order by origin'),
  )
  expect(drafts).toEqual([
    { from_place: other, to_place: shop, origin: 'lateral', state: 'draft' },
    { from_place: centre, to_place: shop, origin: 'proposal', state: 'draft' },
  ])
})
