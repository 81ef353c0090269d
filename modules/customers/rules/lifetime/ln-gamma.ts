/** Lanczos' numbers for g = 7, nine terms (P. Godfrey); good to 15 digits. */
const TERMS = [
  ...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313],
  ...[-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7],
]
const HALF_LN_2PI = 0.9189385332046727

/** Natural logarithm of the gamma function, for x > 0. */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  const t = x + 6.5
  let sum = TERMS[0]!
  for (let i = 1; i < TERMS.length; i += 1) sum += TERMS[i]! / (x - 1 + i)
  return HALF_LN_2PI + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const TERMS_AT_MOST = 20_000

/** Gauss's hypergeometric function ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1. */
export const hypergeometric = (a: number, b: number, c: number, z: number): number => {
  let term = 1
  let sum = 1
  for (let n = 0; n < TERMS_AT_MOST; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (Math.abs(term) <= 1e-14 * Math.abs(sum)) break
  }
  return sum
}
