import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { Promotion } from '../rules/index.ts'
import { readGoldenPromotion } from '../rules/read-golden-promotion.ts'
import { pricingRouter } from './index.ts'

const NOW = new Date('2026-11-23T03:30:00.000Z')
const [TOKO, PASAR, MINUMAN, PANAS, KOPI, TEH, LAMA] = Array.from({ length: 7 }, () => randomUUID())

/** A company with two places, two categories and three items, one of them no longer active. */
const furnish = (db: Database) =>
  transact(db, async tx => {
    await tx.rows(`insert into company.company (legal_name, trade_name) values ('PT Contoh', 'Toko Contoh')`)
    await tx.rows(
      `insert into company.place (id, code, name, kind, time_zone) values
        ($1, 'TKO', 'Toko', 'shop', 'Asia/Jakarta'), ($2, 'PSR', 'Pasar', 'shop', 'Asia/Jayapura')`,
      [TOKO, PASAR],
    )
    await tx.rows(`insert into company.tax_class values ('ppn', 'PPN', 'VAT') on conflict do nothing`)
    await tx.rows(
      `insert into company.tax_rule values ('ppn', '2025-01-01', null, 11, 12, 12, 100, 'half-up', 'PMK 131/2024')
       on conflict do nothing`,
    )
    await tx.rows(
      `insert into catalog.category (id, code, parent, name) values
        ($1, 'minuman', null, 'Minuman'), ($2, 'panas', $1, 'Minuman panas')`,
      [MINUMAN, PANAS],
    )
    await tx.rows(
      `insert into catalog.item (id, sku, name, name_en, category, base_unit, tax_class, active, revision, created_at, changed_at, changed_by)
       select id, sku, name, name_en, category, 'pcs', 'ppn', active, nextval('catalog.revision'), now(), now(), 'test'
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::boolean[])
         as given (id, sku, name, name_en, category, active)`,
      [
        [KOPI, TEH, LAMA],
        ['K', 'T', 'L'],
        ['Kopi', 'Teh', 'Lama'],
        ['Coffee', null, null],
        [PANAS, MINUMAN, null],
        [true, true, false],
      ],
    )
  })

const clientOf = (db: Database, who: Who = SYSTEM) => {
  const context: Context = {
    db,
    who,
    now: () => NOW,
    request: 'test',
    log: pino({ level: 'silent' }),
    headers: new Headers(),
    ip: '127.0.0.1',
    secret: 'test',
    setHeader: () => undefined,
  }
  return createRouterClient(pricingRouter, { context })
}

const price = (item: string | undefined, unitPrice: number, more: object = {}) => ({
  item: item!,
  place: null,
  group: null,
  minQty: 0,
  unitPrice,
  ...more,
})
const promotion = (text: string, more: Partial<Promotion> = {}): Promotion => ({
  ...readGoldenPromotion(text),
  id: randomUUID(),
  ...more,
})

const shop = async () => {
  const db = await testDatabase()
  await furnish(db)
  const api = clientOf(db)
  await api.prices.save({ prices: [price(KOPI, 12_000), price(TEH, 5000), price(KOPI, 13_000, { place: PASAR })] })
  return { db, api }
}

const basketOf = (place: string | undefined, qty = 2000) => ({
  basket: { place: place!, group: null, member: false, coupons: [], lines: [{ id: 'a', item: KOPI!, qty }] },
})

