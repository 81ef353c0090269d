import { beforeAll, expect, test } from 'vitest'
import { listUsers, staffOfPlace } from '#modules/access/server/index.ts'
import { findByBarcode } from '#modules/catalog/server/index.ts'
import { listPlaces, listRegisters } from '#modules/company/server/index.ts'
import { findCustomer } from '#modules/party/server/index.ts'
import { readPriceBook } from '#modules/pricing/server/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { DEMO_PATTERNS, weightLabel } from './barcodes.ts'
import { placeOf } from './company.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { foundCompany } from './found-company.ts'
import { demoItems } from './items.ts'
import { demoPriceBook } from './price-book.ts'

const now = new Date('2026-11-23T03:00:00Z')
const items = demoItems()
let db: Database

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await transact(db, tx => foundCompany(tx, now, items))
  return () => db.close()
})

test('every place and register is there', async () => {
  expect((await readOnly(db, tx => listPlaces(tx))).length).toBe(5)
  expect((await readOnly(db, tx => listRegisters(tx))).length).toBe(8)
})

test('a barcode, a carton and a label of the scales lead to their items', async () => {
  const packed = items.find(item => item.barcodes.length === 2)!
  const weighed = items.find(item => item.label === 'weight')!
  const find = (code: string) => readOnly(db, tx => findByBarcode(tx, code, { inStore: DEMO_PATTERNS }))
  expect(await find(packed.barcodes[0]!.code)).toMatchObject({ ok: true, value: { item: { id: packed.id } } })
  expect(await find(packed.barcodes[1]!.code)).toMatchObject({ ok: true, value: { qty: packed.units[1]!.holds } })
  expect(await find(weightLabel(weighed.plu!, 735))).toMatchObject({ ok: true, value: { item: { id: weighed.id } } })
})

test('a member is found by phone and by card', async () => {
  const member = DEMO_CUSTOMERS[41]!
  for (const said of [member.phone.replace('+62', '0'), member.memberCard])
    expect(await readOnly(db, tx => findCustomer(tx, said))).toMatchObject({ id: member.id, groupCode: 'member' })
})

test('the staff of Kemang can sign in at its tills, the accountant cannot', async () => {
  const { staff } = await readOnly(db, tx => staffOfPlace(tx, placeOf('KMG').id))
  const names = staff!.map(person => person.name)
  expect(names).toEqual(expect.arrayContaining(['Siti Rahmawati', 'Dimas Saputra', 'Bagus Prasetyo']))
  expect(names).not.toContain('Asep Hidayat')
  expect((await readOnly(db, tx => listUsers(tx, { limit: 50 }))).length).toBe(14)
})

test('the published book holds what the demo says', async () => {
  const said = demoPriceBook(items)
  const book = await readOnly(db, tx => readPriceBook(tx, said.id))
  const byItem = new Map(book!.items.map(terms => [terms.item, terms] as const))
  expect(book!.items.length).toBe(items.length)
  for (const { item, taxClass, prices, categories } of said.items) {
    const kept = byItem.get(item)!
    expect(kept.taxClass).toBe(taxClass)
    expect([...kept.categories].sort()).toEqual([...categories].sort())
    expect(new Set(kept.prices)).toEqual(new Set(prices))
  }
  expect(book!.promotions.map(({ id }) => id).sort()).toEqual(said.promotions.map(({ id }) => id).sort())
  const { currency, cash, rounding, pricesIncludeTax } = said
  expect(book).toMatchObject({ number: 1, currency, cash, rounding, pricesIncludeTax })
})
