export type Ends = {
  /** Remembers how to end something that was started. */
  add(end: () => unknown): void
  /** Ends everything, the last started first; what cannot be ended does not keep the others up. */
  all(): Promise<void>
}

/** Whatever a story starts is ended by one call, however the story went. */
export const openEnds = (): Ends => {
  const ends: (() => unknown)[] = []
  return {
    add: end => void ends.push(end),
    all: async () => {
      for (let end = ends.pop(); end; end = ends.pop())
        try {
          await end()
        } catch (error) {
          console.warn(`could not be ended: ${error}`)
        }
    },
  }
}
