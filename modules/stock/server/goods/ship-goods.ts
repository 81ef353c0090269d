import type { Answer } from '#kernel/answer.ts'
import { refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { GoodsLine, StockRefusal } from '../../rules/index.ts'
import { endHolds } from '../holds/end-holds.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { checkLines } from './check-lines.ts'
import { legsOut } from './legs-of.ts'
import { readFacts } from './read-facts.ts'

export type Shipment = Head & {
  readonly place: string
  /** Id of the shipment; what it carries stands in transit under this id until it lands. */
  readonly shipment: string
  /** The place it goes to. */
  readonly to: string
  readonly lines: readonly GoodsLine[]
  /** Holds whose goods these are; they end with it. */
  readonly holds?: readonly string[]
}

const OPEN = `
  insert into stock.shipment (id, from_place, to_place, shipped_at) values ($1, $2, $3, $4)
  on conflict (id) do update set closed_at = null where shipment.from_place = $2 and shipment.to_place = $3 returning 1`

/** Books goods from a place onto the way. Lines without a lot or location are taken first expired, first out. */
export const shipGoods = (tx: Tx, who: Who, now: Date, doc: Shipment): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'shipment', other: doc.shipment, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place, doc.to], lines: doc.lines })
    if (!facts.places.has(doc.to)) return refused('place-unknown', `There is no place ${doc.to}.`)
    const from = { state: 'on-hand', site: doc.place } as const
    const checked = checkLines(doc.lines, { facts, place: doc.place, from: () => from, freshOn: doc.day })
    if (!checked.ok) return checked
    if (!(await tx.one(OPEN, [doc.shipment, doc.place, doc.to, now])))
      return refused('shipment-unknown', `Shipment ${doc.shipment} goes from or to another place.`)
    const to = { state: 'transit', site: doc.shipment } as const
    const legs = checked.value.flatMap(c => legsOut(c, facts, from, to, { freshOn: doc.day }))
    const freed = await endHolds(tx, now, doc.holds ?? [])
    if (!freed.ok) return freed
    return bookGoods(tx, who, now, { ...doc, kind: 'shipment', legs, freed: freed.value })
  })
