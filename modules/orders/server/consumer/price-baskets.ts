import { type Answer, done, refused } from '#kernel/answer.ts'
import { type OpenPriceBook, type PricedBasket, priceBasket } from '#modules/pricing/rules/index.ts'
import { priceBookAt } from '#modules/pricing/server/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { PricedLine, PriceRefusal } from '../orders/price-lines.ts'
import type { Shop } from './deps.ts'
import type { Terms } from './read-terms.ts'

type AskedLine = { readonly id: string; readonly item: string; readonly unit: string; readonly packs: number }

/** A basket to be priced, of a member or of somebody. */
export type AskedBasket = {
  readonly place: string
  readonly zone: string
  readonly group: string | null
  readonly member: boolean
  readonly coupons: readonly string[]
  readonly lines: readonly AskedLine[]
}

export type PackFact = { sku: string; qty: number | null; active: boolean; online: boolean }
export type Packs = ReadonlyMap<string, PackFact>

const key = (item: string, unit: string) => `${item}/${unit}`

/** What is known of the packs that lines name. One statement. */
export const readPacks = async (tx: Tx, lines: readonly AskedLine[]): Promise<Packs> => {
  const rows = await tx.often<PackFact & { item: string; unit: string }>(
    `select distinct on (t.item, t.unit) t.item, t.unit, i.sku, i.active, i.sold_online as online, u.qty
     from unnest($1::uuid[], $2::text[]) as t (item, unit) join catalog.v_item i on i.id = t.item
     left join catalog.v_item_unit u on u.item = t.item and u.unit = t.unit`,
    columns(
      lines,
      l => l.item,
      l => l.unit,
    ),
  )
  return new Map(rows.map(row => [key(row.item, row.unit), row]))
}

/** The book in force, opened. One statement when it is on the shelf. */
export const bookNow = async (tx: Tx, shop: Shop, now: Date): Promise<OpenPriceBook | undefined> => {
  const found = await priceBookAt(tx, now)
  if (!found) return undefined
  await shop.shelf.bring(tx, [found.id])
  return shop.shelf.bookOf(found.id)
}

export type Basketed = { readonly lines: readonly PricedLine[]; readonly priced: PricedBasket }

const faultOf = (lines: readonly AskedLine[], packs: Packs) => {
  const seen = new Set<string>()
  for (const { item, unit } of lines) {
    const pack = packs.get(key(item, unit))
    if (!pack?.active) return refused('item-unknown', `${pack?.sku ?? item} is not sold any more, or not known.`)
    if (pack.qty === null) return refused('unit-unknown', `${pack.sku} has no pack “${unit}”.`)
    if (seen.has(key(item, unit))) return refused('item-twice', `${pack.sku} stands in two lines (${unit}).`)
    seen.add(key(item, unit))
  }
  return null
}

const worded = (word: string, detail = word) =>
  word === 'item-not-priced' || word === 'tax-not-known' ? refused(word, detail) : refused('price-refused', detail)

/** Prices one basket by the rules of the till: promotions and coupons in, those with a budget give nothing. */
export const priceAsked = (
  shop: Shop,
  book: OpenPriceBook | undefined,
  packs: Packs,
  now: Date,
  asked: AskedBasket,
): Answer<Basketed, PriceRefusal> => {
  const fault = faultOf(asked.lines, packs)
  if (fault) return fault
  if (!book) return refused('no-price-book', 'No price book is in force; publish one.')
  const packOf = (l: AskedLine) => packs.get(key(l.item, l.unit))!.qty!
  const { place, group, member, coupons } = asked
  const lines = asked.lines.map(l => ({ id: l.id, item: l.item, qty: l.packs * packOf(l) }))
  const priced = priceBasket({ place, group, member, coupons, lines }, book, shop.momentsIn(asked.zone)(now))
  if (!priced.ok) return worded(priced.refusal, priced.detail)
  return done({
    priced: priced.value,
    lines: asked.lines.map((l, n) => {
      const { id: _, item: __, ...money } = priced.value.lines[n]!
      return { ...money, id: l.id, item: l.item, unit: l.unit, packQty: packOf(l) }
    }),
  })
}

/** Where a basket is priced: the web's own place, else where it is collected, else the first that delivers. */
export const pricePlace = (terms: Terms, collect: string | null): { place: string; zone: string } | null => {
  const deliver = [...terms.places.values()].find(it => it.terms.delivers)?.place.id
  const place = collect ?? deliver ?? [...terms.places.keys()][0]
  const zone = place && terms.places.get(place)?.place.timeZone
  return place && zone ? { place: terms.web ?? place, zone } : null
}
