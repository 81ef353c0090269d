import type { SourceLine } from './judge-row.ts'

type Heard = { n: number; paid: number }

/** A copy of its own: a piece cut from a long text keeps the whole of it in memory. */
export const ownCopy = (text: string): string => Buffer.from(text).toString()

export type Names = {
  hear(line: SourceLine): void
  /** What a code is called; the code itself when it was never called anything. */
  of(code: string): string
  codes(): string[]
}

/**
 * The name an item gets: the one that stood most often on lines that were paid, the first of several. What people write
 * on lines without a price (`damaged`, `found`, `?`) names an item only if nothing else does.
 */
export const chooseNames = (): Names => {
  const all = new Map<string, Map<string, Heard>>()
  return {
    hear: ({ code, name, price }) => {
      const names = all.get(code) ?? new Map<string, Heard>()
      if (names.size === 0) all.set(ownCopy(code), names)
      if (name === '') return
      const heard = names.get(name) ?? { n: 0, paid: 0 }
      if (heard.n === 0) names.set(ownCopy(name), heard)
      heard.n += 1
      if (price.units !== 0) heard.paid += 1
    },
    of: code => {
      let best: [string, Heard] | undefined
      for (const it of all.get(code) ?? [])
        if (!best || it[1].paid > best[1].paid || (it[1].paid === best[1].paid && it[1].n > best[1].n)) best = it
      return (best?.[0] ?? code).slice(0, 200)
    },
    codes: () => [...all.keys()],
  }
}
