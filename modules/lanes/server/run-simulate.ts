import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Curves, drawCurves, type Point, USUAL_SCENARIO } from '../rules/index.ts'
import { readScenario } from './read-scenario.ts'

/** What a command answers: code to end with, words for people, data for programs. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

const USAGE = `usage: ujung self-checkout simulate [--scenario FILE.json] [--seeds N] [--json]
Plays labelled visits (honest, careless, dishonest) and says, of the visits with goods unpaid, how many the reasoned
score stops, and of the honest ones how many for nothing; beside it a fixed tolerance in grams, over all settings.
A scenario changes rates, score or visits; what it leaves out is as usual, with sources in modules/lanes/README.md.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  scenario: { type: 'string' },
  seeds: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS }).values
  } catch {
    return null
  }
}

const wrong = (out: string): Said => ({ exit: 2, out, data: { ok: false, error: 'called-wrongly', text: out } })

const percent = (perMille: number) => `${Math.floor(perMille / 10)}.${perMille % 10} %`.padStart(7)
const row = (label: string) => (it: Point) =>
  `  ${label} ${String(it.at).padStart(4)} ${percent(it.recall)} ${percent(it.falseStops)}`

/** The average of one point over several seeds. */
const mean = (points: readonly Point[]): Point => {
  const over = (part: (it: Point) => number) =>
    Math.round(points.reduce((sum, it) => sum + part(it), 0) / points.length)
  return { at: points[0]!.at, recall: over(it => it.recall), falseStops: over(it => it.falseStops) }
}

const overSeeds = (all: readonly Curves[]) => {
  const curve = (of: (it: Curves) => readonly Point[]) => of(all[0]!).map((_, n) => mean(all.map(it => of(it)[n]!)))
  const usual = mean(all.map(it => it.usual))
  const beaten = (it: Curves) => !it.fixed.some(p => p.recall >= it.usual.recall && p.falseStops <= it.usual.falseStops)
  return {
    visits: all.reduce((sum, it) => sum + it.visits, 0),
    losses: all.reduce((sum, it) => sum + it.losses, 0),
    seeds: all.length,
    beatsEveryTolerance: all.filter(beaten).length,
    usual,
    reasoned: curve(it => it.reasoned),
    fixed: curve(it => it.fixed),
  }
}

const words = (it: ReturnType<typeof overSeeds>): string =>
  [
    `${it.visits} visits, ${it.losses} with goods unpaid, ${it.seeds} seeds`,
    '                found   for nothing',
    ...it.reasoned.map(row('points')),
    `  as set ${String(it.usual.at).padStart(6)} ${percent(it.usual.recall)} ${percent(it.usual.falseStops)}`,
    ...it.fixed.map(row('grams ')),
    `No tolerance was as good on both in ${it.beatsEveryTolerance} of ${it.seeds} seeds.`,
  ].join('\n')

/** `ujung self-checkout simulate --json`: `{ ok, visits, losses, seeds, beatsEveryTolerance, usual, reasoned, fixed }`, shares per mille. */
export const runSimulate = async (args: readonly string[]): Promise<Said> => {
  const values = parse(args)
  if (values?.help) return { exit: 0, out: USAGE }
  const seeds = Number(values?.seeds ?? 20)
  if (!values || !Number.isInteger(seeds) || seeds < 1 || seeds > 1000) return wrong(USAGE)
  const text = values.scenario === undefined ? '{}' : await readFile(values.scenario, 'utf8').catch(() => null)
  if (text === null) return wrong(`${values.scenario} cannot be read.`)
  const scenario = readScenario(text, USUAL_SCENARIO)
  if ('faults' in scenario)
    return {
      exit: 1,
      out: scenario.faults.join('\n'),
      data: { ok: false, error: 'bad-scenario', faults: scenario.faults },
    }
  const told = overSeeds(Array.from({ length: seeds }, (_, n) => drawCurves(scenario, n + 1)))
  return { exit: 0, out: words(told), data: { ok: true, scenario, ...told } }
}
