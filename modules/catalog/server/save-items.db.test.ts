import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type ItemDraft, itemDraft } from '../contract/index.ts'
import { findByBarcode, itemChanges, itemsByIds, removeItems, saveCategories, saveItems } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const kecap = (over: Partial<ItemDraft> = {}): ItemDraft =>
  itemDraft.parse({
    id: randomUUID(),
    sku: 'KCP-1',
    name: 'Kecap Manis 550 ml',
    taxClass: 'ppn',
    units: [{ unit: 'dus', qty: 24_000 }],
    barcodes: [{ code: '8990121011028' }, { code: '18990121011025', unit: 'dus' }],
    ...over,
  })

const save = (db: Database, drafts: readonly ItemDraft[]) => transact(db, tx => saveItems(tx, SYSTEM, now, drafts))
const saved = async (db: Database, drafts: readonly ItemDraft[]) => {
  const answer = await save(db, drafts)
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

test('an item comes back as it was saved, and saving it again changes nothing', async () => {
  const db = await testDatabase()
  const draft = kecap({
    options: { ukuran: '550 ml' },
    images: ['kecap.webp'],
    ageLimit: 18,
    nameEn: 'Sweet soy sauce',
  })
  expect(await saved(db, [draft])).toMatchObject({ created: [draft.id], changed: [], unchanged: 0, revision: 1 })
  const [there] = await transact(db, tx => itemsByIds(tx, [draft.id]))
  expect(there).toMatchObject({ ...draft, revision: 1, changedBy: 'system', changedAt: now.toISOString() })
  const shuffled = { ...draft, barcodes: [...draft.barcodes].reverse() }
  expect(await saved(db, [shuffled])).toEqual({ created: [], changed: [], unchanged: 1, revision: null })
  expect(await saved(db, [{ ...draft, name: 'Kecap' }])).toMatchObject({ changed: [draft.id], revision: 2 })
})

test('any number of items in a constant number of statements', async () => {
  const db = await testDatabase()
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => kecap({ sku: `S${n}-${i}`, barcodes: [{ code: `X${n}-${i}`, unit: 'dus' }] }))
  const count = (drafts: ItemDraft[]) =>
    transact(db, async tx => {
      expect((await saveItems(tx, SYSTEM, now, drafts)).ok).toBe(true)
      return tx.statements
    })
  const one = await count(many(1))
  expect(one).toBeLessThanOrEqual(11)
  expect(await count(many(700))).toBe(one)
})

test.each<[string, (first: ItemDraft) => ItemDraft[], string]>([
  ['SKU of another item', () => [kecap({ barcodes: [] })], 'sku-taken'],
  ['SKU twice in one save', () => [kecap({ sku: 'A', barcodes: [] }), kecap({ sku: 'A', barcodes: [] })], 'sku-taken'],
  ['barcode of another item', () => [kecap({ sku: 'B' })], 'barcode-taken'],
  [
    'the same GTIN written longer',
    () => [kecap({ sku: 'B', barcodes: [{ code: '08990121011028', unit: null }] })],
    'barcode-taken',
  ],
  ['barcode of an unknown unit', f => [{ ...f, units: [] }], 'unit-unknown'],
  ['base unit repeated', f => [{ ...f, units: [{ unit: 'pcs', qty: 1000 }], barcodes: [] }], 'unit-repeated'],
  ['another base unit', f => [{ ...f, unit: 'kg' }], 'base-unit-fixed'],
  ['unknown category', f => [{ ...f, category: randomUUID() }], 'category-unknown'],
  ['unknown parent', f => [{ ...f, parent: randomUUID() }], 'parent-unknown'],
  ['itself as parent', f => [{ ...f, parent: f.id }], 'parent-unknown'],
])('refused: %s', async (_, drafts, word) => {
  const db = await testDatabase()
  const first = kecap()
  await saved(db, [first])
  const good = kecap({ sku: 'GOOD', barcodes: [] })
  const answer = await save(db, [good, ...drafts(first)])
  expect(answer).toMatchObject({ ok: false, refusal: word })
  expect(await transact(db, tx => itemsByIds(tx, [good.id]))).toEqual([])
})

test('what one item of a save gives up another of it may take: SKU, barcode', async () => {
  const db = await testDatabase()
  const a = kecap()
  const b = kecap({ sku: 'KCP-2', barcodes: [{ code: 'LAMA', unit: null }] })
  await saved(db, [a, b])
  await saved(db, [
    { ...a, sku: b.sku, barcodes: b.barcodes },
    { ...b, sku: a.sku, barcodes: a.barcodes },
  ])
  const scan = await transact(db, tx => findByBarcode(tx, '8990121011028'))
  expect(scan).toMatchObject({ ok: true, value: { item: { id: b.id, sku: 'KCP-1' } } })
})

test('variants go one level deep', async () => {
  const db = await testDatabase()
  const shirt = kecap({ sku: 'KAOS', barcodes: [] })
  const medium = kecap({ sku: 'KAOS-M', parent: shirt.id, options: { ukuran: 'M' }, barcodes: [] })
  await saved(db, [shirt, medium])
  const deeper = kecap({ sku: 'KAOS-M-BIRU', parent: medium.id, barcodes: [] })
  expect(await save(db, [deeper])).toMatchObject({ refusal: 'parent-is-variant' })
  const other = kecap({ sku: 'LAIN', barcodes: [] })
  await saved(db, [other])
  expect(await save(db, [{ ...shirt, parent: other.id }])).toMatchObject({ refusal: 'parent-is-variant' })
})

