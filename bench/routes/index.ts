import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRoutes, planRoutes, readRoutes } from '#modules/distribution/rules/index.ts'
import type { BenchResult } from '../run.ts'
import { type ClockName, clockOf } from './clock.ts'
import { type Published, publishedTasks, type SetName } from './published-tasks.ts'

const OPTIONS = {
  set: { type: 'string', multiple: true },
  seconds: { type: 'string' },
  only: { type: 'string' },
  most: { type: 'string' },
  every: { type: 'string' },
  seed: { type: 'string' },
  clock: { type: 'string' },
} as const

const SECONDS: Readonly<Record<SetName, number>> = { solomon: 2, homberger: 4, x: 10 }

type Run = {
  readonly of: Published
  /** Per cent above the listed cost. */
  readonly gap: number
  readonly vehicles: number
  readonly problems: readonly string[]
}

const solve = (of: Published, seconds: number, seed: number, clock: ClockName): Run => {
  const task = readRoutes(of.text)
  if (!task.ok) throw new Error(`${of.name}: ${task.detail}`)
  const passed = clockOf(clock)
  const planned = planRoutes(task.value, { seed, spent: () => passed() / seconds })
  const took = passed()
  if (!planned.ok) throw new Error(`${of.name}: ${planned.detail}`)
  const { routes, cost, iterations } = planned.value
  const { problems } = checkRoutes(task.value, planned.value)
  const gap = (cost / of.listed - 1) * 100
  const figures = [cost.toFixed(2), of.listed, `${gap.toFixed(3)} %`, `${routes.length} (${of.listedVehicles})`]
  const end = [`${took.toFixed(1)} s`, `${iterations} iterations`, problems.length > 0 ? problems.join('; ') : 'good']
  console.log([of.name.padEnd(12), ...figures.map(text => String(text).padStart(11)), ...end].join('  '))
  return { of, gap, vehicles: routes.length, problems }
}

const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length

const line = (name: string, runs: readonly Run[]): string => {
  const gaps = runs.map(run => run.gap)
  const [vehicles, listed] = [mean(runs.map(run => run.vehicles)), mean(runs.map(run => run.of.listedVehicles))]
  const bad = runs.filter(run => run.problems.length > 0).length
  const worst = runs.reduce((a, b) => (b.gap > a.gap ? b : a))
  return [
    `${name.padEnd(18)}${String(runs.length).padStart(3)} tasks   mean ${mean(gaps).toFixed(3)} %`,
    `max ${worst.gap.toFixed(3)} % (${worst.of.name})   vehicles ${vehicles.toFixed(2)}, listed ${listed.toFixed(2)}`,
    bad === 0 ? 'checker: all good' : `checker: ${bad} WRONG`,
  ].join('   ')
}

const summary = (runs: readonly Run[]): string[] => {
  const classes = [...new Set(runs.map(run => run.of.class))]
  const sets = [...new Set(runs.map(run => run.of.set))]
  return [
    ...classes.map(name =>
      line(
        name,
        runs.filter(run => run.of.class === name),
      ),
    ),
    ...sets.map(name =>
      line(
        `all of ${name}`,
        runs.filter(run => run.of.set === name),
      ),
    ),
  ]
}

/**
 * `npm run bench -- routes [--set solomon|homberger|x] [--seconds N] [--only REGEX] [--most 300] [--every N] [--seed 1]
 * [--clock wall|cpu]`: distance against the best listed, class by class. Without options: Solomon's 56 at 2 s, X up to 300
 * points at 10 s. The clock `cpu` counts the processor time of this process, for machines that are busy.
 */
export default async (args: string[]): Promise<BenchResult> => {
  const { values } = parseArgs({ args, options: OPTIONS })
  const sets = (values.set ?? ['solomon', 'x']) as SetName[]
  const clock = values.clock === 'cpu' ? 'cpu' : 'wall'
  const only = new RegExp(values.only ?? '')
  const folder = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'vrp')
  const load = loadavg()[0]!
  const tasks = publishedTasks(folder)
    .filter(it => sets.includes(it.set) && only.test(it.name))
    .filter(it => it.set !== 'x' || it.points <= Number(values.most ?? 300))
    .filter((_, i) => i % Number(values.every ?? 1) === 0)
  const seconds = (it: Published) => Number(values.seconds ?? SECONDS[it.set])
  const runs = tasks.map(it => solve(it, seconds(it), Number(values.seed ?? 1), clock))
  const how = `${clock === 'cpu' ? 'processor' : 'wall clock'} seconds a task: ${sets.map(s => `${s} ${values.seconds ?? SECONDS[s]}`).join(', ')}`
  return {
    name: 'routes',
    lines: [`${how}; seed ${values.seed ?? 1}; load of the machine ${load.toFixed(1)} before`, ...summary(runs)],
  }
}
