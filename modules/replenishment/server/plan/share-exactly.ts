import type { Highs } from 'highs'
import {
  keepsLimits,
  type Odds,
  type Shortage,
  savedBy,
  shareGreedily,
  shareProgramme,
  weighShortage,
} from '../../rules/index.ts'

/**
 * How goods were shared: `plain` pack by pack, which is the optimum or near it; `exact` by an integer programme; pack by pack
 * because that was `cut-off` by its time, or the shortage `too-large` for it.
 */
export type SharedHow = 'plain' | 'exact' | 'cut-off' | 'too-large'
export type Shared = { readonly given: readonly number[]; readonly how: SharedHow }

/** A programme is given so many seconds, and all of a plan together so many. */
const ONE_SECONDS = 0.5
const ALL_SECONDS = 5
/** A ten-thousandth of what can be saved is not fought for. */
const GAP = 1e-4

const solve = (highs: Highs, odds: Odds, shortage: Shortage, seconds: number) => {
  const { text, read } = shareProgramme(odds, shortage)
  const { Status, Columns } = highs.solve(text, { output_flag: false, time_limit: seconds, mip_rel_gap: GAP })
  const primalOf = (column: string) => {
    const { Primal } = { Primal: 0, ...Columns[column] }
    return Number.isFinite(Primal) ? Primal : 0
  }
  return { done: Status === 'Optimal', given: read(primalOf) }
}

/**
 * Opens the sharing of one plan. Each shortage is shared pack by pack; one in which that may miss something
 * (`weighShortage`) also by an integer programme, within half a second and five seconds for all of them. The better of the
 * two is taken, if it keeps all limits, and what is left is given out pack by pack. The solver (HiGHS as WebAssembly) is
 * loaded when the first such shortage comes.
 */
export const openSharing = (
  odds: Odds,
  seconds: { one: number; all: number } = { one: ONE_SECONDS, all: ALL_SECONDS },
) => {
  let left = seconds.all
  let opened: Promise<Highs> | null = null
  const openHighs = () => {
    opened ??= import('highs').then(({ default: load }) => load())
    return opened
  }
  return async (shortage: Shortage): Promise<Shared> => {
    const given = shareGreedily(odds, shortage)
    const weight = weighShortage(odds, shortage, given)
    if (weight === 'plain') return { given, how: 'plain' }
    if (weight === 'large') return { given, how: 'too-large' }
    if (left <= 0) return { given, how: 'cut-off' }
    const highs = await openHighs()
    const began = performance.now()
    const answer = solve(highs, odds, shortage, Math.min(left, seconds.one))
    left -= (performance.now() - began) / 1000
    const how = answer.done ? 'exact' : 'cut-off'
    if (!keepsLimits(shortage, answer.given)) return { given, how: 'cut-off' }
    const filled = shareGreedily(odds, shortage, answer.given)
    return { given: savedBy(odds, shortage, filled) > savedBy(odds, shortage, given) ? filled : given, how }
  }
}

/** The sharing of one plan, opened. */
export type Sharing = ReturnType<typeof openSharing>
