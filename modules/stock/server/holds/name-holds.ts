import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { siteOfAccount } from '../../rules/index.ts'
import { readItems } from '../goods/read-facts.ts'
import { listHolds } from './read-holds.ts'

/** What is held, with names, newest first, of the places where `who` may read. Three statements. */
export const nameHolds = async (tx: Tx, who: Who, filter: { place?: string; limit: number }) => {
  const may = placesOrNull(who, 'stock.read')
  const places = filter.place === undefined ? may : [filter.place].filter(p => may === null || may.includes(p))
  const holds = await listHolds(tx, places, filter.limit)
  const items = await readItems(
    tx,
    holds.map(h => h.item),
  )
  const codes = new Map(
    (await tx.rows<{ id: string; code: string }>('select id, code from company.v_place')).map(p => [p.id, p.code]),
  )
  return holds.map(({ account, placedAt, expiresAt, ...hold }) => {
    const place = siteOfAccount(account)!.site
    const item = items.get(hold.item)
    return {
      ...{ ...hold, place, placeCode: codes.get(place) ?? '', sku: item?.sku ?? '', name: item?.name ?? hold.item },
      ...{ unit: item?.baseUnit ?? '', placedAt: placedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null },
    }
  })
}
