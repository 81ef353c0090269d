import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { OutsideState, StockMove, StockRefusal } from '../rules/index.ts'
import { asDocument, type Booked } from './goods/as-document.ts'
import { bookGoods } from './goods/book-goods.ts'
import { type Checked, checkLines } from './goods/check-lines.ts'
import type { Leg } from './goods/leg.ts'
import { type LotLine, lotCodeOf, makeLots } from './goods/make-lots.ts'
import { readFacts } from './goods/read-facts.ts'

export type StockDocument = {
  /** UUIDv7 made by the actor; the same document is booked once. */
  readonly id: string
  readonly place: string
  readonly day: string
  /** `opening`: what was there at the start; `adjustment`: a difference found; `transfer`: to or from another place. */
  readonly kind: 'opening' | 'adjustment' | 'transfer'
  /** For a transfer: the place that gives what enters, and takes what leaves. */
  readonly otherPlace?: string
  readonly reason: string
  readonly moves: readonly StockMove[]
}

type SignedLine = LotLine & { readonly enters: boolean; readonly cost?: number }

const linesOf = (moves: readonly StockMove[]): SignedLine[] =>
  moves.filter(m => m.qty !== 0).map(({ qty, ...move }) => ({ ...move, qty: Math.abs(qty), enters: qty > 0 }))

const OUTSIDE = { opening: 'opening', adjustment: 'difference' } as const satisfies Record<string, OutsideState>

const legOf = (doc: StockDocument, c: Checked<SignedLine>, lot: string | undefined): Leg => {
  const here = { state: 'on-hand', site: doc.place } as const
  const there =
    doc.kind === 'transfer'
      ? ({ state: 'on-hand', site: doc.otherPlace! } as const)
      : ({ state: OUTSIDE[doc.kind], site: doc.place } as const)
  const base = { item: c.item.id, sku: c.item.sku, qty: c.qty, serials: c.serials }
  const spot = { ...here, ...(c.line.location !== undefined && { location: c.line.location }) }
  const named = lot !== undefined ? { lot } : c.lot ? { lot: c.lot.id } : {}
  if (c.line.enters) return { ...base, ...named, from: there, to: { ...spot, location: c.line.location ?? null } }
  return { ...base, ...named, from: spot, to: { ...there, location: null } }
}

/**
 * Books goods into or out of a place: any number of items, a constant number of statements, all or nothing. A command:
 * it can't take what is not there, and the refusal says so; nothing is booked then.
 */
export const moveStock = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: StockDocument,
): Promise<Answer<Booked, StockRefusal>> => {
  const { otherPlace, kind } = doc
  if (kind === 'transfer' && !otherPlace) return refused('place-unknown', 'A transfer names the other place.')
  const wish = { ...doc, ref: doc.reason, other: otherPlace ?? null, asked: doc }
  return asDocument(tx, who, now, wish, async () => {
    const lines = linesOf(doc.moves)
    const facts = await readFacts(tx, {
      places: [doc.place, ...(otherPlace ? [otherPlace] : [])],
      lines,
      lotOf: lotCodeOf,
    })
    if (otherPlace && !facts.places.has(otherPlace)) return refused('place-unknown', `There is no place ${otherPlace}.`)
    const checked = checkLines(lines, { facts, place: doc.place, from: null, needSerials: false, anyPart: true })
    if (!checked.ok) return checked
    const strange = checked.value.find(
      c => c.line.lot !== undefined && !c.lot && (!c.line.enters || kind === 'transfer'),
    )
    if (strange) return refused('lot-unknown', `${strange.item.sku} has no lot ${strange.line.lot}.`)
    const comes = checked.value.filter(c => c.line.enters && kind !== 'transfer' && lotCodeOf(c.line) !== undefined)
    const lots = await makeLots(tx, null, doc.day, facts, comes)
    if (!lots.ok) return lots
    const legs = checked.value.map(c => legOf(doc, c, lots.value.get(c.n)))
    const credit = 'equity:opening-stock'
    const costs = checked.value.flatMap(({ n, item, qty, line: { enters, cost } }) =>
      kind === 'opening' && enters ? [{ item: item.id, line: n, qty, cost: cost ?? 0, credit }] : [],
    )
    return bookGoods(tx, who, now, { ...doc, ref: doc.reason, legs, costs })
  })
}
