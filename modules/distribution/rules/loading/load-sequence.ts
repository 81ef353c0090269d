/** What goes into a truck. `stop` counts from 1: the first to be reached. */
export type Loadable = {
  readonly id: string
  readonly stop: number
  readonly kind: 'carton' | 'cage' | 'pallet'
  readonly grams: number | null
}

const ON_FLOOR = { pallet: 0, cage: 1, carton: 2 } as const

/**
 * The order in which units go into a truck that is unloaded from behind: the last stop's first, so that no stop's goods
 * stand behind another's. Within a stop what stands on the floor before what is laid on top, heavy before light. Same
 * units, same order.
 */
export const loadSequence = <Unit extends Loadable>(units: readonly Unit[]): Unit[] =>
  units.toSorted(
    (a, b) =>
      b.stop - a.stop ||
      ON_FLOOR[a.kind] - ON_FLOOR[b.kind] ||
      (b.grams ?? 0) - (a.grams ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )

/**
 * Unloads a loading order again, stop by stop from behind, and names every unit that would have to be moved out of the
 * way of an earlier stop's goods.
 */
export const checkLoading = (order: readonly Loadable[]): string[] =>
  order.filter((unit, i) => order.slice(i + 1).some(later => later.stop > unit.stop)).map(unit => unit.id)
