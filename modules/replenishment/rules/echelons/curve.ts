/** The value at a whole place of a curve that goes on straight beyond its ends. */
export const onCurve = (values: Float64Array, at: number): number => {
  const last = values.length - 1
  if (at < 0) return values[0]! + at * (values[1]! - values[0]!)
  if (at > last) return values[last]! + (at - last) * (values[last]! - values[last - 1]!)
  return values[at]!
}

/** The curve between its points, by the parabola through the three nearest. */
export const between = (values: Float64Array, at: number): number => {
  const middle = Math.min(values.length - 2, Math.max(1, Math.round(at)))
  const [a, b, c] = [values[middle - 1]!, values[middle]!, values[middle + 1]!]
  const x = at - middle
  if (Math.abs(x) > 1) return onCurve(values, Math.round(at))
  return b + (x * (c - a)) / 2 + (x * x * (a - 2 * b + c)) / 2
}

/** Where the curve is least, as a place on the grid, between points if it is smooth. */
export const lowest = (values: Float64Array, smooth: boolean): number => {
  let at = 0
  for (let n = 1; n < values.length; n += 1) if (values[n]! < values[at]! - 1e-12 * Math.abs(values[at]!)) at = n
  if (!smooth || at === 0 || at === values.length - 1) return at
  const [a, b, c] = [values[at - 1]!, values[at]!, values[at + 1]!]
  const bend = a - 2 * b + c
  return bend > 0 ? at + (a - c) / (2 * bend) : at
}
