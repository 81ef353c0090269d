/**
 * The floor of a centre: parallel aisles, a cross aisle at their front and one at their back. Millimetres. Pickers begin
 * and end at the front of aisle `door`.
 */
export type Floor = {
  readonly aisles: number
  readonly aisleLength: number
  readonly aislePitch: number
  readonly door: number
}

/** Where something stands: in which aisle, and how far along it from the front. */
export type Spot = { readonly aisle: number; readonly along: number }

/** Where a walk begins and ends. */
export const doorOf = (floor: Floor): Spot => ({ aisle: floor.door, along: 0 })

/** The shortest way between two spots: straight along an aisle, else by the nearer cross aisle. */
export const wayBetween = (floor: Floor, a: Spot, b: Spot): number => {
  if (a.aisle === b.aisle) return Math.abs(a.along - b.along)
  const across = Math.abs(a.aisle - b.aisle) * floor.aislePitch
  return across + Math.min(a.along + b.along, 2 * floor.aisleLength - a.along - b.along)
}
