const NICE = [1, 2, 2.5, 5, 10]

/** A round number at or above the largest value, and the lines to draw up to it. */
export const roundScale = (largest: number, lines = 4): { readonly top: number; readonly marks: readonly number[] } => {
  if (largest <= 0) return { top: 1, marks: [0] }
  const rough = largest / lines
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = NICE.map(n => n * power).find(n => n >= rough) ?? 10 * power
  const count = Math.ceil(largest / step)
  return { top: step * count, marks: Array.from({ length: count + 1 }, (_, n) => n * step) }
}
