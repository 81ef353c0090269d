import { lanesOf } from './demo-id.ts'

/** Chance that can be repeated: the same seed rolls the same numbers on every machine. */
export type Dice = {
  /** A whole number 0 … sides − 1. */
  readonly below: (sides: number) => number
  /** True in `perMille` of a thousand rolls. */
  readonly chance: (perMille: number) => boolean
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** Position in `weights`, heavier ones more often; weights are whole and not all zero. */
  readonly weighted: (weights: readonly number[]) => number
}

/** Dice for a seed (sfc32 over the seed's lanes). */
export const dice = (seed: string): Dice => {
  let [a, b, c, counter] = lanesOf(seed)
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  const below = (sides: number) => Math.floor((next() / 4294967296) * sides)
  return {
    below,
    chance: perMille => below(1000) < perMille,
    pick: values => values[below(values.length)]!,
    weighted: weights => {
      let left = below(weights.reduce((sum, weight) => sum + weight, 0))
      for (const [i, weight] of weights.entries()) {
        if (left < weight) return i
        left -= weight
      }
      return weights.length - 1
    },
  }
}
