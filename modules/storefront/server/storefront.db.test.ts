import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundCompany } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { assert } from '#kernel/answer.ts'
import { itemsBySkus, saveItems } from '#modules/catalog/server/index.ts'
import { openBookShelf } from '#modules/pricing/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { findInput } from '../contract/browse.ts'
import { priceAlone } from '../rules/index.ts'
import { putLine } from './basket/put-line.ts'
import { readBasket } from './basket/read-basket.ts'
import { listGoods } from './listing/list-goods.ts'
import { type Pricing, readPricing } from './read-pricing.ts'
import { findListed } from './reading/find-listed.ts'
import { readFrame } from './reading/read-frame.ts'
import { readHome } from './reading/read-home.ts'
import { readShopItem } from './reading/read-item.ts'
import { suggest } from './reading/suggest.ts'

const NOW = new Date('2026-11-24T05:00:00Z')
const KEY = 'k'.repeat(43)
const shelf = openBookShelf()
const goods = demoItems()
let db: Database

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await transact(db, tx => foundCompany(tx, NOW, goods))
  await listGoods(db, shelf, NOW)
}, 120_000)
afterAll(() => db.close())

const priced = <Value>(work: (tx: Tx, pricing: Pricing) => Promise<Value>) =>
  transact(db, async tx => {
    const pricing = await readPricing(tx, shelf, NOW)
    assert(pricing, 'the demo has prices')
    return work(tx, pricing)
  })
const find = (wish: object) => priced((tx, pricing) => findListed(tx, pricing, findInput.parse(wish)))
const namesFound = async (text: string) => (await find({ text })).cards.map(card => card.name.id)

test('only what is sold online stands on the shelves; listing again writes nothing', async () => {
  const listed = await readOnly(db, tx => tx.rows<{ sku: string }>('select sku from storefront.listing order by sku'))
  const online = goods.filter(it => it.sellsOnline).map(it => it.sku)
  expect(listed.map(it => it.sku)).toEqual(online.sort())
  expect(await listGoods(db, shelf, NOW)).toBe(0)
})

test('a search finds by words in either language, by their stems, and puts mistyped words right', async () => {
  const plain = await namesFound('mie goreng instan')
  expect(plain.slice(0, 5).filter(name => !/mie goreng/i.test(name))).toEqual([])
  expect(plain.length).toBeGreaterThan(10)
  expect((await find({ text: 'instant fried noodles' })).cards.map(card => card.name.en).join()).toMatch(
    /Instant Fried Noodles/,
  )
  const mistyped = await find({ text: 'mei gorng isntan' })
  expect([mistyped.corrected, mistyped.loose]).toEqual(['mie goreng instan', false])
  expect(mistyped.cards.map(card => card.name.id)).toEqual(plain)
  const loose = await find({ text: 'mie zzzzqqq' })
  expect([loose.loose, loose.total > 0]).toEqual([true, true])
  expect((await find({ text: "o'; drop table" })).total).toBeGreaterThanOrEqual(0)
  const beginning = await readOnly(db, tx => suggest(tx, 'mie gor'))
  expect(beginning.length).toBeGreaterThan(0)
  expect(beginning.some(it => /mie gor/i.test(it.name.id))).toBe(true)
})

test('a barcode and a SKU name their item', async () => {
  const item = goods.find(it => it.category === 'mie-instan')!
  const code = item.barcodes[0]!.code
  expect([(await find({ text: code })).exact, (await find({ text: item.sku.toLowerCase() })).exact]).toEqual([
    item.sku,
    item.sku,
  ])
})

