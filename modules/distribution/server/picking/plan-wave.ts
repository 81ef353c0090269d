import { batchOrders, planWalk, type Spot, sShapeLength } from '../../rules/index.ts'
import type { Centre } from './read-floor.ts'

/** Goods to be fetched for one line from one bin. Thousandths. */
export type Fetch = {
  readonly line: string
  readonly transfer: string
  readonly bin: string | null
  readonly location: string | null
  readonly lot: string | null
  readonly expiry: string | null
  readonly qty: number
  readonly grams: number
}

export type PlannedList = {
  readonly picks: readonly (Fetch & { readonly slot: string })[]
  readonly slots: readonly { readonly slot: string; readonly transfer: string }[]
  readonly walkMm: number
}

export type PlannedWave = { readonly lists: readonly PlannedList[]; readonly walkMm: number; readonly sShapeMm: number }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What stands on the floor is walked to in the shortest order; what nobody has measured comes last, by its code. */
const ordered = ({ floor, spots }: Centre, fetches: readonly Fetch[]) => {
  const known = fetches.filter(it => it.bin !== null && spots.has(it.bin))
  const unknown = fetches.filter(it => it.bin === null || !spots.has(it.bin))
  const walk = planWalk(
    floor,
    known.map(it => spots.get(it.bin!)!),
  )
  const byBin = unknown.toSorted((a, b) => ((a.bin ?? '~') < (b.bin ?? '~') ? -1 : 1))
  return { fetches: [...walk.order.map(index => known[index]!), ...byBin], walkMm: walk.length }
}

const listOf = (
  centre: Centre,
  transfers: readonly string[],
  of: ReadonlyMap<string, readonly Fetch[]>,
): PlannedList => {
  const slots = transfers.map((transfer, i) => ({ slot: LETTERS[i]!, transfer }))
  const slotOf = new Map(slots.map(({ slot, transfer }) => [transfer, slot]))
  const { fetches, walkMm } = ordered(
    centre,
    transfers.flatMap(id => of.get(id)!),
  )
  return { slots, walkMm, picks: fetches.map(it => ({ ...it, slot: slotOf.get(it.transfer)! })) }
}

/**
 * Makes a wave of what is to be fetched: transfers that are walked for together become one list, each with its slot on
 * the trolley, and every list is walked the shortest way. Beside it stands what walking for each transfer alone in
 * S-shape would have been.
 */
export const planWave = (centre: Centre, fetches: readonly Fetch[]): PlannedWave => {
  const of = Map.groupBy(fetches, it => it.transfer)
  const spotsOf = (those: readonly Fetch[]): Spot[] =>
    those.map(it => (it.bin === null ? undefined : centre.spots.get(it.bin))).filter(spot => spot !== undefined)
  const orders = [...of].map(([id, those]) => {
    const grams = those.reduce((sum, it) => sum + it.grams, 0)
    return { id, spots: spotsOf(those), totes: Math.max(1, Math.ceil(grams / centre.toteGrams)) }
  })
  const lists = batchOrders(centre.floor, orders, centre.totes).map(ids => listOf(centre, ids, of))
  return {
    lists,
    walkMm: lists.reduce((sum, list) => sum + list.walkMm, 0),
    sShapeMm: orders.reduce((sum, order) => sum + sShapeLength(centre.floor, order.spots), 0),
  }
}
