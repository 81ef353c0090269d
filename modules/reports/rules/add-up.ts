/** Counts and seconds of some work; rupiah in whole units. */
export type Saved = {
  readonly units: number
  /** Steps a person took before, as the standards say. */
  readonly stepsBefore: number
  /** Touches by people, counted. */
  readonly stepsNow: number
  readonly secondsBefore: number
  readonly secondsNow: number
  /** Of `secondsBefore`, by standards that somebody timed. */
  readonly secondsTimed: number
  /** Of `secondsNow`, taken from the clocks of tasks; the rest is touches by the standard. */
  readonly secondsMeasured: number
  /** What the hours between are worth by the wage; below zero when more work was made than saved. */
  readonly rupiah: number
}

const NOTHING: Saved = {
  ...{ units: 0, stepsBefore: 0, stepsNow: 0, secondsBefore: 0 },
  ...{ secondsNow: 0, secondsTimed: 0, secondsMeasured: 0, rupiah: 0 },
}

/** The sum of what was saved by several processes, places or weeks. */
export const addUpSaved = (all: readonly Saved[]): Saved =>
  all.reduce(
    (sum, it) => ({
      units: sum.units + it.units,
      stepsBefore: sum.stepsBefore + it.stepsBefore,
      stepsNow: sum.stepsNow + it.stepsNow,
      secondsBefore: sum.secondsBefore + it.secondsBefore,
      secondsNow: sum.secondsNow + it.secondsNow,
      secondsTimed: sum.secondsTimed + it.secondsTimed,
      secondsMeasured: sum.secondsMeasured + it.secondsMeasured,
      rupiah: sum.rupiah + it.rupiah,
    }),
    NOTHING,
  )
