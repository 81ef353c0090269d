import type { Floor, Spot } from './floor.ts'
import { walkLength } from './plan-walk.ts'

/** What is picked for one receiver: where it stands, and how many totes it fills. */
export type PickOrder = { readonly id: string; readonly spots: readonly Spot[]; readonly totes: number }

type Batch = { orders: PickOrder[]; spots: Spot[]; totes: number; length: number }

const joined = (floor: Floor, batch: Batch, order: PickOrder): Batch => {
  const spots = [...batch.spots, ...order.spots]
  return { orders: [...batch.orders, order], spots, totes: batch.totes + order.totes, length: walkLength(floor, spots) }
}

const alone = (floor: Floor, order: PickOrder): Batch => ({
  ...{ orders: [order], spots: [...order.spots], totes: order.totes, length: walkLength(floor, order.spots) },
})

/**
 * Puts orders together that are walked for together: the longest walk that is left begins a batch, then whichever order
 * saves the most against being walked for alone joins it, while it saves anything and the trolley has totes. An order
 * larger than a trolley is a batch of its own. Gives the ids of each batch, in the order in which they joined.
 */
export const batchOrders = (floor: Floor, orders: readonly PickOrder[], totes: number): string[][] => {
  const singles = new Map(orders.map(order => [order.id, walkLength(floor, order.spots)]))
  const left = orders.toSorted((a, b) => singles.get(b.id)! - singles.get(a.id)! || (a.id < b.id ? -1 : 1))
  const batches: string[][] = []
  while (left.length > 0) {
    let batch = alone(floor, left.shift()!)
    for (;;) {
      let best: { at: number; saved: number; batch: Batch } | null = null
      for (const [at, order] of left.entries()) {
        if (batch.totes + order.totes > totes) continue
        const next = joined(floor, batch, order)
        const saved = batch.length + singles.get(order.id)! - next.length
        if (saved >= 0 && (!best || saved > best.saved)) best = { at, saved, batch: next }
      }
      if (!best) break
      left.splice(best.at, 1)
      batch = best.batch
    }
    batches.push(batch.orders.map(order => order.id))
  }
  return batches
}
