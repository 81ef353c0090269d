import { type Answer, refused } from '#kernel/answer.ts'
import type { Posting } from '#modules/books/rules/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { bearerOf, receivedAccount, type StateLine, type StockRefusal } from '../../rules/index.ts'
import { readCurrency } from '../value/read-currency.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { checkLines } from './check-lines.ts'
import { legsOut } from './legs-of.ts'
import { readFacts } from './read-facts.ts'

export type SupplierReturn = Head & {
  readonly place: string
  readonly supplier: string
  readonly lines: readonly (StateLine & {
    /** What the supplier owes back for the line, minor units. */
    readonly credit: number
  })[]
}

/**
 * Books goods back to a supplier. What the supplier owes back stands against what is not billed yet; the difference to
 * what the goods have cost stays on the line of returns.
 */
export const returnGoods = (tx: Tx, who: Who, now: Date, doc: SupplierReturn): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'supplier-return', other: doc.supplier, asked: doc }, async () => {
    const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines })
    const stateOf = (line: StateLine) => line.state ?? 'on-hand'
    const checked = checkLines(doc.lines, {
      ...{ facts, place: doc.place },
      from: line => ({ state: stateOf(line), site: doc.place }),
    })
    if (!checked.ok) return checked
    const bad = doc.lines.findIndex(l => !Number.isSafeInteger(l.credit) || l.credit < 0)
    if (bad !== -1)
      return refused(
        'cost-wrong',
        `Line ${bad + 1}: a credit of ${doc.lines[bad]!.credit} is no whole amount of 0 or more.`,
      )
    const to = { state: 'supplier', site: doc.supplier } as const
    const legs = checked.value.flatMap(c => legsOut(c, facts, { state: stateOf(c.line), site: doc.place }, to))
    const credit = doc.lines.reduce((sum, l) => sum + l.credit, 0)
    const unit = await readCurrency(tx)
    const owed = { debit: receivedAccount(doc.supplier), credit: bearerOf('supplier', doc.day), unit, amount: credit }
    const money: Posting[] = credit > 0 ? [owed] : []
    return bookGoods(tx, who, now, { ...doc, kind: 'supplier-return', legs, money })
  })
