import type { Answer } from '#kernel/answer.ts'
import { refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { GoodsLine, GoodsState, StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { checkLines } from './check-lines.ts'
import { legsOut } from './legs-of.ts'
import { readFacts } from './read-facts.ts'

export type StatusLine = GoodsLine & { readonly from: GoodsState; readonly to: GoodsState | 'disposed' }

export type StatusChange = Head & {
  readonly place: string
  readonly reason: string
  readonly lines: readonly StatusLine[]
}

/** Sets goods aside as damaged or recalled, takes them back, or writes them off as disposed of, where they lie. */
export const setStatus = (tx: Tx, who: Who, now: Date, doc: StatusChange): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'status', other: null, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines })
    const checked = checkLines(doc.lines, { facts, place: doc.place, from: l => stateAt(l, doc.place) })
    if (!checked.ok) return checked
    const idle = doc.lines.findIndex(l => l.from === l.to)
    if (idle !== -1) return refused('qty-wrong', `Line ${idle + 1}: it is ${doc.lines[idle]!.to} already.`)
    const legs = checked.value.flatMap(c =>
      legsOut(c, facts, stateAt(c.line, doc.place), { state: c.line.to, site: doc.place }),
    )
    return bookGoods(tx, who, now, { ...doc, kind: 'status', legs })
  })

const stateAt = (line: StatusLine, place: string) => ({ state: line.from, site: place })
