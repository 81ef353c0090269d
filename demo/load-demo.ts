import { assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { amountOf } from '#kernel/quantity.ts'
import { setQrisMerchant } from '#modules/payments/server/index.ts'
import type { StockMove } from '#modules/stock/rules/index.ts'
import { moveStock, saveLocations } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { foundCompany } from './found-company.ts'
import type { DemoBasket } from './history.ts'
import type { DemoItem } from './item.ts'
import { DEMO_LOCATIONS, demoLocationOf } from './locations.ts'
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
  const known = new Map(items.map(item => [item.id, item]))
  const places = new Map<string, Map<string, StockMove>>()
  const add = (place: string, item: string, qty: number, more: object) => {
    const shelf = places.get(place) ?? new Map<string, StockMove>()
    const move = shelf.get(item) ?? { item, qty: 0, ...more }
    places.set(place, shelf.set(item, { ...move, qty: move.qty + qty }))
  }
  for (const { place, item, qty, lot, serials } of demoStock(items, today)) {
    const location = demoLocationOf(place, known.get(item)!)
    add(place, item, qty, {
      ...(location && { location }),
      ...(lot && { lot: lot.code, expires: lot.expires }),
      ...(serials.length > 0 && { serials }),
    })
  }
  for (const basket of history) for (const line of basket.lines) add(basket.place, line.item, line.qty, {})
  const cost = ({ item, qty }: StockMove) => amountOf(known.get(item)!.cost, qty)
  return new Map([...places].map(([place, shelf]) => [place, [...shelf.values()].map(m => ({ ...m, cost: cost(m) }))]))
}

const loadLocations = async (tx: Tx) => {
  for (const { place, locations } of DEMO_LOCATIONS) {
    const answer = await saveLocations(tx, place, locations)
    assert(answer.ok, `locations are refused: ${JSON.stringify(answer)}`)
  }
}

const loadStock = async (tx: Tx, now: Date, day: Day, places: ReadonlyMap<string, readonly StockMove[]>) => {
  for (const [place, moves] of places) {
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
    await loadLocations(tx)
    await loadStock(tx, now, from, openingOf(items, history, today))
  })
