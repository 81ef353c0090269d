import { randomUUID } from 'node:crypto'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace } from '#modules/company/server/index.ts'
import { openBookShelf } from '#modules/pricing/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { type PlaceInput, placeInput } from '../../contract/index.ts'
import { NOW, opened, stockUp, taken } from '../testing.ts'
import { openCheckouts } from './open-checkouts.ts'

const HOURS = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: 480, closes: 1260 }))

const TERMS = `
  insert into orders.place_terms (place, collects, delivers, pays_in_shop, pick_minutes, per_hour, cut_off, dispatch, parcel_cost,
    changed_at, changed_by)
  values ($1, true, false, true, 60, 40, 60, '{}', 2000, $3, 'test'), ($2, false, true, false, 60, 200, 60, '{960}', 3000, $3, 'test')`

/** A shop in Kemang (10 kopi) and the centre that delivers, open 08:00 to 21:00 every day; now is 10:00 in Jakarta. */
export const openedShop = async (options: { max?: number; keep?: boolean } = {}) => {
  const it = await opened(options)
  const shop = newId()
  await transact(it.db, async tx => {
    const place = { timeZone: 'Asia/Jakarta', hours: HOURS }
    taken(await savePlace(tx, SYSTEM, NOW, { ...place, id: shop, code: 'KMG', name: 'Kemang', kind: 'shop' }))
    const centre = {
      ...place,
      id: it.centre,
      code: 'CKR',
      name: 'Gudang',
      kind: 'distribution-centre' as const,
      version: 1,
    }
    taken(await savePlace(tx, SYSTEM, NOW, centre))
    for (const [id, name] of [
      [it.kopi, 'kopi'],
      [it.teh, 'teh'],
    ] as const) {
      const draft = { id, sku: name.toUpperCase(), name, unit: 'pcs', taxClass: 'ppn', soldOnline: true, version: 1 }
      taken(await saveItems(tx, SYSTEM, NOW, [itemDraft.parse({ ...draft, units: [{ unit: 'ctn', qty: 24_000 }] })]))
    }
    await stockUp(tx, shop, it.kopi, 10_000)
    await tx.rows(TERMS, [shop, it.centre, NOW])
    await tx.rows(
      `insert into orders.run (id, from_place, to_place, weekday, departs, arrives)
       select gen_random_uuid(), $1, $2, d, 780, 840 from generate_series(1, 7) d`,
      [it.centre, shop],
    )
    await tx.rows(
      `insert into orders.zone (id, name, region, fee, free_above, transit_days) values (gen_random_uuid(), 'Jakarta', '31', 12000, 300000, 1)`,
    )
  })
  const clock = { now: NOW }
  const checkouts = openCheckouts({ db: it.db, now: () => clock.now, shelf: openBookShelf(), secret: 'secret' })
  return { ...it, shop, clock, checkouts }
}

export type OpenedShop = Awaited<ReturnType<typeof openedShop>>

/** One order of kopi to be collected, paid online, unless said otherwise. 12,000 a piece. */
export const wishOf = (
  it: Pick<OpenedShop, 'shop' | 'kopi'>,
  packs: number,
  more: Partial<PlaceInput> = {},
): PlaceInput =>
  placeInput.parse({
    ...{ id: randomUUID(), buyer: { name: 'Ayu', phone: '0812 3456 7890' }, total: packs * 12_000 },
    ways: [{ way: 'collect', place: it.shop }],
    lines: [{ id: randomUUID(), item: it.kopi, unit: 'pcs', packs }],
    ...more,
  })
