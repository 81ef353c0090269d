import type { Scale, ScaleReading } from './scale.ts'

/** A scale that is none: somebody says what lies on it. For demonstrations and tests, and named so on the screen. */
export type SimulatedScale = Scale & { readonly put: (grams: number) => void; readonly onIt: () => number }

export const simulatedScale = (): SimulatedScale => {
  const heard = new Set<(reading: ScaleReading) => void>()
  let grams = 0
  return {
    kind: 'simulated',
    watch: hear => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    put: more => {
      grams = Math.max(0, grams + more)
      for (const hear of heard) hear({ grams, steady: true })
    },
    onIt: () => grams,
  }
}

/** What one piece of an item weighs in a simulation: the same for the same item, from 40 g to 1,5 kg. */
export const simulatedGrams = (item: string): number => {
  let hash = 7
  for (const letter of item) hash = (hash * 31 + letter.charCodeAt(0)) % 9973
  return 40 + Math.round((hash * hash) % 1460)
}
