import { shareOut } from '#kernel/share-out.ts'
import { mulDiv } from '#kernel/whole.ts'

/** How goods that leave are valued: oldest first, or by the average of what is there, weighted day by day. */
export type CostMethod = 'fifo' | 'average'

/** What came in on one line of one receipt: quantity in thousandths, cost of the whole in minor units. */
export type Layer = {
  readonly key: string
  readonly day: string
  readonly qty: number
  readonly cost: number
}

/** Where an item stands at the end of a day. */
export type Standing = {
  /** The oldest layer that is not used up; null where all that came are. */
  readonly front: string | null
  /** What of it has been taken. */
  readonly frontTaken: number
  /** Thousandths that left before they came; below zero: that came back without ever having come. */
  readonly short: number
  /** What those were valued at meanwhile. */
  readonly owed: number
  readonly qty: number
  /** Minor units, what is short included (as less). */
  readonly value: number
  /** The cost known last, of so many thousandths: what is short is valued at it. */
  readonly rateQty: number
  readonly rateCost: number
}

/** What left on a day, net, by the word that says why. Below zero: more came back than left. */
export type DayOuts = { readonly day: string; readonly outs: readonly { readonly why: string; readonly qty: number }[] }

export type DayValue = Standing & {
  readonly day: string
  readonly inQty: number
  readonly inCost: number
  readonly outQty: number
  readonly outCost: number
  /** What goods that had left before they came turned out to cost more than was thought. */
  readonly settled: number
  readonly outs: readonly { readonly why: string; readonly qty: number; readonly cost: number }[]
}

export type LayerState = { readonly key: string; readonly left: number }

export type Valued = {
  readonly days: readonly DayValue[]
  readonly layers: readonly LayerState[]
  /** True where goods came back that are older than the layers given: ask again with every layer. */
  readonly needsAll: boolean
}

export const NOTHING: Standing = {
  ...{ front: null, frontTaken: 0, short: 0, owed: 0, qty: 0, value: 0, rateQty: 1000, rateCost: 0 },
}

type Open = { readonly layer: Layer; taken: number }

/** Everything that changes while days are walked through. */
type Walk = {
  readonly method: CostMethod
  readonly layers: Open[]
  /** First layer that is not used up. */
  front: number
  /** How many layers have come. */
  come: number
  short: number
  owed: number
  /** What is really there, and its value: without what is short. */
  there: number
  worth: number
  rateQty: number
  rateCost: number
  needsAll: boolean
}

const part = (value: number, some: number, all: number) => (some === all ? value : mulDiv(value, some, all, 'half-up'))

/** Cost of the stretch from `a` to `b` of a layer; stretches that meet add up to the whole. */
const stretch = ({ cost, qty }: Layer, a: number, b: number) => part(cost, b, qty) - (a === 0 ? 0 : part(cost, a, qty))

const atRate = (walk: Walk, qty: number) => mulDiv(walk.rateCost, qty, walk.rateQty, 'half-up')

/** Takes from the oldest layers on; gives what that stretch has cost. */
const takeLayers = (walk: Walk, qty: number): number => {
  let [left, cost] = [qty, 0]
  while (left > 0 && walk.front < walk.come) {
    const open = walk.layers[walk.front]!
    const some = Math.min(left, open.layer.qty - open.taken)
    cost += stretch(open.layer, open.taken, open.taken + some)
    open.taken += some
    left -= some
    if (open.taken === open.layer.qty) walk.front += 1
  }
  return cost
}

/** Puts back what was taken last; gives its cost and what could not be put back because it had never come. */
const putBack = (walk: Walk, qty: number): { cost: number; left: number } => {
  let [left, cost] = [qty, 0]
  while (left > 0) {
    const open = walk.layers[walk.front]
    if (open && open.taken > 0 && walk.front < walk.come) {
      const some = Math.min(left, open.taken)
      cost += stretch(open.layer, open.taken - some, open.taken)
      open.taken -= some
      left -= some
    } else if (walk.front > 0) walk.front -= 1
    else break
  }
  return { cost, left }
}

/** A layer comes: what is short is settled by it first. Gives what that corrects. */
const arrive = (walk: Walk): number => {
  const { layer } = walk.layers[walk.come]!
  walk.come += 1
  if (layer.cost > 0) [walk.rateQty, walk.rateCost] = [layer.qty, layer.cost]
  const settles = Math.min(Math.max(walk.short, 0), layer.qty)
  const thought = settles === 0 ? 0 : part(walk.owed, settles, walk.short)
  walk.short -= settles
  walk.owed -= thought
  walk.there += layer.qty
  walk.worth += layer.cost
  if (settles === 0) return 0
  const actual = takeLayers(walk, settles)
  walk.there -= settles
  walk.worth -= actual
  return actual - thought
}

