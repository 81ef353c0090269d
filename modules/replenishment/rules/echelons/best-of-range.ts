/** The best of a range up to, or from, each time, and where it stands. */
export type Best = { readonly least: Float64Array; readonly at: Int32Array }

/** The best of all times up to each. */
export const bestUpTo = (least: Float64Array): Best => {
  const out = { least: Float64Array.from(least), at: Int32Array.from(least, (_, n) => n) }
  for (let n = 1; n < least.length; n += 1)
    if (out.least[n - 1]! <= out.least[n]!) {
      out.least[n] = out.least[n - 1]!
      out.at[n] = out.at[n - 1]!
    }
  return out
}

/** The best of all times from each on. */
export const bestFrom = (least: Float64Array): Best => {
  const out = { least: Float64Array.from(least), at: Int32Array.from(least, (_, n) => n) }
  for (let n = least.length - 2; n >= 0; n -= 1)
    if (out.least[n + 1]! < out.least[n]!) {
      out.least[n] = out.least[n + 1]!
      out.at[n] = out.at[n + 1]!
    }
  return out
}

/** The time itself, or the longest there is. */
export const within = (best: Best, time: number): number => Math.min(time, best.least.length - 1)
