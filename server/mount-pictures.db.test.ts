import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { addImage, removeImage, saveItems, sweepImages } from '#modules/catalog/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer } from './open-server.ts'

const NOW = new Date('2026-12-01T03:00:00Z')
const JPEG = (tail: number) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, tail])

const open = async () => {
  const db = await testDatabase()
  const pictureOf = (sku: string) => (sku === 'DRAWN' ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : undefined)
  const shop = { db, log: openLog('test', 'silent'), secret: 'x'.repeat(32), baseUrl: 'http://x', pictureOf }
  const { http, close } = await openServer(shop)
  const [parent, variant] = [randomUUID(), randomUUID()]
  const base = { name: 'Kaus', taxClass: 'ppn' }
  await transact(db, async tx => {
    await tx.rows("insert into company.tax_class values ('ppn', 'PPN', 'VAT') on conflict do nothing")
    const saved = await saveItems(tx, SYSTEM, NOW, [
      itemDraft.parse({ ...base, id: parent, sku: 'KAUS' }),
      itemDraft.parse({ ...base, id: variant, sku: 'KAUS/M', parent, options: { ukuran: 'M' } }),
    ])
    if (!saved.ok) throw new Error(saved.detail)
  })
  return { db, http, close, parent, variant }
}

const add = (db: Database, item: string, bytes: Uint8Array, first = false) =>
  transact(db, tx => addImage(tx, SYSTEM, NOW, { item, bytes, first }))

test('a photograph is stored once, shown by SKU and by its own address, and asked for again only when it changed', async () => {
  const { db, http, close, parent } = await open()
  const kept = await add(db, parent, JPEG(1))
  if (!kept.ok) throw new Error(kept.refusal)
  const [key] = kept.value.images
  const byKey = await http.inject(`/pictures/${key}`)
  expect([byKey.statusCode, byKey.headers['content-type'], byKey.rawPayload]).toEqual([
    ...[200, 'image/jpeg', Buffer.from(JPEG(1))],
  ])
  expect(byKey.headers['cache-control']).toContain('immutable')
  const bySku = await http.inject('/pictures/KAUS.svg')
  expect([bySku.statusCode, bySku.headers['content-type']]).toEqual([200, 'image/jpeg'])
  const tag = bySku.headers.etag as string
  expect((await http.inject({ url: '/pictures/KAUS.svg', headers: { 'if-none-match': tag } })).statusCode).toBe(304)
  await add(db, parent, JPEG(2), true)
  expect((await http.inject({ url: '/pictures/KAUS.svg', headers: { 'if-none-match': tag } })).statusCode).toBe(200)
  expect((await http.inject('/pictures/KAUS%2FM.svg')).rawPayload).toEqual(Buffer.from(JPEG(2)))
  expect((await http.inject('/pictures/DRAWN.svg')).headers['content-type']).toContain('image/svg+xml')
  expect((await http.inject('/pictures/NOBODY.svg')).statusCode).toBe(404)
  await close()
})

test('what is no picture, too large or of no item is refused; what nobody shows is swept after a day', async () => {
  const { db, close, parent, variant } = await open()
  expect(await add(db, parent, new TextEncoder().encode('<svg/>'))).toMatchObject({ refusal: 'image-type' })
  expect(await add(db, parent, new Uint8Array(2_000_001))).toMatchObject({ refusal: 'image-too-large' })
  expect(await add(db, randomUUID(), JPEG(1))).toMatchObject({ refusal: 'item-unknown' })
  const kept = await add(db, parent, JPEG(3))
  await add(db, variant, JPEG(3))
  const image = kept.ok ? kept.value.images[0]! : ''
  const later = new Date(NOW.getTime() + 2 * 86_400_000)
  const sweep = () => transact(db, tx => sweepImages(tx, later))
  const remove = (item: string) => transact(db, tx => removeImage(tx, SYSTEM, NOW, { item, image }))
  await remove(parent)
  expect(await sweep()).toBe(0)
  await remove(variant)
  expect(await sweep()).toBe(1)
  await close()
})
