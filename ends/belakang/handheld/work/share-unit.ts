import type { UnitInHand } from './put-away.ts'

/** What a unit's label says of an item; thousandths. */
export type UnitContent = { readonly item: string; readonly qty: number }

const sharedOf = ({ shares = [] }: UnitInHand, item: string) =>
  shares.reduce((sum, it) => sum + (it.item === item ? it.qty : 0), 0)

/** How much of an item is still in the unit: what was counted, or what its label says, less what lies on shelves. */
export const leftOf = (unit: UnitInHand, contents: readonly UnitContent[], item: string): number => {
  const labelled = contents.reduce((sum, it) => sum + (it.item === item ? it.qty : 0), 0)
  return Math.max(0, (unit.counted[item] ?? labelled) - sharedOf(unit, item))
}

/** Lays what was named onto a shelf. */
export const shareUnit = (unit: UnitInHand, bin: string): UnitInHand => {
  if (!unit.next) return unit
  return { ...unit, next: null, shares: [...(unit.shares ?? []), { ...unit.next, bin }] }
}

/** Whether nothing is left in it. */
export const isSharedOut = (unit: UnitInHand, contents: readonly UnitContent[]): boolean => {
  const items = new Set([...contents.map(it => it.item), ...Object.keys(unit.counted)])
  return items.size > 0 && [...items].every(item => leftOf(unit, contents, item) === 0)
}

/** Another count of an item; what lay on shelves beyond it is laid anew. */
export const countUnit = (unit: UnitInHand, item: string, qty: number, labelled: number): UnitInHand => {
  const { [item]: _, ...others } = unit.counted
  const counted = qty === labelled ? others : { ...others, [item]: qty }
  if (sharedOf(unit, item) <= qty) return { ...unit, counted }
  return { ...unit, counted, shares: (unit.shares ?? []).filter(it => it.item !== item) }
}
