/** What a scale says: grams on it, and whether it has come to rest. */
export type ScaleReading = { readonly grams: number; readonly steady: boolean }

/** A scale that tells what lies on it until it is let go. It never throws: a scale that is silent weighs nothing anew. */
export type Scale = {
  readonly kind: 'serial' | 'simulated'
  readonly watch: (heard: (reading: ScaleReading) => void) => () => void
}
