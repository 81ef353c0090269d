import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type GoodsState, receivedAccount, type StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { checkLines } from './check-lines.ts'
import { type LotLine, lotCodeOf, makeLots } from './make-lots.ts'
import { readFacts } from './read-facts.ts'

export type ReceiptLine = LotLine & {
  /** Minor units for the whole line, without tax that is recovered. */
  readonly cost: number
  /** Left out: on hand. */
  readonly state?: GoodsState
}

export type Receipt = Head & {
  readonly place: string
  readonly supplier: string
  readonly lines: readonly ReceiptLine[]
}

/**
 * Books goods in from a supplier: lots and pieces are made, and the cost stands against what the supplier has not billed.
 * A receipt of the past is valued as if it had been known: what it changes since is booked as corrections.
 */
export const receiveGoods = (tx: Tx, who: Who, now: Date, doc: Receipt): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'receipt', other: doc.supplier, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines, lotOf: lotCodeOf })
    const checked = checkLines(doc.lines, { facts, place: doc.place, from: null })
    if (!checked.ok) return checked
    const bad = doc.lines.findIndex(l => !Number.isSafeInteger(l.cost) || l.cost < 0)
    if (bad !== -1)
      return refused(
        'cost-wrong',
        `Line ${bad + 1}: a cost of ${doc.lines[bad]!.cost} is no whole amount of 0 or more.`,
      )
    const lots = await makeLots(tx, doc.supplier, doc.day, facts, checked.value)
    if (!lots.ok) return lots
    const legs = checked.value.map(({ n, line, item, qty, serials }) => ({
      ...{ item: item.id, sku: item.sku, qty, serials, lot: lots.value.get(n) ?? null },
      from: { state: 'supplier', site: doc.supplier } as const,
      to: { state: line.state ?? 'on-hand', site: doc.place, location: line.location ?? null } as const,
    }))
    const credit = receivedAccount(doc.supplier)
    const costs = checked.value.map(({ n, item, qty, line }) => ({
      item: item.id,
      line: n,
      qty,
      cost: line.cost,
      credit,
    }))
    return bookGoods(tx, who, now, { ...doc, kind: 'receipt', legs, costs })
  })
