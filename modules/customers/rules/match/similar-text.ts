/** Letters of `a` that stand in `b` no farther off than `reach`, each of `b` taken once; both in the order they stand. */
const commonLetters = (a: string, b: string, reach: number): [string, string] => {
  const taken = new Uint8Array(b.length)
  let inA = ''
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1)
      if (taken[j] === 0 && a[i] === b[j]) {
        taken[j] = 1
        inA += a[i]
        break
      }
  let inB = ''
  for (let j = 0; j < b.length; j += 1) if (taken[j] === 1) inB += b[j]
  return [inA, inB]
}

/** How alike two names are, from 0 to 1: Jaro's measure with Winkler's bonus for a common beginning of up to four. */
export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const [inA, inB] = commonLetters(a, b, Math.max(0, (Math.max(a.length, b.length) >> 1) - 1))
  const common = inA.length
  if (common === 0) return 0
  let moved = 0
  for (let i = 0; i < common; i += 1) if (inA[i] !== inB[i]) moved += 1
  const jaro = (common / a.length + common / b.length + (common - moved / 2) / common) / 3
  let start = 0
  while (start < 4 && start < a.length && a[start] === b[start]) start += 1
  return jaro + start * 0.1 * (1 - jaro)
}

/** How many letters were mistyped: put in, left out, changed or swapped with a neighbour (optimal string alignment). */
export const typosBetween = (a: string, b: string): number => {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const plain = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      row.push(swapped ? Math.min(plain, before[j - 2]! + 1) : plain)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
