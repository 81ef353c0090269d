/**
 * One step over what has arrived: reads from the buffer's start, whose first byte stands at `base` in the file, and says
 * how far it came. It may stop where it has to see more first, but not when `final`.
 */
export type Step = (buffer: Uint8Array, base: number, final: boolean) => number

/** Takes a file in pieces of any size. The answer never depends on where the pieces are cut. */
export type Feed = { push(chunk: Uint8Array): void; end(): void }

const NOTHING = new Uint8Array(0)

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Runs a step over a file in pieces; what a step leaves unread is put before the next piece. */
export const feedOf = (step: Step): Feed => {
  let rest = NOTHING
  let base = 0
  return {
    push: chunk => {
      const buffer = rest.length === 0 ? chunk : joined(rest, chunk)
      const read = step(buffer, base, false)
      base += read
      rest = read === buffer.length ? NOTHING : buffer.slice(read)
    },
    end: () => {
      step(rest, base, true)
      rest = NOTHING
    },
  }
}
