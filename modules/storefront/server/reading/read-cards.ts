import { available } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Card } from '../../contract/index.ts'
import { offersOf, priceAlone, stockWord } from '../../rules/index.ts'
import type { Pricing } from '../read-pricing.ts'
import { SHOWN_BY } from './shown-by.ts'
import { offerName } from './tell-offers.ts'

type Row = {
  readonly item: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string | null
  readonly brand: string | null
  readonly picture: string | null
  readonly unit: string
  readonly weighed: boolean
  readonly ageLimit: number | null
  readonly grams: number | null
}

const CARDS = `
  select l.item, l.sku, l.name, l.name_en as "nameEn", l.brand, ${SHOWN_BY} as picture,
    i.base_unit as unit, i.weighed, i.age_limit as "ageLimit", i.grams
  from storefront.listing l join catalog.v_item i on i.id = l.item
  where l.item = any($1::uuid[])`

/** Of each item, what can be had: in one place, or in that of all places that has most. Two statements. */
export const stockOf = async (tx: Tx, items: readonly string[], places: readonly string[]) => {
  const rows = await available(
    tx,
    items.flatMap(item => places.map(place => ({ place, item }))),
  )
  const most = new Map<string, number>()
  for (const { item, available: free } of rows) most.set(item, Math.max(most.get(item) ?? 0, free))
  return { rows, wordOf: (item: string) => stockWord(most.get(item) ?? 0) }
}

/**
 * Items as cards, in the order asked, each at its own price of this moment; items that are not listed any more or have
 * lost their price are left out. `at` narrows what is in stock to one place. Three statements for any number.
 */
export const readCards = async (
  tx: Tx,
  pricing: Pricing,
  items: readonly string[],
  at: string | null,
): Promise<Card[]> => {
  if (items.length === 0) return []
  const rows = new Map((await tx.rows<Row>(CARDS, [items])).map(row => [row.item, row]))
  const { wordOf } = await stockOf(tx, items, at ? [at] : pricing.places)
  return items.flatMap(id => {
    const row = rows.get(id)
    const cost = row && priceAlone(id, pricing)
    if (!row || !cost) return []
    const { name, nameEn, ...rest } = row
    const offer = offerName(offersOf(id, pricing)[0])
    return [{ ...rest, name: { id: name, en: nameEn }, ...cost, offer, stock: wordOf(id) }]
  })
}
