import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { bearerOf, type StateLine, type StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { type Checked, checkLines } from './check-lines.ts'
import type { Leg } from './leg.ts'
import { legsOut } from './legs-of.ts'
import { type LotLine, makeLots } from './make-lots.ts'
import { type Facts, readFacts } from './read-facts.ts'

export type AdjustLine = StateLine &
  LotLine & {
    readonly change: 'found' | 'lost'
    /** What found goods are worth, the whole line; left out: as the item is valued. */
    readonly cost?: number
  }

export type Adjustment = Head & {
  readonly place: string
  readonly reason: string
  readonly lines: readonly AdjustLine[]
}

const legsOf = (c: Checked<AdjustLine>, facts: Facts, place: string, lots: ReadonlyMap<number, string>): Leg[] => {
  const here = { state: c.line.state ?? 'on-hand', site: place } as const
  const away = { state: 'difference', site: place } as const
  if (c.line.change === 'lost') return legsOut(c, facts, here, away)
  const { item, qty, serials } = c
  const to = { ...here, location: c.line.location ?? null }
  return [{ item: item.id, sku: item.sku, qty, serials, lot: lots.get(c.n) ?? null, from: away, to }]
}

/** Books what was found or is gone, with its reason. What is found without a cost takes back what its loss would have cost. */
export const adjustGoods = (tx: Tx, who: Who, now: Date, doc: Adjustment): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'adjustment', other: null, asked: doc }, () =>
    bookAdjustment(tx, who, now, doc),
  )

/** The same within a document that is open already. */
export const bookAdjustment = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: Adjustment,
): Promise<Answer<Booked, StockRefusal>> => {
  const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines })
  const sides = [doc.lines.filter(l => l.change === 'lost'), doc.lines.filter(l => l.change === 'found')] as const
  const from = (line: AdjustLine) => ({ state: line.state ?? 'on-hand', site: doc.place }) as const
  const legs: Leg[] = []
  const costs = []
  for (const [n, lines] of sides.entries()) {
    if (lines.length === 0) continue
    const checked = checkLines(lines, { facts, place: doc.place, from: n === 0 ? from : null })
    if (!checked.ok) return checked
    const lots = n === 0 ? null : await makeLots(tx, null, doc.day, facts, checked.value.filter(hasLot))
    if (lots && !lots.ok) return lots
    legs.push(...checked.value.flatMap(c => legsOf(c, facts, doc.place, lots?.value ?? new Map())))
    for (const { n: line, item, qty, line: asked } of checked.value) {
      if (asked.cost === undefined || n === 0) continue
      if (!Number.isSafeInteger(asked.cost) || asked.cost < 0)
        return refused('cost-wrong', `A cost of ${asked.cost} for ${item.sku} is no whole amount of 0 or more.`)
      costs.push({ item: item.id, line, qty, cost: asked.cost, credit: bearerOf('difference', doc.day) })
    }
  }
  if (legs.length === 0) return refused('qty-wrong', 'The document has no line.')
  return bookGoods(tx, who, now, { ...doc, kind: 'adjustment', legs, costs })
}

const hasLot = ({ line }: Checked<AdjustLine>) => line.lot !== undefined || line.expires !== undefined
