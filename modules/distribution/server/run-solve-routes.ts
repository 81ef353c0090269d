import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { checkRoutes, type Measure, planRoutes, type ReadRefusal, type RouteTask, readRoutes } from '../rules/index.ts'
import { type Edge, type Said, wholeIn } from './edge.ts'
import type { RoutesReport } from './routes-report.ts'
import { sayRoutes } from './say-routes.ts'

const USAGE = `usage: ujung routes solve FILE [--seconds 2] [--iterations N] [--seed 1] [--measure real|tenths|whole] [--json]
FILE is a Solomon or Gehring-Homberger file (VRPTW) or a CVRPLIB file (CVRP, EUC_2D or EXPLICIT).
--iterations gives the same routes on every machine; --seconds as good ones as time allows.`

const ARGS = {
  json: { type: 'boolean' },
  seconds: { type: 'string' },
  iterations: { type: 'string' },
  seed: { type: 'string' },
  measure: { type: 'string' },
} as const

const isMeasure = (text: string | undefined): text is Measure | undefined =>
  text === undefined || ['real', 'tenths', 'whole'].includes(text)

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const milliseconds = Number(values.seconds ?? '2') * 1000
    const iterations = wholeIn(values.iterations, null)
    const seed = wholeIn(values.seed, 1)
    const { measure } = values
    if (positionals.length !== 1 || !(milliseconds > 0) || !Number.isFinite(milliseconds)) return null
    if (iterations === undefined || seed === undefined || seed === null || !isMeasure(measure)) return null
    return { file: positionals[0]!, milliseconds, iterations, seed, measure }
  } catch {
    return null
  }
}

type Wish = NonNullable<ReturnType<typeof parse>>

const readTask = async (wish: Wish): Promise<Answer<RouteTask, ReadRefusal | 'no-file'>> => {
  const text = await readFile(wish.file, 'utf8').catch(() => null)
  if (text === null) return refused('no-file', `${wish.file} cannot be read`)
  const task = readRoutes(text)
  return task.ok ? done({ ...task.value, measure: wish.measure ?? task.value.measure }) : task
}

/** `ujung routes solve FILE --seconds N --json`: plans routes, and has them driven by the checker before they are told. */
export const runSolveRoutes = async (args: readonly string[], edge: Edge): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const task = await readTask(wish)
  const begun = edge.now()
  const { iterations: most, milliseconds, seed } = wish
  const spent = (i: number) => (most === null ? (edge.now() - begun) / milliseconds : i / most)
  const planned = task.ok ? planRoutes(task.value, { seed, spent }) : task
  if (!task.ok || !planned.ok) {
    const failure = planned as Exclude<typeof planned, { ok: true }>
    return { exit: 1, out: `${basename(wish.file)}: ${failure.detail}`, data: failure }
  }
  const { routes, unserved, cost, iterations } = planned.value
  const { ok, problems } = checkRoutes(task.value, { routes, cost })
  const report: RoutesReport = {
    ...{ instance: task.value.name, kind: task.value.kind, measure: task.value.measure, vehicles: routes.length },
    ...{ cost, routes, unserved, checker: { ok, problems }, seconds: Math.round(edge.now() - begun) / 1000 },
    ...{ iterations, seed },
  }
  return { exit: ok ? 0 : 1, out: sayRoutes(report, edge.language), data: report }
}
