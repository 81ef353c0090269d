import { addDays } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { quoteInput, type SpecialOffer } from '../../contract/index.ts'
import { promiseDays } from '../../rules/index.ts'
import { quoteBasket } from '../consumer/quote-basket.ts'
import { readFrame } from '../read-frame.ts'
import type { SpecialDeps } from './deps.ts'

type Wish = { readonly place: string; readonly item?: string | undefined; readonly packs: number }

const NOTHING = { leadDays: null, meanMillidays: null, spreadMillidays: null, receipts: 0, cost: null }

/** The basket of one item in its base unit, to be collected at the place. Null where it can't be priced. */
const priced = async (tx: Tx, now: Date, { shop }: SpecialDeps, { place, item, packs }: Wish) => {
  const unit =
    item && (await tx.one<{ unit: string }>('select base_unit as unit from catalog.v_item where id = $1', [item]))
  if (!item || !unit) return null
  const lines = [{ id: item, item, unit: unit.unit, packs, way: 0 }]
  const quoted = await quoteBasket(
    ...([tx, now, shop] as const),
    quoteInput.parse({ lines, pays: 'in-shop', ways: [{ way: 'collect', place }] }),
  )
  return quoted.ok ? quoted.value : null
}

/** Where an item, or something described, could come from and by when: another place first, then suppliers, the soonest first. */
export const offerSpecial = async (tx: Tx, now: Date, deps: SpecialDeps, wish: Wish): Promise<SpecialOffer[]> => {
  const { today } = await readFrame(tx, now)
  const quoted = await priced(tx, now, deps, wish)
  const way = quoted?.ways[0]
  const price = quoted?.total ?? null
  const near: SpecialOffer[] = way
    ? [{ ...NOTHING, source: 'place', supplier: null, name: way.placeName, due: way.byLocal.slice(0, 10), price }]
    : []
  const suppliers = await deps.bringing.offers(tx, now, wish.item ?? null, wish.packs * 1000)
  const far = suppliers.map((s): SpecialOffer => {
    return { ...s, source: 'supplier', due: addDays(today, promiseDays(s)), price }
  })
  return [...near, ...far.sort((a, b) => (a.due < b.due ? -1 : 1))]
}
