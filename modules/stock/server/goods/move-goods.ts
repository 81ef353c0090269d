import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { GoodsState, StateLine, StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { checkLines } from './check-lines.ts'
import { legsOut } from './legs-of.ts'
import { readFacts } from './read-facts.ts'

export type ShiftLine = StateLine & {
  /** The location it goes to; null for the place at large. */
  readonly to: string | null
}

export type Shift = Head & { readonly place: string; readonly lines: readonly ShiftLine[] }

/**
 * Moves goods between locations of a place: put-away, refill of the shop floor, picking to the stage. A line without a
 * location moves what lies nowhere in particular. What the place has stays the same, so nothing is booked in the ledger.
 */
export const moveGoods = (tx: Tx, who: Who, now: Date, doc: Shift): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'shift', other: null, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines, locations: doc.lines.map(l => l.to) })
    const stateOf = (line: { readonly state?: GoodsState }) => line.state ?? 'on-hand'
    const checked = checkLines(doc.lines, {
      ...{ facts, place: doc.place },
      from: line => ({ state: stateOf(line), site: doc.place }),
    })
    if (!checked.ok) return checked
    const lost = doc.lines.findIndex(l => l.to !== null && facts.locations.get(l.to)?.place !== doc.place)
    if (lost !== -1)
      return refused('location-unknown', `Line ${lost + 1}: there is no location ${doc.lines[lost]!.to} in this place.`)
    const idle = doc.lines.findIndex(l => l.to === (l.location ?? null))
    if (idle !== -1)
      return refused('location-unknown', `Line ${idle + 1}: it lies there already; name another location.`)
    const legs = checked.value.flatMap(c => {
      const spot = { state: stateOf(c.line), site: doc.place }
      return legsOut(c, facts, { ...spot, location: c.line.location ?? null }, { ...spot, location: c.line.to })
    })
    return bookGoods(tx, who, now, { ...doc, kind: 'shift', legs })
  })