const leave = (walk: Walk, qty: number): number => {
  let cost = 0
  const surplus = Math.min(qty, Math.max(-walk.short, 0))
  if (surplus > 0) {
    cost += part(-walk.owed, surplus, -walk.short)
    walk.owed += cost
    walk.short += surplus
  }
  const some = Math.min(qty - surplus, walk.there)
  if (some > 0) {
    const average = part(walk.worth, some, walk.there)
    const oldest = takeLayers(walk, some)
    const taken = walk.method === 'fifo' ? oldest : average
    walk.there -= some
    walk.worth -= taken
    cost += taken
  }
  const missing = qty - surplus - some
  if (missing > 0) {
    const thought = atRate(walk, missing)
    walk.short += missing
    walk.owed += thought
    cost += thought
  }
  return cost
}

const comeBack = (walk: Walk, qty: number): number => {
  let cost = 0
  const settled = Math.min(qty, Math.max(walk.short, 0))
  if (settled > 0) {
    cost += part(walk.owed, settled, walk.short)
    walk.owed -= cost
    walk.short -= settled
  }
  const rest = qty - settled
  if (rest === 0) return cost
  const average = walk.there > 0 ? mulDiv(walk.worth, rest, walk.there, 'half-up') : atRate(walk, rest)
  const back = putBack(walk, rest)
  const put = walk.method === 'fifo' ? back.cost : part(average, rest - back.left, rest)
  walk.there += rest - back.left
  walk.worth += put
  cost += put
  if (back.left > 0) {
    const thought = walk.method === 'fifo' ? atRate(walk, back.left) : average - put
    walk.needsAll = true
    walk.short -= back.left
    walk.owed -= thought
    cost += thought
  }
  return cost
}

/** What left on a day, then what came back on it; each way's cost shared over its reasons. */
const leaveAndReturn = (walk: Walk, outs: DayOuts['outs']) => {
  const sides = [outs.filter(o => o.qty > 0), outs.filter(o => o.qty < 0)] as const
  const sums = sides.map(side => side.reduce((sum, o) => sum + Math.abs(o.qty), 0)) as [number, number]
  const costs = [sums[0] > 0 ? leave(walk, sums[0]) : 0, sums[1] > 0 ? -comeBack(walk, sums[1]) : 0] as const
  const shared = sides.flatMap((side, n) => {
    if (side.length === 0) return []
    const shares = shareOut(
      costs[n]!,
      side.map(o => Math.abs(o.qty)),
    )
    return side.map(({ why, qty }, i) => ({ why, qty, cost: shares[i]! }))
  })
  return { outQty: sums[0] - sums[1], outCost: costs[0] + costs[1], outs: shared }
}

const begin = (method: CostMethod, opening: Standing, layers: readonly Layer[], from: string): Walk => {
  const come = layers.filter(layer => layer.day < from).length
  const known = layers.findIndex(layer => layer.key === opening.front)
  const front = known === -1 ? come : known
  const open = layers.map((layer, n) => ({
    layer,
    taken: n < front ? layer.qty : n === front && known !== -1 ? opening.frontTaken : 0,
  }))
  const { short, owed, rateQty, rateCost } = opening
  const [there, worth] = [opening.qty + short, opening.value + owed]
  return { method, layers: open, front, come, short, owed, there, worth, rateQty, rateCost, needsAll: false }
}

const standingOf = (walk: Walk): Standing => ({
  front: walk.front < walk.come ? walk.layers[walk.front]!.layer.key : null,
  frontTaken: walk.front < walk.come ? walk.layers[walk.front]!.taken : 0,
  short: walk.short,
  owed: walk.owed,
  qty: walk.there - walk.short,
  value: walk.worth - walk.owed,
  rateQty: walk.rateQty,
  rateCost: walk.rateCost,
})

/**
 * Values an item day by day from a day on. Within a day what comes in comes first, so the hour at which a document
 * arrives, and the order in which documents are booked, make no difference: the same receipts and the same quantities
 * out give the same values. Goods that leave before they came are valued at the cost known last and settled, once, by
 * the next receipt. Source: IAS 2 / PSAK 202 on FIFO and weighted average; the day as the period of the average.
 *
 * `opening` is how the item stood at the end of the day before `from`; `layers` come in the order of their coming, and
 * those before the front may be left out unless `needsAll` asks for them. Work grows with the days and layers given,
 * not with documents.
 */
export const valueItem = (
  method: CostMethod,
  opening: Standing,
  from: string,
  layers: readonly Layer[],
  days: readonly DayOuts[],
): Valued => {
  const outsOf = new Map(days.map(d => [d.day, d.outs]))
  const walk = begin(method, opening, layers, from)
  const calendar = [...new Set([...outsOf.keys(), ...layers.map(l => l.day)])].filter(day => day >= from).sort()
  const valued = calendar.map((day): DayValue => {
    let [inQty, inCost, settled] = [0, 0, 0]
    while (walk.come < layers.length && layers[walk.come]!.day === day) {
      inQty += layers[walk.come]!.qty
      inCost += layers[walk.come]!.cost
      settled += arrive(walk)
    }
    const left = leaveAndReturn(walk, outsOf.get(day) ?? [])
    return { day, inQty, inCost, settled, ...left, ...standingOf(walk) }
  })
  return {
    days: valued,
    layers: walk.layers.map(({ layer, taken }) => ({ key: layer.key, left: layer.qty - taken })),
    needsAll: walk.needsAll,
  }
}
