/** A line through features: what is to be expected is `start` plus the features times `slopes`. */
export type Ridge = { readonly start: number; readonly slopes: readonly number[] }

/** Solves a symmetric positive system in place by Cholesky's decomposition. */
const solve = (a: number[][], b: number[]): number[] => {
  const n = b.length
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i]![j]!
      for (let k = 0; k < j; k += 1) sum -= a[i]![k]! * a[j]![k]!
      a[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j]![j]!
    }
  const x = [...b]
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= a[i]![k]! * x[k]!
    x[i]! /= a[i]![i]!
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= a[k]![i]! * x[k]!
    x[i]! /= a[i]![i]!
  }
  return x
}

/** Least squares held back by `hold` (ridge), features already of like size; the start is not held back. */
export const fitRidge = (rows: readonly (readonly number[])[], values: readonly number[], hold: number): Ridge => {
  const n = (rows[0]?.length ?? 0) + 1
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  const b = new Array<number>(n).fill(0)
  for (const [r, row] of rows.entries()) {
    const x = [1, ...row]
    for (let i = 0; i < n; i += 1) {
      b[i]! += x[i]! * values[r]!
      for (let j = 0; j <= i; j += 1) a[i]![j]! += x[i]! * x[j]!
    }
  }
  for (let i = 1; i < n; i += 1) a[i]![i]! += hold
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) a[i]![j] = a[j]![i]!
  const [start = 0, ...slopes] = solve(a, b)
  return { start, slopes }
}

/** What the line says of one row. */
export const ridgeAt = ({ start, slopes }: Ridge, row: readonly number[]): number =>
  slopes.reduce((sum, slope, i) => sum + slope * row[i]!, start)
