import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Database, readOnly, type Tx } from '#platform/postgres/index.ts'
import { type LogLine, type Mined, type Model, mineHistory, sayXes } from '../../rules/index.ts'
import { calledWrongly, refusedWith, type Said } from './said.ts'

/** The most lines of history that are looked at: the latest. */
const MOST = 1_000_000

const LINES = `
  select e.instance, extract(epoch from e.at)::float8 * 1000 as at, e.actor, e.what, e.node, e.token
  from flow.event e join flow.instance i on i.id = e.instance join flow.definition d on d.id = i.definition
  where d.process = $1 and e.what in ('enter', 'leave', 'cancel') order by e.instance, e.seq limit $2`

const MODELS =
  'select g.model from flow.definition d join flow.diagram g on g.id = d.diagram where d.process = $1 order by d.version'

type Log = { readonly lines: readonly LogLine[]; readonly names: ReadonlyMap<string, string> }

/** The latest lines of a process's history, and what its activities are called; null where there is no such process. */
export const readLog = async (tx: Tx, process: string): Promise<Log | null> => {
  const models = await tx.rows<{ model: Model }>(MODELS, [process])
  if (models.length === 0) return null
  const work = models
    .flatMap(({ model }) => Object.values(model.nodes))
    .filter(node => node.type === 'task' || node.type === 'call' || node.type === 'choice')
  const lines = await tx.rows<LogLine>(LINES, [process, MOST])
  return { lines, names: new Map(work.map(node => [node.id, node.name || node.id])) }
}

const minutes = (ms: number) => (ms < 60_000 ? `${Math.floor(ms / 1000)} s` : `${Math.floor(ms / 60_000)} min`)

const words = ({ instances, nodes, variants, bottleneck }: Mined, names: ReadonlyMap<string, string>): string => {
  const say = (node: string) => names.get(node) ?? node
  return [
    `${instances} instances, ${variants.length} variants, most time at ${bottleneck === null ? '-' : say(bottleneck)}`,
    ...nodes.map(
      one =>
        `${say(one.node)}: ${one.ended} of ${one.begun} done, half in ${minutes(one.p50)}, nine in ten in ${minutes(one.p90)}, again ${one.again}`,
    ),
    ...variants.slice(0, 10).map(one => `${one.count} x ${one.nodes.map(say).join(' > ')}`),
  ].join('\n')
}

const USAGE = `usage: ujung flow mine PROCESS [--xes FILE] [--json]
Says from the history where time is spent, what is done again, and which ways are gone; --xes writes it as XES.`

const ARGS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, xes: { type: 'string' } } as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

/** `ujung flow mine PROCESS --json`: `{ ok, instances, nodes, variants, bottleneck }`, times in milliseconds. */
export const runFlowMine = async (open: () => Promise<Database>, args: readonly string[]): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [process, ...more] = parsed?.positionals ?? []
  if (process === undefined || more.length > 0) return calledWrongly(USAGE)
  const log = await readOnly(await open(), tx => readLog(tx, process))
  if (!log) return refusedWith(`There is no process ${process}.`, { error: 'process-unknown' })
  const activities = new Set(log.names.keys())
  const mined = mineHistory(log.lines, activities)
  const { xes } = parsed?.values ?? {}
  if (xes)
    await writeFile(
      xes,
      sayXes(
        log.lines,
        activities,
        at => new Date(at).toISOString(),
        node => log.names.get(node) ?? node,
      ),
    )
  return { exit: 0, out: words(mined, log.names), data: { ok: true, ...mined } }
}
