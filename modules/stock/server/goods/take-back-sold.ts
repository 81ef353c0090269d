import type { Answer } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { GoodsLine, StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { type Checked, checkLines } from './check-lines.ts'
import type { Leg } from './leg.ts'
import { type Facts, pair, readFacts } from './read-facts.ts'

export type CustomerReturn = Head & {
  readonly place: string
  /** The customer, a party. */
  readonly customer: string
  readonly lines: readonly (GoodsLine & { readonly state: 'on-hand' | 'damaged' })[]
}

/** Goods of a lot that is recalled come back set aside, whatever they look like. */
const legOf = (
  { item, qty, line, serials }: Checked<CustomerReturn['lines'][number]>,
  facts: Facts,
  place: string,
): Leg => {
  const lot = line.lot === undefined ? undefined : facts.lots.get(pair(item.id, line.lot))
  return {
    ...{ item: item.id, sku: item.sku, qty, serials, lot: lot?.id ?? null },
    from: { state: 'sold', site: place },
    to: { state: lot?.recalled ? 'recalled' : line.state, site: place, location: line.location ?? null },
  }
}

/** Books goods that a customer on account has sent back, as they came; their cost comes back from what was sold. */
export const takeBackSold = (tx: Tx, who: Who, now: Date, doc: CustomerReturn): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'customer-return', other: doc.customer, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines })
    const checked = checkLines(doc.lines, { facts, place: doc.place, from: null, needSerials: false })
    if (!checked.ok) return checked
    const legs = checked.value.map(c => legOf(c, facts, doc.place))
    return bookGoods(tx, who, now, { ...doc, kind: 'customer-return', legs })
  })
