import type { Buying } from './buying.ts'
import { lnGamma } from './ln-gamma.ts'
import { minimise } from './minimise.ts'

/** What a purchase comes to: gamma(p) around a customer's own mean, and those means by gamma(q, gamma). */
export type GammaGamma = { readonly p: number; readonly q: number; readonly gamma: number }

type Known = { readonly x: number; readonly mean: number }

const ownLn = ({ p, q, gamma }: GammaGamma, { x, mean }: Known): number =>
  lnGamma(p * x + q) -
  lnGamma(p * x) -
  lnGamma(q) +
  q * Math.log(gamma) +
  (p * x - 1) * Math.log(mean) +
  p * x * Math.log(x) -
  (p * x + q) * Math.log(gamma + x * mean)

const lnOf = (known: readonly Known[], model: GammaGamma) => known.reduce((sum, it) => sum + ownLn(model, it), 0)

/**
 * The gamma-gamma model of spending (Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013) by maximum
 * likelihood over customers with a repeat purchase worth something. Null where fewer than ten are.
 */
export const fitGammaGamma = (
  buying: readonly Buying[],
): (GammaGamma & { readonly logLikelihood: number; readonly customers: number }) | null => {
  const known = buying.flatMap(({ frequency, spend }) =>
    frequency > 0 && spend !== null && spend > 0 ? [{ x: frequency, mean: spend }] : [],
  )
  if (known.length < 10) return null
  const scale = known.reduce((sum, { mean }) => sum + mean, 0) / known.length
  const modelAt = ([p, q, gamma]: readonly number[]): GammaGamma => ({
    p: Math.exp(p!),
    q: Math.exp(q!),
    gamma: Math.exp(gamma!) * scale,
  })
  const far = (at: readonly number[]) => at.reduce((sum, v) => sum + Math.max(0, Math.abs(v) - 12) ** 2, 0)
  const found = minimise(at => -lnOf(known, modelAt(at)) + far(at), [1, 1, 0])
  const model = modelAt(found.at)
  return { ...model, logLikelihood: lnOf(known, model), customers: known.length }
}

/** What a purchase of this customer will come to; of one without a repeat purchase, what it comes to among all. */
export const expectedSpend = ({ p, q, gamma }: GammaGamma, { frequency: x, spend }: Buying): number => {
  const seen = spend !== null && spend > 0 ? x : 0
  const mean = (p * (gamma + seen * (spend ?? 0))) / (p * seen + q - 1)
  return q > 1 || seen > 0 ? mean : 0
}
