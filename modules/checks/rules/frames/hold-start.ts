import type { Feed } from './read-steps.ts'

/** Holds a file's first bytes back until there are enough to choose by, then hands everything to what was chosen. */
export const holdStart = <Chosen extends Feed>(
  enough: number,
  choose: (start: Uint8Array) => Chosen,
): { push(chunk: Uint8Array): void; end(): Chosen } => {
  let start = new Uint8Array(0)
  let chosen: Chosen | null = null
  const begin = (): Chosen => {
    chosen = choose(start)
    chosen.push(start)
    return chosen
  }
  return {
    push: chunk => {
      if (chosen) return chosen.push(chunk)
      const more = new Uint8Array(start.length + chunk.length)
      more.set(start)
      more.set(chunk, start.length)
      start = more
      if (start.length >= enough) begin()
    },
    end: () => {
      const last = chosen ?? begin()
      last.end()
      return last
    },
  }
}
