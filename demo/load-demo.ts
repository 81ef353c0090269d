import { assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { setQrisMerchant } from '#modules/payments/server/index.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { foundCompany } from './found-company.ts'
import type { DemoBasket } from './history.ts'
import type { DemoItem } from './item.ts'
import { demoStock } from './stock.ts'

const loadQris = async (tx: Tx, now: Date) => {
  for (const code of ['KMG', 'DGO']) {
    const { id: place, postcode: postal } = placeOf(code)
    const answer = await setQrisMerchant(tx, SYSTEM, now, {
      ...{
        place,
        postal,
        acquirer: 'ID.CO.CONTOH.WWW',
        merchantPan: '9360099900000000120',
        merchantId: `MELATI${code}`,
      },
      ...{ nmid: 'ID1020000000001', criteria: 'UME', category: '5411', name: 'TOKO MELATI', version: 0 },
      city: code === 'KMG' ? 'JAKARTA' : 'BANDUNG',
    })
    assert(answer.ok, `QRIS of ${code} is refused: ${JSON.stringify(answer)}`)
  }
}

/** What lies where today, and what the past sold before: so the shelves stand as planned when the history is in. */
const openingOf = (items: readonly DemoItem[], history: readonly DemoBasket[], today: Day) => {
  const places = new Map<string, Map<string, number>>()
  const add = (place: string, item: string, qty: number) => {
    const shelf = places.get(place) ?? new Map<string, number>()
    places.set(place, shelf.set(item, (shelf.get(item) ?? 0) + qty))
  }
  for (const { place, item, qty } of demoStock(items, today)) add(place, item, qty)
  for (const basket of history) for (const line of basket.lines) add(basket.place, line.item, line.qty)
  return places
}

const loadStock = async (tx: Tx, now: Date, day: Day, places: ReadonlyMap<string, ReadonlyMap<string, number>>) => {
  for (const [place, shelf] of places) {
    const moves = [...shelf].map(([item, qty]) => ({ item, qty }))
    const doc = { id: demoId('opening', place), place, day, kind: 'opening', reason: 'Saldo awal', moves } as const
    const answer = await moveStock(tx, SYSTEM, now, doc)
    assert(answer.ok, `opening stock of ${place} is refused: ${JSON.stringify(answer)}`)
  }
}

/**
 * Brings Toko Melati into a migrated, empty database, in one transaction: company, people with their public passwords,
 * goods, prices, QRIS and opening stock. Only for demo mode. Its past sales follow by `loadHistory`.
 */
export const loadDemo = (
  db: Database,
  options: { now: Date; items: readonly DemoItem[]; history: readonly DemoBasket[]; from: Day; today: Day },
): Promise<void> =>
  transact(db, async tx => {
    const { now, items, history, from, today } = options
    await foundCompany(tx, now, items)
    await loadQris(tx, now)
    await loadStock(tx, now, from, openingOf(items, history, today))
  })
