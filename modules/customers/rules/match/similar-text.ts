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
