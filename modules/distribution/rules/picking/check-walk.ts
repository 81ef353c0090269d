import { doorOf, type Floor, type Spot, wayBetween } from './floor.ts'

/**
 * Walks an order of spots from the door and back, by the shortest way from each to the next, and says what is wrong: a
 * spot left out or visited twice, off the floor, or a length that is not what was claimed. Shares nothing with the
 * planner but the floor.
 */
export const checkWalk = (
  floor: Floor,
  spots: readonly Spot[],
  claim: { readonly order: readonly number[]; readonly length: number },
): { readonly length: number; readonly problems: readonly string[] } => {
  const problems: string[] = []
  spots.forEach((spot, i) => {
    const times = claim.order.filter(index => index === i).length
    if (times !== 1) problems.push(`spot ${i} is visited ${times} times`)
    if (spot.aisle < 0 || spot.aisle >= floor.aisles || spot.along < 0 || spot.along > floor.aisleLength)
      problems.push(`spot ${i} is off the floor`)
  })
  const walk = [doorOf(floor), ...claim.order.map(index => spots[index]!), doorOf(floor)]
  const length = walk.slice(1).reduce((sum, spot, i) => sum + wayBetween(floor, walk[i]!, spot), 0)
  if (length !== claim.length) problems.push(`the walk is ${length} mm, not ${claim.length}`)
  return { length, problems }
}

/**
 * What the usual way is long: every aisle with a pick is walked from end to end, in turns up and down; where their number
 * is odd, the last one is left by the way it was entered, past its farthest pick.
 */
export const sShapeLength = (floor: Floor, spots: readonly Spot[]): number => {
  if (spots.length === 0) return 0
  const aisles = [...new Set(spots.map(spot => spot.aisle))].sort((a, b) => a - b)
  const last = aisles.at(-1)!
  const across = Math.abs(aisles[0]! - floor.door) + (last - aisles[0]!) + Math.abs(last - floor.door)
  const farthest = Math.max(...spots.filter(spot => spot.aisle === last).map(spot => spot.along))
  const ended =
    aisles.length % 2 === 0 ? floor.aisleLength * aisles.length : floor.aisleLength * (aisles.length - 1) + 2 * farthest
  return across * floor.aislePitch + ended
}
