import type { Entry, Posting } from '#modules/books/rules/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { inventoryAccount, isInside, type OutsideState } from '../../rules/index.ts'
import type { Leg } from '../goods/leg.ts'
import { type Out, revalue } from './revalue.ts'

/** Goods that come in with what they cost. `credit` is the account that bears it: what a supplier has not billed yet. */
export type CostIn = {
  readonly item: string
  readonly line: number
  readonly qty: number
  /** Minor units, the whole line. */
  readonly cost: number
  readonly credit: string
}

export type Added = {
  /** For the document's own entry: what came in. */
  readonly postings: readonly Posting[]
  /** What left, and what that changed on later days: an entry for each day. */
  readonly entries: readonly Entry[]
}

type ValuedDocument = {
  readonly id: string
  readonly day: string
  readonly ref: string
  readonly legs: readonly Leg[]
  readonly costs?: readonly CostIn[]
}

/** Quantities that crossed the company's edge, by item and why; what came with a cost is no return. */
const outsOf = ({ legs, costs = [], day }: ValuedDocument): Out[] => {
  const outs = new Map<string, Out & { qty: number }>()
  const add = (item: string, why: OutsideState, qty: number) => {
    const key = `${item}/${why}`
    const out = outs.get(key) ?? { item, day, why, qty: 0 }
    out.qty += qty
    outs.set(key, out)
  }
  const costed = new Map<string, number>()
  for (const { item, qty } of costs) costed.set(item, (costed.get(item) ?? 0) + qty)
  for (const { item, qty, from, to } of legs) {
    if (isInside(from.state) && !isInside(to.state)) add(item, to.state, qty)
    if (isInside(from.state) || !isInside(to.state)) continue
    const covered = Math.min(qty, costed.get(item) ?? 0)
    costed.set(item, (costed.get(item) ?? 0) - covered)
    if (qty > covered) add(item, from.state, covered - qty)
  }
  return [...outs.values()].filter(out => out.qty !== 0)
}

/** What a document means in money. The layers it makes are written here; the entries are booked by the caller. */
export const addValue = async (tx: Tx, who: Who, now: Date, doc: ValuedDocument): Promise<Added> => {
  const { costs = [] } = doc
  const outs = outsOf(doc)
  if (costs.length === 0 && outs.length === 0) return { postings: [], entries: [] }
  const layers = costs.map(({ item, line, qty, cost }) => ({ item, line, qty, cost, receipt: doc.id, day: doc.day }))
  const { entries, currency } = await revalue(tx, who, now, { ref: doc.ref || doc.id, outs, layers, changes: [] })
  const postings = costs
    .filter(c => c.cost > 0)
    .map(({ item, cost, credit }) => ({ debit: inventoryAccount(item), credit, unit: currency, amount: cost }))
  return { postings, entries }
}
