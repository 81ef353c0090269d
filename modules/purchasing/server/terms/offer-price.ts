import type { Tx } from '#platform/postgres/index.ts'
import { choosePrice } from '../../rules/index.ts'
import { pricesFor } from './read-terms.ts'

type Wish = { supplier: string; item: string; qty: number; unit?: string }

/** The agreed price for a quantity on a day, in whole packs, and the packs that the item has. Two statements. */
export const offerPrice = async (tx: Tx, { supplier, item, qty, unit }: Wish, day: string) => {
  const units = await tx.rows<{ unit: string; packQty: number }>(
    'select unit, qty as "packQty" from catalog.v_item_unit where item = $1 order by qty',
    [item],
  )
  const prices = await pricesFor(tx, [{ supplier, item }], day)
  const chosen = choosePrice(prices, { day, qty, ...(unit !== undefined && { unit }) })
  if (!chosen) return { offer: null, units }
  const { agreed } = chosen
  const supplierCode = prices.find(p => p.unit === agreed.unit)?.supplierCode ?? ''
  return {
    offer: {
      unit: agreed.unit,
      packQty: agreed.packQty,
      qty: chosen.qty,
      price: agreed.price,
      value: chosen.value,
      supplierCode,
    },
    units,
  }
}
