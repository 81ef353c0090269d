import { draw, lotOf } from '#kernel/draw.ts'
import { armOf, compareArms, type Lift } from './compare-arms.ts'
import { fitRidge, ridgeAt } from './fit-ridge.ts'

/** Customers of a randomised campaign: features of like size, who was reached, and what came of it. */
export type Trial = {
  readonly rows: readonly (readonly number[])[]
  readonly reached: readonly boolean[]
  readonly values: readonly number[]
}

/** What choosing whom to reach is worth, judged on the half from which nothing was learnt. */
export type Targeting = {
  readonly share: number
  readonly learntFrom: number
  readonly judgedOn: number
  /** Lift among those the model would reach first, among all (what choosing at random gives), and among the last. */
  readonly chosen: Lift
  readonly all: Lift
  readonly others: Lift
}

/** Halves drawn by a fixed seed, so that one file gives one answer. */
const halves = (n: number, seed: number): { learn: number[]; judge: number[] } => {
  const lot = lotOf(seed)
  const learn: number[] = []
  const judge: number[] = []
  for (let i = 0; i < n; i += 1) (draw(lot) & 1 ? learn : judge).push(i)
  return { learn, judge }
}

const HOLD = 100

const liftOf = ({ reached, values }: Trial, who: readonly number[], measure: string): Lift => {
  const of = (on: boolean) => who.filter(i => reached[i] === on).map(i => values[i]!)
  return compareArms(measure, armOf('reached', of(true)), armOf('hold-out', of(false)))
}

/**
 * Learns from one half for whom reaching makes a difference (a line for the reached, one for the others; the uplift is
 * what lies between) and shows on the other half what the first `share` by uplift gained.
 */
export const targetUplift = (trial: Trial, measure: string, share = 0.3, seed = 1): Targeting => {
  const { learn, judge } = halves(trial.rows.length, seed)
  const lineOf = (on: boolean) => {
    const who = learn.filter(i => trial.reached[i] === on)
    return fitRidge(
      who.map(i => trial.rows[i]!),
      who.map(i => trial.values[i]!),
      HOLD,
    )
  }
  const [one, none] = [lineOf(true), lineOf(false)]
  const uplift = (i: number) => ridgeAt(one, trial.rows[i]!) - ridgeAt(none, trial.rows[i]!)
  const ranked = judge.map(i => ({ i, by: uplift(i) })).sort((a, b) => b.by - a.by || a.i - b.i)
  const cut = Math.ceil(ranked.length * share)
  const named = (list: typeof ranked) =>
    liftOf(
      trial,
      list.map(({ i }) => i),
      measure,
    )
  return {
    ...{ share, learntFrom: learn.length, judgedOn: judge.length },
    ...{ chosen: named(ranked.slice(0, cut)), all: named(ranked), others: named(ranked.slice(cut)) },
  }
}