describe('the working copy', () => {
  test('becomes a book with the company’s terms, the catalogue’s items and the prices saved here', async () => {
    const { api } = await shop()
    await api.promotions.save({ promotion: promotion('p percent 10% of #minuman') })
    await api.promotions.save({ promotion: promotion('q percent 20% of all'), active: false })
    const id = randomUUID()
    const published = await api.books.publish({ id, note: 'pertama' })
    expect(published.number).toBe(1)
    const { head } = await api.books.get({ id })
    expect(head).toMatchObject({ currency: 'IDR', pricesIncludeTax: true, cash: { step: 100, mode: 'half-up' } })
    expect(head.promotions.map(one => one.name.id)).toEqual(['Promo p'])
    expect(await api.books.items({ id, items: [KOPI!, LAMA!] })).toEqual([
      {
        item: KOPI,
        taxClass: 'ppn',
        categories: ['minuman', 'panas'],
        prices: [price(KOPI, 12_000), price(KOPI, 13_000, { place: PASAR })].map(({ item: _, ...step }) => step),
      },
    ])
    expect(await api.books.list({})).toMatchObject([{ number: 1, note: 'pertama', items: 2, inForce: true }])
  })

  test('a change shows in the next book only', async () => {
    const { api } = await shop()
    const [first, second] = [randomUUID(), randomUUID()]
    await api.books.publish({ id: first })
    await api.prices.save({ prices: [price(KOPI, 12_500)] })
    expect((await api.books.simulate(basketOf(TOKO))).priced.total).toBe(24_000)
    await api.books.publish({ id: second })
    expect((await api.books.simulate(basketOf(TOKO))).priced.total).toBe(25_000)
    expect((await api.books.simulate({ ...basketOf(TOKO), book: first })).priced.total).toBe(24_000)
  })

  test('prices are replaced, listed and taken out; what cannot be is refused with its word', async () => {
    const { api } = await shop()
    await api.prices.save({ prices: [price(KOPI, 12_100), price(KOPI, 11_000, { group: 'grosir', minQty: 12_000 })] })
    expect((await api.prices.list({ items: [KOPI!] })).map(one => one.unitPrice)).toEqual([12_100, 11_000, 13_000])
    expect(
      await api.prices.remove({ prices: [price(KOPI, 0, { place: PASAR }), price(TEH, 0, { group: 'x' })] }),
    ).toEqual({
      removed: 1,
    })
    const twice = api.prices.save({ prices: [price(KOPI, 1), price(KOPI, 2)] })
    await expect(twice).rejects.toMatchObject({ code: 'price-twice', status: 409 })
    await expect(api.prices.save({ prices: [price(randomUUID(), 1)] })).rejects.toMatchObject({ code: 'item-unknown' })
    const nowhere = api.prices.save({ prices: [price(KOPI, 1, { place: randomUUID() })] })
    await expect(nowhere).rejects.toMatchObject({ code: 'place-unknown' })
    await expect(api.prices.save({ prices: [price(KOPI, 0.5)] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('promotions explain themselves with the names of goods, and keep their groups', async () => {
    const { api } = await shop()
    await api.promotions.saveGroups({ groups: [{ name: 'g', priority: 1, choose: 'best' }] })
    const kept = await api.promotions.save({
      promotion: promotion('p percent 10% of all; exclusive g', {
        give: { kind: 'percent', basisPoints: 1000, target: { items: [KOPI!] } },
      }),
    })
    expect(kept.told).toEqual({ id: 'Potongan 10 % untuk Kopi.', en: '10 % off Coffee.' })
    expect(await api.promotions.list()).toEqual([kept])
    await expect(api.promotions.saveGroups({ groups: [] })).rejects.toMatchObject({ code: 'promotion-not-sound' })
    const lost = api.promotions.save({ promotion: promotion('r percent 5% of all; exclusive h') })
    await expect(lost).rejects.toMatchObject({ code: 'promotion-not-sound' })
  })

  test('rounding is as usual until it is changed', async () => {
    const { api } = await shop()
    expect(await api.rounding.get()).toEqual({
      mode: 'half-up',
      discount: 'line',
      tax: 'document',
      cashMode: 'half-up',
    })
    const changed = { mode: 'down', discount: 'document', tax: 'line', cashMode: 'down' } as const
    expect(await api.rounding.save(changed)).toEqual(changed)
    expect(await api.rounding.get()).toEqual(changed)
  })
})

describe('why this price', () => {
  test('is told in both languages, at the hour of the place', async () => {
    const { api } = await shop()
    const happy = promotion('h percent 10% of #panas; when hours 1 12:00-13:00')
    await api.promotions.save({ promotion: happy })
    await api.books.publish({ id: randomUUID() })
    // 10:30 in Jakarta is 12:30 in Jayapura.
    expect((await api.books.simulate(basketOf(TOKO))).priced.discount).toBe(0)
    const { priced, told } = await api.books.simulate(basketOf(PASAR))
    expect([priced.discount, priced.total]).toEqual([2600, 23_400])
    expect(told).toEqual([
      {
        line: 'a',
        why: [
          {
            id: 'Promo h: -Rp2.600. Potongan 10 % untuk Minuman panas; Senin pukul 12.00–13.00.',
            en: 'Deal h: -Rp2,600. 10 % off Minuman panas; Monday 12.00–13.00.',
          },
        ],
      },
    ])
  })

  test('before the first book, and for what is unknown, it is refused', async () => {
    const { api } = await shop()
    await expect(api.books.simulate(basketOf(TOKO))).rejects.toMatchObject({ code: 'no-price-book' })
    await api.books.publish({ id: randomUUID() })
    await expect(api.books.simulate(basketOf(randomUUID()))).rejects.toMatchObject({ code: 'place-unknown' })
    const other = api.books.simulate({ ...basketOf(TOKO), book: randomUUID() })
    await expect(other).rejects.toMatchObject({ code: 'book-unknown' })
    await expect(api.books.get({ id: randomUUID() })).rejects.toMatchObject({ code: 'book-unknown' })
  })
})
