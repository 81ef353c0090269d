import { type Answer, done } from '#kernel/answer.ts'
import {
  assemblyAsSeries,
  bestPromises,
  bestSeries,
  echelonHoldings,
  type Promised,
  type Series,
  seriesByNewsvendors,
} from '../../rules/index.ts'
import type { StagesFile } from './stages-file.ts'

/** A stage's echelon base-stock level and, in a series, its own; null where nothing should be held back. */
export type LevelSaid = { readonly name: string; readonly echelonLevel: number | null; readonly level?: number | null }

/** What `--json` prints: figures a unit of time of the file. */
export type StagesSaid =
  | {
      readonly kind: 'series' | 'assembly'
      readonly expense: number
      readonly stages: readonly LevelSaid[]
      /** Shang and Song's quick levels and what they cost. */
      readonly quick: { readonly expense: number; readonly stages: readonly LevelSaid[] }
    }
  | { readonly kind: 'promises'; readonly expense: number; readonly stages: readonly Promised[] }

const said = (level: number): number | null => (Number.isFinite(level) ? level : null)

const weighSeries = (
  kind: 'series' | 'assembly',
  series: Series,
  names: readonly string[],
  beyond: number,
): Answer<StagesSaid> => {
  const best = bestSeries(series)
  if (!best.ok) return best
  const quick = seriesByNewsvendors(series)
  if (!quick.ok) return quick
  const levels = ({ levels: all, local }: typeof best.value): LevelSaid[] =>
    names.map((name, n) => ({
      ...{ name, echelonLevel: said(all[n]!) },
      ...(kind === 'series' ? { level: said(local[n]!) } : {}),
    }))
  return done({
    ...{ kind, expense: best.value.expense - beyond, stages: levels(best.value) },
    quick: { expense: quick.value.expense - beyond, stages: levels(quick.value) },
  })
}

/** Weighs what a file says: levels of a series or an assembly, or the times that stages should promise. */
export const weighStages = (file: StagesFile): Answer<StagesSaid> => {
  if (file.kind === 'promises') {
    const best = bestPromises(file.stages.map(({ demand, ...stage }) => (demand ? { ...stage, demand } : stage)))
    return best.ok ? done({ kind: 'promises', ...best.value }) : best
  }
  const { missing, demand, stages } = file
  if (file.kind === 'series') {
    const holdings = echelonHoldings(stages.map(s => s.holding))
    const series = { missing, demand, stages: stages.map((s, n) => ({ lead: s.lead, holding: holdings[n]! })) }
    return weighSeries(
      'series',
      series,
      stages.map(s => s.name),
      0,
    )
  }
  const assembly = assemblyAsSeries(file.stages, missing, demand)
  if (!assembly.ok) return assembly
  const { series, names, beyond } = assembly.value
  return weighSeries('assembly', series, names, beyond)
}
