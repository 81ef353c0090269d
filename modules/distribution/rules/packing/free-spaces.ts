/**
 * The free space of a box as the largest cuboids that fit between what is packed: they overlap, and together they are
 * exactly what is free (maximal spaces: K. Lai and J. Chan, Computers & Industrial Engineering 32(1), 1997). Flat list,
 * six numbers each: low corner x, y, z, high corner x, y, z.
 */
export type FreeSpaces = number[]

/** Space `a` lies within space `b`. */
const inside = (s: FreeSpaces, a: number, b: number): boolean =>
  s[a]! >= s[b]! &&
  s[a + 1]! >= s[b + 1]! &&
  s[a + 2]! >= s[b + 2]! &&
  s[a + 3]! <= s[b + 3]! &&
  s[a + 4]! <= s[b + 4]! &&
  s[a + 5]! <= s[b + 5]!

const touches = (s: FreeSpaces, at: number, low: readonly number[], high: readonly number[]): boolean =>
  s[at]! < high[0]! &&
  s[at + 3]! > low[0]! &&
  s[at + 1]! < high[1]! &&
  s[at + 4]! > low[1]! &&
  s[at + 2]! < high[2]! &&
  s[at + 5]! > low[2]!

/** Adds what is left of space `at` beside a unit, on each of six sides. */
const addRests = (s: FreeSpaces, at: number, low: readonly number[], high: readonly number[], thin: number): void => {
  for (let axis = 0; axis < 3; axis += 1) {
    for (let side = 0; side < 2; side += 1) {
      const from = side === 0 ? s[at + axis]! : high[axis]!
      const to = side === 0 ? low[axis]! : s[at + 3 + axis]!
      if (to - from < thin) continue
      const rest = s.length
      for (let i = 0; i < 6; i += 1) s.push(s[at + i]!)
      s[rest + axis] = from
      s[rest + 3 + axis] = to
    }
  }
}

/** Closes the gaps: keeps the spaces that are marked, in their order. */
const compact = (s: FreeSpaces, stays: (at: number) => boolean): void => {
  let to = 0
  for (let at = 0; at < s.length; at += 6) {
    if (!stays(at)) continue
    if (to !== at) for (let i = 0; i < 6; i += 1) s[to + i] = s[at + i]!
    to += 6
  }
  s.length = to
}

/** Is another space around this one? Of two equal spaces the first stays. */
const covered = (s: FreeSpaces, at: number): boolean => {
  for (let other = 0; other < s.length; other += 6) {
    if (other !== at && inside(s, at, other) && (other < at || !inside(s, other, at))) return true
  }
  return false
}

/** Takes the cuboid from `low` to `high` out of the free space; rests thinner than `thin` are of no use. */
export const takeSpace = (s: FreeSpaces, low: readonly number[], high: readonly number[], thin: number): void => {
  const before = s.length
  const cut: boolean[] = []
  for (let at = 0; at < before; at += 6) {
    const hit = touches(s, at, low, high)
    cut.push(hit)
    if (hit) addRests(s, at, low, high, thin)
  }
  compact(s, at => at >= before || !cut[at / 6])
  const gone: boolean[] = []
  for (let at = 0; at < s.length; at += 6) gone.push(covered(s, at))
  compact(s, at => !gone[at / 6])
}