test('facets say how many each choice would leave, and keep their word', async () => {
  const all = await find({ category: 'mie' })
  expect(all.bands.reduce((sum, it) => sum + it.items, 0)).toBe(all.total)
  const brand = all.brands[0]!
  const narrowed = await find({ category: 'mie', brands: [brand.name] })
  expect(narrowed.total).toBe(brand.items)
  expect(narrowed.brands).toEqual(all.brands)
  const band = narrowed.bands[0]!
  expect((await find({ category: 'mie', brands: [brand.name], band: band.name })).total).toBe(band.items)
  expect((await find({ category: 'mie', offer: true })).total).toBe(all.offers)
  const cheap = await find({ category: 'mie', sort: 'cheap' })
  expect(cheap.cards.map(it => it.price)).toEqual(cheap.cards.map(it => it.price).sort((a, b) => a - b))
})

test('a page asks a constant number of statements, and shows the price of the till', async () => {
  await priced(async (tx, pricing) => {
    const before = tx.statements
    const found = await findListed(tx, pricing, findInput.parse({ text: 'mie' }))
    expect([found.cards.length, tx.statements - before]).toEqual([24, 5])
    for (const card of found.cards)
      expect(priceAlone(card.item, pricing)).toEqual({ before: card.before, price: card.price })
    const item = await readShopItem(tx, pricing, { sku: found.cards[0]!.sku, at: null })
    expect(item.ok && item.value.places.length).toBe(3)
    expect(item.ok && item.value.alike.length).toBeGreaterThan(0)
    const home = await readHome(tx, pricing, NOW, null)
    expect(home.offers.length).toBeGreaterThan(3)
    const frame = await readFrame(tx, NOW)
    expect([frame.stores.map(it => it.code), frame.stores.every(it => it.openNow)]).toEqual([['DGO', 'KMG'], true])
    expect(frame.categories.find(it => it.code === 'sigaret')).toBe(undefined)
  })
})

test('a basket adds, sets and takes out, and is priced whole by the rules of the till', async () => {
  const [one, other] = goods.filter(it => it.category === 'mie-instan')
  const put = (sku: string, qty: number, add = true) =>
    transact(db, tx => putLine(tx, NOW, { key: KEY, sku, qty, add }))
  expect(await put(one!.sku, 2000)).toEqual({ ok: true, value: { pieces: 2 } })
  expect(await put(one!.sku, 1000)).toEqual({ ok: true, value: { pieces: 3 } })
  expect(await put(other!.sku, 98_000)).toEqual({ ok: true, value: { pieces: 101 } })
  expect(await put(other!.sku, 98_000)).toEqual({ ok: true, value: { pieces: 102 } })
  expect(await put('NO-SUCH', 1000)).toMatchObject({ ok: false, refusal: 'item-unknown' })
  const whole = await priced((tx, pricing) => readBasket(tx, pricing, { key: KEY, at: null }))
  expect(whole.lines.map(it => [it.sku, it.qty])).toEqual([
    [one!.sku, 3000],
    [other!.sku, 99_000],
  ])
  expect(whole.total).toBe(whole.lines.reduce((sum, line) => sum + line.net, 0))
  expect(await put(other!.sku, 0, false)).toEqual({ ok: true, value: { pieces: 3 } })
  expect((await priced((tx, pricing) => readBasket(tx, pricing, { key: 'x'.repeat(43), at: null }))).lines).toEqual([])
})

test('what is taken out of the shop is gone from its shelves and baskets', async () => {
  const sku = goods.filter(it => it.category === 'mie-instan')[0]!.sku
  await transact(db, async tx => {
    const [item] = await itemsBySkus(tx, [sku])
    const { revision: _, changedAt: __, changedBy: ___, ...draft } = item!
    expect((await saveItems(tx, SYSTEM, NOW, [{ ...draft, soldOnline: false }])).ok).toBe(true)
  })
  await listGoods(db, shelf, NOW)
  await priced(async (tx, pricing) => {
    expect(await readShopItem(tx, pricing, { sku, at: null })).toMatchObject({ ok: false, refusal: 'item-unknown' })
    expect((await readBasket(tx, pricing, { key: KEY, at: null })).lines).toEqual([])
  })
})
