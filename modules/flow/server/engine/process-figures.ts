import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { mineHistory, type NodeFigures } from '../../rules/index.ts'
import { readLog } from './mine-process.ts'

type Here = { readonly node: string; readonly here: number; readonly incidents: number }
type Spent = { readonly node: string; readonly waited: number; readonly worked: number }

const HERE = `
  select t.value ->> 'node' as node, count(*)::int as here,
         count(*) filter (where exists (
           select from flow.wait w where w.instance = i.id and w.kind = 'incident' and w.node = t.value ->> 'node'))::int
           as incidents
  from flow.instance i join flow.definition d on d.id = i.definition, jsonb_each(i.state -> 'tokens') t
  where d.process = $1 and i.status = 'running' group by 1`

const SPENT = `
  select t.detail ->> 'node' as node, avg(t.waited_s)::float8 * 1000 as waited, avg(t.worked_s)::float8 * 1000 as worked
  from flow.task t where t.detail ->> 'process' = $1 and t.done_at is not null and t.instance is not null group by 1`

const NONE: Omit<NodeFigures, 'node'> = { begun: 0, ended: 0, sum: 0, p50: 0, p90: 0, reworked: 0, again: 0 }

/** What the history says of each element, and what stands there now: what is drawn on the diagram. Four statements. */
export const processFigures = async (tx: Tx, process: string): Promise<Answer<Figures, 'process-unknown'>> => {
  const log = await readLog(tx, process)
  if (!log) return refused('process-unknown', `There is no process ${process}.`)
  const mined = mineHistory(log.lines, new Set(log.names.keys()))
  const here = new Map((await tx.rows<Here>(HERE, [process])).map(row => [row.node, row]))
  const spent = new Map((await tx.rows<Spent>(SPENT, [process])).map(row => [row.node, row]))
  const known = new Map(mined.nodes.map(it => [it.node, it]))
  const nodes = [...new Set([...known.keys(), ...here.keys()])].sort().map(node => {
    const { begun, ended, again, p50, p90 } = known.get(node) ?? NONE
    const [now, time] = [here.get(node), spent.get(node)]
    return {
      ...{ node, begun, ended, again, p50, p90 },
      ...{ waitedMs: time?.waited ?? null, workedMs: time?.worked ?? null },
      ...{ here: now?.here ?? 0, incidents: now?.incidents ?? 0 },
    }
  })
  const variants = mined.variants.slice(0, 20).map(it => ({ ...it, nodes: [...it.nodes] }))
  return done({ instances: mined.instances, bottleneck: mined.bottleneck, nodes, variants })
}

export type Figures = {
  readonly instances: number
  readonly bottleneck: string | null
  readonly nodes: {
    readonly node: string
    readonly begun: number
    readonly ended: number
    readonly again: number
    readonly p50: number
    readonly p90: number
    readonly waitedMs: number | null
    readonly workedMs: number | null
    readonly here: number
    readonly incidents: number
  }[]
  readonly variants: { readonly nodes: string[]; readonly count: number; readonly p50: number }[]
}

type Version = { version: number; at: Date; by: string; running: number }

/** The versions of a process, the newest first, with how many instances run under each. */
export const listVersions = async (tx: Tx, process: string) => {
  const rows = await tx.rows<Version>(
    `select d.version, g.deployed_at as at, g.deployed_by as by,
            (select count(*)::int from flow.instance i where i.definition = d.id and i.status = 'running') as running
     from flow.definition d join flow.diagram g on g.id = d.diagram where d.process = $1 order by d.version desc`,
    [process],
  )
  return rows.map(({ at, ...row }) => ({ ...row, deployedAt: at.toISOString() }))
}

type Incident = {
  instance: string
  wait: string
  process: string
  name: string
  version: number
  node: string
  node_name: string | null
  reason: string | null
  since: Date
}

/** What stands still until a person tries it again, the oldest first; 500 at most. */
export const listIncidents = async (tx: Tx) => {
  const rows = await tx.rows<Incident>(`
    select w.instance, w.id as wait, d.process, d.name, d.version, w.node,
           g.model -> 'nodes' -> w.node ->> 'name' as node_name, w.reason, w.since
    from flow.wait w join flow.instance i on i.id = w.instance join flow.definition d on d.id = i.definition
    join flow.diagram g on g.id = d.diagram where w.kind = 'incident' order by w.since, w.instance limit 500`)
  return rows.map(({ node_name, reason, since, ...row }) => ({
    ...row,
    ...{ nodeName: node_name || row.node, reason: reason ?? '', since: since.toISOString() },
  }))
}
