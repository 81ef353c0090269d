import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { itemDraft } from '../contract/index.ts'
import { findItems, type ItemSearch, saveCategories, saveItems } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const PLAIN = { colour: null, ageLimit: null, alarmTagged: false }
const drinks = { id: randomUUID(), code: 'minuman', parent: null, name: 'Minuman', nameEn: 'Drinks', ...PLAIN }
const water = { ...drinks, id: randomUUID(), code: 'air', parent: drinks.id, name: 'Air' }

const rows: readonly [sku: string, name: string, nameEn: string, barcode: string, category: string | null][] = [
  ['MIE-1', 'Indomie Goreng 85 g', 'Fried noodles', '0089686010947', null],
  ['MIE-2', 'Indomie Soto 70 g', 'Soto noodles', '8990800000015', null],
  ['AIR-1', 'Aqua 600 ml', 'Water', '8990121011028', water.id],
  ['AIR-2', 'Le Minerale 600 ml', 'Water', 'plu:00012', water.id],
  ['DISKON', 'Kupon 100% hemat', 'Coupon', 'KUPON_1', null],
]

let db: Database

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await transact(db, tx => saveCategories(tx, [drinks, water]))
  const drafts = rows.map(([sku, name, nameEn, code, category], i) =>
    itemDraft.parse({
      id: randomUUID(),
      sku,
      name,
      nameEn,
      category,
      taxClass: 'ppn',
      barcodes: [{ code }],
      active: i !== 1,
    }),
  )
  await transact(db, tx => saveItems(tx, SYSTEM, now, drafts))
  return () => db.close()
})

const find = async (search: Partial<ItemSearch>) => {
  const { items, more } = await readOnly(db, tx => findItems(tx, { page: 1, size: 10, ...search }))
  return [...items.map(i => i.sku), ...(more ? ['…'] : [])]
}

test.each<[string, Partial<ItemSearch>, string[]]>([
  ['all, by name', {}, ['AIR-1', 'MIE-1', 'MIE-2', 'DISKON', 'AIR-2']],
  ['words in any order', { text: 'goreng indomie' }, ['MIE-1']],
  ['English names', { text: 'WATER' }, ['AIR-1', 'AIR-2']],
  ['the exact SKU first', { text: 'air-2' }, ['AIR-2']],
  ['signs of the pattern language stand for themselves', { text: '100%' }, ['DISKON']],
  ['an underscore too', { text: 'm_e' }, []],
  ['a barcode', { text: '8990121011028' }, ['AIR-1']],
  ['a shorter writing of it', { text: '089686010947' }, ['MIE-1']],
  ['an in-store number', { text: '00012' }, ['AIR-2']],
  ['a category with those below', { category: drinks.id }, ['AIR-1', 'AIR-2']],
  ['what is active', { text: 'indomie', active: true }, ['MIE-1']],
  ['pages', { page: 2, size: 2 }, ['MIE-2', 'DISKON', '…']],
  ['a typing error', { text: 'indomi gorng' }, ['MIE-1', 'MIE-2']],
])('%s', async (_, search, skus) => {
  expect(await find(search)).toEqual(skus)
})

test('without pg_trgm search works, typing errors apart', async () => {
  const bare = await testDatabase()
  await transact(bare, async tx => {
    await tx.rows('drop extension if exists pg_trgm cascade')
    const draft = itemDraft.parse({ id: randomUUID(), sku: 'A', name: 'Indomie Goreng', taxClass: 'ppn' })
    await saveItems(tx, SYSTEM, now, [draft])
    expect((await findItems(tx, { text: 'goreng', page: 1, size: 10 })).items).toHaveLength(1)
    expect((await findItems(tx, { text: 'indomi gorng', page: 1, size: 10 })).items).toHaveLength(0)
  })
})
