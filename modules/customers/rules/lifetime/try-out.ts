import { type BuyingDays, boughtBetween, buyingUntil } from './buying.ts'
import { fitBgNbd } from './fit-bg-nbd.ts'
import { buyingOdds, expectedPurchases } from './foresee.ts'
import { areaUnder, brier } from './judge-odds.ts'

/** What the model foresaw at `cut`, from what was known then alone, and what came until `until`. */
export type TryOut = {
  readonly customers: number
  readonly bought: number
  readonly purchases: { readonly foreseen: number; readonly came: number }
  /** Mean absolute error in purchases a customer: of the model, of “as often as so far”, of “none”. */
  readonly error: { readonly model: number; readonly asBefore: number; readonly none: number }
  /** Buying or not: how well customers are ranked (1 best, 0.5 chance), by the model and by the last visit alone. */
  readonly ranking: { readonly model: number; readonly lastVisit: number; readonly frequency: number }
  /** Squared error of the probability of buying: of the model, and of the same share for all. Smaller is better. */
  readonly brier: { readonly model: number; readonly sameForAll: number }
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/**
 * An honest back-test: the model is learnt from purchases up to `cut` alone, foresees the time until `until`, and stands
 * beside what anybody would guess. Days since 1970; null when there is too little on either side.
 */
export const tryOut = (customers: readonly BuyingDays[], cut: number, until: number, unit: number): TryOut | null => {
  const known = buyingUntil(customers, cut, unit)
  if (known.length < 50 || known.filter(it => it.frequency > 0).length < 10 || until <= cut) return null
  const time = (until - cut) / unit
  const model = fitBgNbd(known)
  const came = boughtBetween(customers, cut, until)
  const real = known.map(({ id }) => came.get(id)!)
  const bought = real.map(n => n > 0)
  const foreseen = known.map(it => expectedPurchases(model, it, time))
  const odds = known.map(it => buyingOdds(model, it, time))
  const share = bought.filter(Boolean).length / bought.length
  const error = (guess: (n: number) => number) => mean(real.map((n, i) => Math.abs(n - guess(i))))
  return {
    customers: known.length,
    bought: bought.filter(Boolean).length,
    purchases: { foreseen: foreseen.reduce((a, b) => a + b, 0), came: real.reduce((a, b) => a + b, 0) },
    error: {
      model: error(i => foreseen[i]!),
      asBefore: error(i => (known[i]!.age > 0 ? (known[i]!.frequency / known[i]!.age) * time : 0)),
      none: error(() => 0),
    },
    ranking: {
      model: areaUnder(odds, bought),
      lastVisit: areaUnder(
        known.map(it => it.recency - it.age),
        bought,
      ),
      frequency: areaUnder(
        known.map(it => it.frequency),
        bought,
      ),
    },
    brier: {
      model: brier(odds, bought),
      sameForAll: brier(
        odds.map(() => share),
        bought,
      ),
    },
  }
}
