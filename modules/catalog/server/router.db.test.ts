import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { catalogRouter } from './index.ts'

const client = async () => {
  const db = await testDatabase()
  const context = { db, who: SYSTEM, now: () => new Date('2026-12-01T03:00:00Z') } as unknown as Context
  return createRouterClient(catalogRouter, { context })
}

const draft = (over: object = {}) => ({
  id: randomUUID(),
  sku: 'A',
  name: 'Apel',
  unit: 'kg',
  taxClass: 'exempt',
  ...over,
})

test('items are created once, changed after, found, and scanned by the company patterns', async () => {
  const api = await client()
  const apple = draft({ weighed: true, barcodes: [{ code: 'plu:01234' }] })
  expect(await api.items.create(apple)).toMatchObject({ sku: 'A', revision: 1, active: true })
  await expect(api.items.create(apple)).rejects.toMatchObject({ code: 'item-exists' })
  await expect(api.items.create(draft())).rejects.toMatchObject({ code: 'sku-taken', status: 409 })
  await expect(api.items.update(draft())).rejects.toMatchObject({ code: 'item-unknown' })
  expect(await api.items.update({ ...apple, name: 'Apel Malang' })).toMatchObject({ revision: 2 })
  expect(await api.items.get({ id: apple.id })).toMatchObject({ name: 'Apel Malang' })
  await expect(api.items.get({ id: randomUUID() })).rejects.toMatchObject({ code: 'item-unknown' })
  expect(await api.items.list({ text: 'malang' })).toMatchObject({ items: [{ id: apple.id }], more: false })

  await expect(
    api.labels.save({ patterns: [{ name: 'x', template: '21PPPPPPPPPPC', step: 1 }] }),
  ).rejects.toMatchObject({
    code: 'pattern-wrong',
  })
  const patterns = [
    { name: 'harga', template: '20IIIIIPPPPPC', step: 100 },
    { name: 'timbang', template: '21IIIIIWWWWWC', step: 1 },
  ]
  await api.labels.save({ patterns })
  expect(await api.labels.list()).toEqual(patterns)
  expect(await api.items.scan({ code: '2101234012505' })).toMatchObject({
    item: { id: apple.id },
    unit: 'kg',
    qty: 1000,
    reading: { weight: 1250, symbology: 'in-store' },
  })
  await expect(api.items.scan({ code: '96385074' })).rejects.toMatchObject({ code: 'barcode-unknown' })
})

test('a file is tried, then taken in; tills follow by segments and changes', async () => {
  const api = await client()
  const file = new File(['sku,name,category\nA,Apel,Buah\n'], 'items.csv')
  expect(await api.items.import({ file })).toMatchObject({ committed: false, created: 1, problems: [] })
  expect(await api.items.import({ file, commit: true, language: 'en' })).toMatchObject({ committed: true })
  const [fruit] = await api.categories.list()
  expect(fruit).toMatchObject({ code: 'buah', name: 'Buah' })
  await expect(api.categories.save({ categories: [{ ...fruit!, parent: fruit!.id }] })).rejects.toMatchObject({
    code: 'category-in-circle',
  })
  const { revision, segments } = await api.downlink.segments()
  const [head] = segments
  expect(await api.downlink.segment({ n: head!.n, hash: head!.hash })).toMatchObject({
    items: [{ sku: 'A', category: 'buah', returnable: true }],
  })
  await expect(api.downlink.segment({ n: 5, hash: 'x' })).rejects.toMatchObject({ code: 'segment-changed' })
  expect(await api.downlink.changes({ since: revision })).toEqual({ revision, items: [], gone: [], more: false })
})
