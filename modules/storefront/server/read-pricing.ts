import type { Moment } from '#kernel/moment.ts'
import type { OpenPriceBook } from '#modules/pricing/rules/index.ts'
import { type BookShelf, priceBookAt } from '#modules/pricing/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** By which book, at which place and when the shop prices. */
export type Pricing = {
  /** The web shop's place, or the first shop of a company that has none. */
  readonly place: string
  readonly book: OpenPriceBook
  readonly moment: Moment
  readonly timeZone: string
  /** Places that sell or send goods. */
  readonly places: readonly string[]
}

type Place = { readonly id: string; readonly kind: string; readonly timeZone: string }

const PLACES = `select id, kind, time_zone as "timeZone" from company.v_place
  where active and kind in ('web', 'shop', 'distribution-centre') order by kind = 'web' desc, kind = 'shop' desc, code`

/** What the shop prices by now; undefined before the first price book or place. Two statements, and a book's reading. */
export const readPricing = async (tx: Tx, shelf: BookShelf, now: Date): Promise<Pricing | undefined> => {
  const [places, line] = [await tx.rows<Place>(PLACES), await priceBookAt(tx, now)]
  const [first] = places
  if (!first || !line) return undefined
  await shelf.bring(tx, [line.id])
  const book = shelf.bookOf(line.id)
  if (!book) return undefined
  return {
    place: first.id,
    book,
    moment: momentsIn(first.timeZone)(now),
    timeZone: first.timeZone,
    places: places.filter(it => it.kind !== 'web').map(it => it.id),
  }
}
