import { type Answer, done, refused } from '#kernel/answer.ts'
import { isUuid } from '#kernel/ids.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import {
  type AllowanceLeft,
  type Basket,
  type NameOf,
  type OpenPriceBook,
  type PricedBasket,
  type PricingRefusal,
  priceBasket,
  targetsOf,
  whyText,
} from '../rules/index.ts'
import { openBookForItems, priceBookAt } from './read-price-book.ts'

export type Simulated = {
  readonly number: number
  readonly priced: PricedBasket
  readonly told: { line: string; why: { id: string; en: string }[] }[]
}

type Language = 'id' | 'en'
type Named = { readonly id: string; readonly name: string; readonly name_en: string | null }

/** Names of the goods a book's promotions and a basket speak of, for both languages. Categories go by code. */
export const readNames = async (tx: Tx, items: readonly string[]): Promise<(language: Language) => NameOf> => {
  const goods = await tx.rows<Named>(
    `select id::text as id, name, name_en from catalog.v_item where id = any($1::uuid[])
     union all select code, name, name_en from catalog.v_category`,
    [items.filter(isUuid)],
  )
  const byId = new Map(goods.map(one => [one.id, one]))
  return language => (_kind, id) =>
    language === 'en' ? (byId.get(id)?.name_en ?? byId.get(id)?.name) : byId.get(id)?.name
}

/** Budgets as if nothing had been granted: a simulation is asked on no register's behalf. */
const unspent = ({ promotions }: OpenPriceBook): AllowanceLeft =>
  new Map(promotions.flatMap(({ id, budget }) => (budget ? [[id, budget.total] as const] : [])))

const tell = (priced: PricedBasket, book: OpenPriceBook, names: (language: Language) => NameOf): Simulated['told'] =>
  priced.lines.map(line => ({
    line: line.id,
    why: line.why.map(why => ({
      id: whyText(why, book.head, 'id', names('id')),
      en: whyText(why, book.head, 'en', names('en')),
    })),
  }))

/** Prices a basket with an opened book at a moment of its place, and says each reason in full. */
export const explainBasket = async (
  tx: Tx,
  at: Date,
  { basket, book, zone }: { readonly basket: Basket; readonly book: OpenPriceBook; readonly zone: string },
): Promise<Answer<Simulated, PricingRefusal>> => {
  const priced = priceBasket(basket, book, momentsIn(zone)(at), unspent(book))
  if (!priced.ok) return priced
  const goods = book.promotions.flatMap(one =>
    targetsOf(one).flatMap(it => [...(it.items ?? []), ...(it.except ?? [])]),
  )
  const names = await readNames(tx, [...new Set(goods)])
  return done({ number: book.head.number, priced: priced.value, told: tell(priced.value, book, names) })
}

/** The time zone of a basket's place. */
export const zoneOf = async (tx: Tx, place: string): Promise<Answer<string, 'place-unknown'>> => {
  const row = await tx.one<{ zone: string }>('select time_zone as zone from company.v_place where id::text = $1', [
    place,
  ])
  return row ? done(row.zone) : refused('place-unknown', `There is no place ${place}.`)
}

/** Prices a basket with a book (the one in force, unless named) at a moment of its place, and says each reason in full. */
export const simulateBasket = async (
  tx: Tx,
  at: Date,
  { basket, book: named }: { readonly basket: Basket; readonly book?: string | undefined },
): Promise<Answer<Simulated, PricingRefusal | 'no-price-book' | 'book-unknown' | 'place-unknown'>> => {
  const zone = await zoneOf(tx, basket.place)
  if (!zone.ok) return zone
  const id = named ?? (await priceBookAt(tx, at))?.id
  if (!id) return refused('no-price-book', `No price book is in force at ${at.toISOString()}; publish one.`)
  const book = await openBookForItems(
    tx,
    id,
    basket.lines.map(line => line.item),
  )
  if (!book) return refused('book-unknown', `There is no price book ${id}.`)
  return explainBasket(tx, at, { basket, book, zone: zone.value })
}
