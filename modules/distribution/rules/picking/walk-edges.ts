import { type Across, type InAisle, widestGap } from './aisle-deeds.ts'
import type { Spot } from './floor.ts'

/** Stretches walked between points: `f3` and `b3` are the front and back end of aisle 3, numbers are spots. */
export type Edge = readonly [from: string, to: string]

const chain = (points: readonly string[], times: number): Edge[] =>
  Array.from({ length: times }, () => points.slice(1).map((to, i): Edge => [points[i]!, to])).flat()

const inAisle = (at: number, spots: readonly number[], all: readonly Spot[], deed: InAisle): Edge[] => {
  const [front, back, points] = [`f${at}`, `b${at}`, spots.map(String)]
  if (deed === 'pass' || deed === 'twice') return chain([front, ...points, back], deed === 'pass' ? 1 : 2)
  if (deed === 'back') return chain([...points, back], 2)
  if (deed === 'front') return chain([front, ...points], 2)
  if (deed === 'none') return []
  const { after } = widestGap(spots.map(index => all[index]!.along))
  return [...chain([front, ...points.slice(0, after + 1)], 2), ...chain([...points.slice(after + 1), back], 2)]
}

/** Every stretch that a tour walks, as often as it is walked. */
export const walkEdges = (
  aisles: readonly (readonly number[])[],
  all: readonly Spot[],
  tour: { readonly deeds: readonly InAisle[]; readonly crossings: readonly Across[] },
): Edge[] => [
  ...aisles.flatMap((spots, at) => inAisle(at, spots, all, tour.deeds[at]!)),
  ...tour.crossings.flatMap((crossing, at) => [
    ...chain([`b${at}`, `b${at + 1}`], Number(crossing[0])),
    ...chain([`f${at}`, `f${at + 1}`], Number(crossing[1])),
  ]),
]
