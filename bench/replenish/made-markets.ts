import { dice as diceOf } from '#demo/dice.ts'
import { marksOf, mondayOf } from '#modules/replenishment/rules/index.ts'

/** A market whose truth is known because it was made: one line a place, item and week. */
export type Market = { readonly name: string; readonly lines: () => Generator<string> }

type Dice = ReturnType<typeof diceOf>

const unit = (dice: Dice) => (dice.below(1_000_000) + 0.5) / 1_000_000
const normal = (dice: Dice) => Math.sqrt(-2 * Math.log(unit(dice))) * Math.cos(2 * Math.PI * unit(dice))

/** Gamma by Marsaglia and Tsang (2000). */
const gamma = (dice: Dice, shape: number): number => {
  if (shape < 1) return gamma(dice, shape + 1) * unit(dice) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(dice)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(unit(dice)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

const poisson = (dice: Dice, mean: number): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(dice)))
  let p = Math.exp(-mean)
  let sum = p
  const u = unit(dice)
  let n = 0
  while (u > sum && n < 1000) {
    n += 1
    p *= mean / n
    sum += p
  }
  return n
}

/** A count with this mean whose variance is mean + surplus · mean². */
const count = (dice: Dice, mean: number, surplus: number) =>
  poisson(dice, surplus > 0 ? mean * surplus * gamma(dice, 1 / surplus) : mean)

type Sketch = {
  readonly name: string
  readonly places: number
  readonly items: number
  readonly weeks: number
  /** Log-normal spread and middle of the levels, units a week. */
  readonly level: readonly [number, number]
  readonly surplus: number
  /** Standard deviation of a level's weekly step. */
  readonly drift: number
  readonly trend: number
  readonly promoChance: number
  readonly promoLift: number
  readonly elasticity: number
  readonly cut: number
  readonly season: number
  readonly lebaran: number
  readonly born: number
  readonly dies: number
  readonly dated: boolean
  readonly prices: readonly [number, number]
}

const PLAIN: Sketch = {
  ...{ name: 'plain', places: 12, items: 25, weeks: 104, level: [1, 8], surplus: 0.15, drift: 0.02, trend: 0 },
  ...{ promoChance: 0, promoLift: 1, elasticity: 0, cut: 0, season: 0, lebaran: 0, born: 0, dies: 0 },
  ...{ dated: false, prices: [0.6, 12_000] },
}

const SKETCHES: readonly Sketch[] = [
  PLAIN,
  { ...PLAIN, name: 'poisson', surplus: 0, drift: 0.005 },
  {
    ...PLAIN,
    name: 'promoted',
    promoChance: 0.25,
    promoLift: 1.8,
    elasticity: 2.6,
    cut: 0.25,
    surplus: 0.3,
    level: [0.8, 14],
  },
  {
    ...PLAIN,
    name: 'promoted-large',
    promoChance: 0.2,
    promoLift: 2,
    elasticity: 3,
    cut: 0.3,
    surplus: 0.35,
    level: [0.9, 120],
    drift: 0.03,
  },
  { ...PLAIN, name: 'seldom', level: [0.9, 0.35], surplus: 1.5, items: 60, dies: 0.15 },
  { ...PLAIN, name: 'lumpy', level: [1.2, 2], surplus: 6, items: 40 },
  { ...PLAIN, name: 'season', season: 0.5, weeks: 156, level: [0.8, 10] },
  { ...PLAIN, name: 'lebaran', lebaran: 1.1, weeks: 156, dated: true, level: [0.8, 12] },
  { ...PLAIN, name: 'growing', trend: 0.012, drift: 0.04 },
  { ...PLAIN, name: 'new-goods', born: 0.5, dies: 0.2, level: [1, 5] },
  { ...PLAIN, name: 'short', weeks: 40 },
  { ...PLAIN, name: 'unsettled', drift: 0.12 },
]

const FIRST_WEEK = 2869

function* linesOf(sketch: Sketch, seed: string): Generator<string> {
  const dice = diceOf(`${sketch.name} ${seed}`)
  yield 'place,item,week,units,price,promo'
  const planOf = Array.from({ length: sketch.items }, () =>
    Array.from({ length: sketch.weeks }, () => unit(dice) < sketch.promoChance),
  )
  const itemLevel = planOf.map(() => sketch.level[1] * Math.exp(sketch.level[0] * normal(dice)))
  const itemPrice = planOf.map(() => sketch.prices[1] * Math.exp(sketch.prices[0] * normal(dice)))
  for (let p = 0; p < sketch.places; p += 1) {
    const size = Math.exp(0.4 * normal(dice))
    for (let i = 0; i < sketch.items; i += 1) {
      let level = Math.log(itemLevel[i]! * size) + 0.3 * normal(dice)
      const [born, dies] = [unit(dice) < sketch.born, unit(dice) < sketch.dies]
      const from = born ? dice.below(Math.floor(sketch.weeks * 0.8)) : 0
      const to = dies ? from + dice.below(sketch.weeks) : sketch.weeks
      const price = itemPrice[i]!
      for (let t = from; t < sketch.weeks; t += 1) {
        level += sketch.trend + sketch.drift * normal(dice)
        const promo = planOf[i]![t]!
        const cut = promo ? sketch.cut * (0.5 + unit(dice)) : 0
        const turn = (2 * Math.PI * (t + i)) / 52.18
        const feast = sketch.dated ? marksOf(mondayOf(FIRST_WEEK + t), 7) : []
        const feasts =
          sketch.lebaran * (0.4 * (feast[0] ?? 0) + 0.8 * (feast[1] ?? 0) + (feast[2] ?? 0) - 0.5 * (feast[3] ?? 0))
        const log =
          level +
          (promo ? Math.log(sketch.promoLift) : 0) -
          sketch.elasticity * Math.log(1 - cut) +
          sketch.season * Math.sin(turn) +
          feasts
        const units = t > to ? 0 : count(dice, Math.exp(log), sketch.surplus)
        const week = sketch.dated ? mondayOf(FIRST_WEEK + t) : String(t + 1)
        yield `S${p},I${i},${week},${units},${Math.round(price * (1 - cut))},${promo ? 1 : 0}`
      }
    }
  }
}

/** Every made market; another seed is another company in the same trade. */
export const madeMarkets = (seed: string): Market[] =>
  SKETCHES.map(sketch => ({ name: sketch.name, lines: () => linesOf(sketch, seed) }))
