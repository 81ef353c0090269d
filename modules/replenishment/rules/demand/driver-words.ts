/** What moves demand, by name, in the order in which a panel keeps it: promotion, price, then the calendar's marks. */
export const DRIVER_WORDS = [
  ...['promotion', 'price', 'fast-begins', 'fast', 'feast-eve', 'feast', 'year-end', 'pay-days'],
] as const

/** What a promotion and a cut in price do to goods of which nothing is known yet (natural logarithms): half as much again, and twice the cut. */
const UNKNOWN = [0.4, 2] as const

/**
 * How many times its level something sells: `drivers` are natural logarithms in the order of DRIVER_WORDS, `promo` is 0 to
 * 1, `cut` the part of the price that is taken off, `marks` as `marksOf` gives them.
 */
export const liftOfWords = (
  drivers: readonly number[],
  promo: number,
  cut: number,
  marks: readonly number[],
): number => {
  const promotion = drivers[0] || UNKNOWN[0]
  const elasticity = drivers[1] || UNKNOWN[1]
  const log = marks.reduce(
    (sum, mark, k) => sum + mark * (drivers[2 + k] ?? 0),
    promo * promotion - elasticity * Math.log(1 - Math.min(0.95, cut)),
  )
  return Math.exp(Math.min(3.3, Math.max(-2.5, log)))
}
