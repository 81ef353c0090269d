import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { OrderInput } from '../../contract/index.ts'
import { choosePrice, enoughOf, lineValue, mostOf } from '../../rules/index.ts'
import { type ItemPrice, pricesFor, type Terms } from '../terms/read-terms.ts'

/** A line as it is kept. */
export type PricedLine = {
  readonly item: string
  readonly unit: string
  readonly packQty: number
  readonly qty: number
  readonly price: number
  readonly agreedPrice: number | null
  readonly net: number
  readonly taxClass: string
  readonly supplierCode: string
  readonly most: number
  readonly enough: number
}

type Pack = { item: string; unit: string; name: string; qty: number; taxClass: string; loose: boolean }

const PACKS = `
  select i.id as item, u.unit, i.name, u.qty, i.tax_class as "taxClass", i.weighed and u.unit = i.base_unit as loose
  from unnest($1::uuid[], $2::text[]) as t (item, unit)
  join catalog.v_item i on i.id = t.item join catalog.v_item_unit u on u.item = t.item and u.unit = t.unit`

export type LineRefusal = 'unit-unknown' | 'not-whole-packs' | 'no-agreement' | 'item-twice'

type Wish = OrderInput['lines'][number]

const priced = (wish: Wish, pack: Pack, prices: readonly ItemPrice[], terms: Terms, day: string) => {
  if (!pack.loose && wish.qty % pack.qty !== 0)
    return refused('not-whole-packs', `${pack.name}: order whole packs (${pack.unit}).`)
  const chosen = choosePrice(
    prices.filter(p => p.item === wish.item),
    { day, qty: wish.qty, unit: wish.unit },
  )
  const price = wish.price ?? chosen?.agreed.price
  if (price === undefined)
    return refused(
      'no-agreement',
      `${pack.name}: no price is agreed for ${pack.unit}; type one, or write down the agreement.`,
    )
  return done({
    ...{ item: wish.item, unit: wish.unit, packQty: pack.qty, qty: wish.qty, price, taxClass: pack.taxClass },
    agreedPrice: chosen?.agreed.price ?? null,
    net: lineValue({ price, packQty: pack.qty }, wish.qty),
    supplierCode: prices.find(p => p.item === wish.item && p.unit === wish.unit)?.supplierCode ?? '',
    most: mostOf(wish.qty, terms.overBp),
    enough: enoughOf(wish.qty, terms.shortBp),
  })
}

/** Lines with pack, price and tolerances as they hold on a day. Two statements. */
export const priceLines = async (
  tx: Tx,
  terms: Terms,
  wishes: readonly Wish[],
  day: string,
): Promise<Answer<PricedLine[], LineRefusal>> => {
  const packs = await tx.rows<Pack>(PACKS, [wishes.map(w => w.item), wishes.map(w => w.unit)])
  const prices = await pricesFor(
    tx,
    wishes.map(w => ({ supplier: terms.id, item: w.item })),
    day,
  )
  const lines: PricedLine[] = []
  const seen = new Set<string>()
  for (const wish of wishes) {
    const pack = packs.find(p => p.item === wish.item && p.unit === wish.unit)
    if (!pack) return refused('unit-unknown', `An item is not known, or has no pack “${wish.unit}”.`)
    const key = `${wish.item}/${wish.unit}`
    if (seen.has(key)) return refused('item-twice', `${pack.name} stands in two lines (${pack.unit}); make them one.`)
    seen.add(key)
    const line = priced(wish, pack, prices, terms, day)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return done(lines)
}
