/** A stream of chance that is the same on every machine for the same seed (mulberry32, 32-bit whole numbers only). */
export type Chance = {
  /** A whole number from 0 to `below` − 1. */
  readonly upTo: (below: number) => number
  readonly between: (least: number, most: number) => number
  /** True `percent` times in a hundred. */
  readonly often: (percent: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly some: <T>(from: readonly T[], percent: number) => T[]
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const upTo = (below: number) => next() % below
  const often = (percent: number) => upTo(100) < percent
  return {
    upTo,
    between: (least, most) => least + upTo(most - least + 1),
    often,
    pick: from => from[upTo(from.length)]!,
    some: (from, percent) => from.filter(() => often(percent)),
  }
}