test('scans find the unit: a carton is 24 pieces, in any writing of its code', async () => {
  const db = await testDatabase()
  await saved(db, [
    kecap(),
    kecap({ sku: 'APEL', unit: 'kg', units: [], weighed: true, barcodes: [{ code: 'plu:01234', unit: null }] }),
  ])
  const scan = (code: string, options = {}) => transact(db, tx => findByBarcode(tx, code, options))
  expect(await scan('8990121011028')).toMatchObject({ value: { unit: 'pcs', qty: 1000 } })
  expect(await scan('18990121011025')).toMatchObject({ value: { unit: 'dus', qty: 24_000 } })
  expect(await scan(']C101089901210110281726123110A1')).toMatchObject({
    value: { item: { sku: 'KCP-1' }, reading: { batch: 'A1', expiry: '2026-12-31' } },
  })
  const inStore = [{ name: 'timbang', template: '21IIIIIWWWWWC', step: 1 }]
  expect(await scan('2101234012505', { inStore })).toMatchObject({
    value: { item: { sku: 'APEL' }, reading: { weight: 1250 } },
  })
  expect(await scan('8990121011029')).toMatchObject({ refusal: 'barcode-unreadable' })
  expect(await scan('96385074')).toMatchObject({ refusal: 'barcode-unknown' })
})

test('a code no standard knows is found when the catalogue holds it', async () => {
  const db = await testDatabase()
  await saved(db, [
    kecap({
      barcodes: [
        { code: '123456', unit: null },
        { code: '8990121011029', unit: null },
      ],
    }),
  ])
  for (const code of ['123456', '8990121011029'])
    expect(await transact(db, tx => findByBarcode(tx, code))).toMatchObject({
      value: { item: { sku: 'KCP-1' }, reading: { symbology: 'internal', item: code } },
    })
})

test('an item taken out is gone, and named once to those who ask for changes; one in use stays', async () => {
  const db = await testDatabase()
  const [a, b] = [kecap(), kecap({ sku: 'B', barcodes: [] })]
  const variant = kecap({ sku: 'B-M', parent: b.id, barcodes: [] })
  const { revision } = await saved(db, [a, b, variant])
  await transact(db, async tx => {
    expect(await removeItems(tx, SYSTEM, now, [a.id, b.id])).toMatchObject({ refusal: 'item-in-use' })
    expect(await removeItems(tx, SYSTEM, now, [a.id])).toMatchObject({ value: { removed: 1 } })
    expect(await itemChanges(tx, revision!)).toMatchObject({ items: [], gone: [a.id], more: false })
    expect(await removeItems(tx, SYSTEM, now, [a.id])).toMatchObject({ value: { removed: 0, revision: null } })
  })
})

test('categories: a tree without circles, saved whole or not at all', async () => {
  const db = await testDatabase()
  const drinks = {
    id: randomUUID(),
    code: 'minuman',
    parent: null,
    name: 'Minuman',
    nameEn: 'Drinks',
    colour: '#2b8fc7',
    ageLimit: null as number | null,
    alarmTagged: false,
  }
  const water = { ...drinks, id: randomUUID(), code: 'air', parent: drinks.id, name: 'Air' }
  const put = (...categories: (typeof drinks | typeof water)[]) => transact(db, tx => saveCategories(tx, categories))
  expect(await put(water, drinks)).toMatchObject({ ok: true })
  expect(await put({ ...drinks, parent: water.id } as never)).toMatchObject({ refusal: 'category-in-circle' })
  expect(await put({ ...water, code: 'minuman' })).toMatchObject({ refusal: 'category-code-taken' })
  expect(await put({ ...water, id: randomUUID(), code: 'x' })).toMatchObject({ refusal: 'category-name-taken' })
  expect(await put({ ...water, parent: randomUUID() })).toMatchObject({ refusal: 'category-unknown' })
  const item = kecap({ category: water.id })
  const { revision } = await saved(db, [item])
  expect(await put({ ...water, code: 'drinks' }, { ...drinks, code: 'air' })).toMatchObject({ ok: true })
  const { items } = await transact(db, tx => itemChanges(tx, revision!))
  expect(items).toMatchObject([{ id: item.id, category: 'drinks', age: null, alarm: false }])
})

test('what a category asks of its goods reaches tills with every item in it and below it', async () => {
  const db = await testDatabase()
  const top = { id: randomUUID(), code: 'minuman', parent: null, name: 'Minuman', nameEn: null, colour: null }
  const [drinks, beer] = [
    { ...top, ageLimit: 18, alarmTagged: false },
    { ...top, id: randomUUID(), code: 'bir', parent: top.id, name: 'Bir', ageLimit: null, alarmTagged: false },
  ]
  const put = (...categories: (typeof drinks | typeof beer)[]) => transact(db, tx => saveCategories(tx, categories))
  await put({ ...drinks, ageLimit: null as never }, beer)
  const items = [kecap({ category: beer.id }), kecap({ sku: 'B-2', category: beer.id, ageLimit: 21, barcodes: [] })]
  const { revision } = await saved(db, [...items, kecap({ sku: 'X', barcodes: [] })])
  const changed = async () =>
    Object.fromEntries((await transact(db, tx => itemChanges(tx, revision!))).items.map(i => [i.sku, [i.age, i.alarm]]))
  expect(await changed()).toEqual({})
  await put(drinks)
  expect(await changed()).toEqual({ 'KCP-1': [18, false], 'B-2': [21, false] })
  await put({ ...beer, alarmTagged: true })
  expect(await changed()).toEqual({ 'KCP-1': [18, true], 'B-2': [21, true] })
  await put({ ...beer, parent: null as never, alarmTagged: true })
  expect(await changed()).toEqual({ 'KCP-1': [null, true], 'B-2': [21, true] })
})
