export type Lowest = { readonly at: readonly number[]; readonly value: number; readonly rounds: number }

type Corner = { readonly at: readonly number[]; readonly value: number }

const ROUNDS = 4000

const along = (from: readonly number[], to: readonly number[], step: number) =>
  from.map((v, i) => v + step * (to[i]! - v))

const centreOf = (corners: readonly Corner[]): number[] =>
  corners[0]!.at.map((_, i) => corners.reduce((sum, { at }) => sum + at[i]!, 0) / corners.length)

const walk = (f: (at: readonly number[]) => number, start: readonly number[], size: number): Lowest => {
  const corner = (at: readonly number[]): Corner => {
    const value = f(at)
    return { at, value: Number.isFinite(value) ? value : Number.MAX_VALUE }
  }
  let corners = [start, ...start.map((_, i) => start.map((v, j) => (i === j ? v + size : v)))].map(corner)
  for (let round = 1; ; round += 1) {
    corners.sort((a, b) => a.value - b.value)
    const [best, worst] = [corners[0]!, corners.at(-1)!]
    const narrow = worst.value - best.value <= 1e-11 * (Math.abs(best.value) + 1e-11)
    if (narrow || round === ROUNDS) return { ...best, rounds: round }
    const others = corners.slice(0, -1)
    const centre = centreOf(others)
    const mirrored = corner(along(worst.at, centre, 2))
    if (mirrored.value < best.value) {
      const further = corner(along(worst.at, centre, 3))
      corners = [...others, further.value < mirrored.value ? further : mirrored]
    } else if (mirrored.value < others.at(-1)!.value) corners = [...others, mirrored]
    else {
      const inner = corner(along(mirrored.value < worst.value ? mirrored.at : worst.at, centre, 0.5))
      corners =
        inner.value < Math.min(mirrored.value, worst.value)
          ? [...others, inner]
          : [best, ...corners.slice(1).map(({ at }) => corner(along(best.at, at, 0.5)))]
    }
  }
}

/**
 * The point where `f` is lowest near `start`, without derivatives: Nelder and Mead's walk of a simplex (The Computer
 * Journal, 1965), begun anew from where it ended until that helps no more. The same start gives the same end.
 */
export const minimise = (f: (at: readonly number[]) => number, start: readonly number[]): Lowest => {
  let found = walk(f, start, 0.5)
  for (let again = 0; again < 3; again += 1) {
    const next = walk(f, found.at, 0.2)
    const better = found.value - next.value
    if (next.value <= found.value) found = { ...next, rounds: found.rounds + next.rounds }
    if (better <= 1e-10 * Math.abs(found.value)) break
  }
  return found
}
