import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type StockRefusal, siteOfAccount } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from '../goods/as-document.ts'
import { bookGoods } from '../goods/book-goods.ts'
import { readItems } from '../goods/read-facts.ts'
import { endHolds } from './end-holds.ts'
import { readHolds } from './read-holds.ts'

export type Taking = Head & {
  readonly holds: readonly string[]
  /** `sold`: handed to a customer; `used`: by the company itself. */
  readonly to: 'sold' | 'used'
}

/** Turns holds of one place into goods that leave: nobody gets in between. What goes first is taken by lot. */
export const takeHeld = (tx: Tx, who: Who, now: Date, doc: Taking): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'taking', place: null, other: null, asked: doc }, async () => {
    const holds = await readHolds(tx, doc.holds)
    const place = holds[0] && siteOfAccount(holds[0].account)?.site
    if (!place || holds.some(h => h.account !== holds[0]!.account))
      return refused('hold-unknown', 'The holds are unknown, or of several places; name those of one place.')
    const items = await readItems(
      tx,
      holds.map(h => h.item),
    )
    const freed = await endHolds(tx, now, doc.holds)
    if (!freed.ok) return freed
    const legs = holds.map(({ item, qty }) => ({
      ...{ item, sku: items.get(item)?.sku ?? item, qty, serials: null, freshOn: doc.day },
      from: { state: 'on-hand', site: place } as const,
      to: { state: doc.to, site: place } as const,
    }))
    return bookGoods(tx, who, now, { ...doc, kind: 'taking', place, legs, freed: freed.value })
  })
