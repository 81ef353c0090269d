import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type ItemDraft, itemDraft, type TillItem, tillItem } from '../contract/index.ts'
import { itemChanges, itemSegment, itemSegments, saveItems } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const draft = (n: number, over: Partial<ItemDraft> = {}): ItemDraft =>
  itemDraft.parse({
    id: uuidv7(now.getTime() + n, randomBytes(10)),
    sku: `S${n}`,
    name: `Barang ${n}`,
    taxClass: 'ppn',
    barcodes: [{ code: `B${n}` }],
    ...over,
  })
const save = (db: Database, drafts: readonly ItemDraft[]) =>
  transact(db, async tx => {
    const answer = await saveItems(tx, SYSTEM, now, drafts)
    if (!answer.ok) throw new Error(answer.detail)
    return answer.value
  })

const full = async (tx: Tx) => {
  const { revision, segments } = await itemSegments(tx)
  const items: TillItem[] = []
  for (const { n, hash } of segments) {
    const part = await itemSegment(tx, n, hash)
    if (part.ok) items.push(...part.value.items)
  }
  return { revision, segments, items }
}

test('the whole catalogue in segments of 5,000; a change alters one segment and comes alone as a change', async () => {
  const db = await testDatabase()
  expect(await transact(db, itemSegments)).toEqual({ revision: 0, segments: [] })
  const drafts = Array.from({ length: 10_200 }, (_, n) => draft(n))
  await save(db, drafts)
  const before = await transact(db, full)
  expect(before.segments.map(s => s.items)).toEqual([5000, 5000, 200])
  expect(new Set(before.items.map(i => i.id)).size).toBe(10_200)
  expect(tillItem.parse(before.items[0])).toEqual(before.items[0])
  expect(before.items.find(i => i.sku === 'S7')).toMatchObject({ barcodes: [{ code: 'B7', qty: 1000 }] })

  await save(db, [{ ...drafts[7]!, name: 'Baru', active: false }, draft(99_999)])
  const after = await transact(db, full)
  const altered = after.segments.filter((s, i) => s.hash !== before.segments[i]?.hash).map(s => s.n)
  expect(altered).toEqual([0, 2])
  const changes = await transact(db, tx => itemChanges(tx, before.revision))
  expect(changes).toMatchObject({ revision: after.revision, gone: [], more: false })
  expect(changes.items.map(i => [i.sku, i.name, i.active])).toEqual([
    ['S7', 'Baru', false],
    ['S99999', 'Barang 99999', true],
  ])
  const stale = await transact(db, tx => itemSegment(tx, 0, before.segments[0]!.hash))
  expect(stale).toMatchObject({ refusal: 'segment-changed' })
})

test('changes come in parts, oldest first, and every part ends where the next begins', async () => {
  const db = await testDatabase()
  await save(
    db,
    Array.from({ length: 25 }, (_, n) => draft(n)),
  )
  const skus: string[] = []
  let since = 0
  for (let more = true; more; ) {
    const part = await transact(db, tx => itemChanges(tx, since, 10))
    skus.push(...part.items.map(i => i.sku))
    since = part.revision
    more = part.more
  }
  expect(skus).toEqual(Array.from({ length: 25 }, (_, n) => `S${n}`))
})

test('a slow save cannot hide behind a quick one: who has read up to a revision has missed nothing below it', async () => {
  const db = await testDatabase()
  const kept = new Map<string, number>()
  let since = 0
  let saving = true
  const follow = async () => {
    const part = await transact(db, tx => itemChanges(tx, since))
    for (const item of part.items) kept.set(item.id, item.revision)
    since = part.revision
  }
  const follower = (async () => {
    while (saving) await follow()
  })()
  const writers = Array.from({ length: 6 }, (_, w) =>
    (async () => {
      for (let n = 0; n < 12; n += 1)
        await transact(db, async tx => {
          await saveItems(tx, SYSTEM, now, [draft(w * 100 + n, { id: randomUUID() })])
          await tx.rows('select pg_sleep($1)', [((w * 7 + n) % 5) / 500])
        })
    })(),
  )
  await Promise.all(writers)
  saving = false
  await follower
  await follow()
  const all = await transact(db, tx =>
    tx.rows<{ id: string; revision: number }>('select id, revision from catalog.item'),
  )
  expect(all).toHaveLength(72)
  expect(kept).toEqual(new Map(all.map(i => [i.id, i.revision])))
})
