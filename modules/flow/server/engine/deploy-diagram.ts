import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type Model, openProgram, startTimers, type Trigger, triggersOf } from '../../rules/index.ts'
import { readBpmn } from './read-bpmn.ts'
import { DiagramError } from './read-xml.ts'

export type Deployment = {
  readonly xml: string
  /** Names of the deeds that service tasks may call; without it none is looked at. */
  readonly deeds?: ReadonlySet<string>
}

export type Deployed = {
  readonly diagram: string
  /** False when the same content was deployed before. */
  readonly isNew: boolean
  readonly processes: readonly { readonly id: string; readonly process: string; readonly version: number }[]
}

type Refusal = 'not-a-diagram' | 'not-executable' | 'deed-unknown'

const DEPLOYED =
  'select d.id, d.process, d.version from flow.definition d join flow.diagram g on g.id = d.diagram where g.digest = $1 order by d.process'

const INSERT = `
  with drawn as (
    insert into flow.diagram (id, digest, name, xml, model, deployed_at, deployed_by)
    values ($1, $2, $3, $4, $5, $6, $7) returning id)
  insert into flow.definition (id, process, version, diagram, name)
  select p.id, p.process, coalesce((select max(version) from flow.definition o where o.process = p.process), 0) + 1, drawn.id, p.name
  from drawn, unnest($8::uuid[], $9::text[], $10::text[]) as p (id, process, name)
  returning id, process, version`

const TRIGGERS = `
  with old as (delete from flow.trigger where process = any($1::text[]))
  insert into flow.trigger (definition, process, node, event, kind, name, due, every)
  select t.* from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::timestamptz[], $9::jsonb[])
    as t (definition, process, node, event, kind, name, due, every)
  on conflict (process, node, event) do update set definition = excluded.definition, kind = excluded.kind,
    name = excluded.name, due = excluded.due, every = excluded.every`

const unknownDeeds = (model: Model, deeds: ReadonlySet<string> | undefined): string[] =>
  deeds === undefined
    ? []
    : Object.values(model.nodes).flatMap(({ id, task }) =>
        task?.kind === 'service' && !deeds.has(task.deed ?? '')
          ? [`${id} calls the deed “${task.deed}”, which is not there`]
          : [],
      )

const nameOf = ({ event }: Trigger) => ('name' in event ? event.name : null)

const writeTriggers = async (tx: Tx, now: Date, model: Model, definitions: Deployed['processes']) => {
  const ids = new Map(definitions.map(it => [it.process, it.id]))
  const timers = startTimers(openProgram(model), { now: now.getTime(), offset: 25_200 })
  const rows = triggersOf(model).flatMap((trigger, event) => {
    const timer = timers.find(one => one.node === trigger.node)
    if (trigger.event.type === 'timer' && !timer) return []
    const due = timer && trigger.event.type === 'timer' ? timer : null
    return [{ ...trigger, event, kind: trigger.event.type, name: nameOf(trigger), due }]
  })
  await tx.rows(TRIGGERS, [
    definitions.map(it => it.process),
    ...columns(
      rows,
      r => ids.get(r.process),
      r => r.process,
      r => r.node,
      r => r.event,
      r => r.kind,
      r => r.name,
      r => (r.due ? new Date(r.due.due).toISOString() : null),
      r => (r.due?.every ? JSON.stringify(r.due.every) : null),
    ),
  ])
}

/**
 * Deploys a diagram: each of its processes becomes the next version, and what starts it listens from now on. The same
 * content again changes nothing. Refused by element when something in it cannot run.
 */
export const deployDiagram = async (
  tx: Tx,
  who: string,
  now: Date,
  wish: Deployment,
): Promise<Answer<Deployed, Refusal>> => {
  let read: Awaited<ReturnType<typeof readBpmn>>
  try {
    read = await readBpmn(wish.xml)
  } catch (error) {
    if (error instanceof DiagramError) return refused('not-a-diagram', error.message)
    throw error
  }
  const bad = read.findings.filter(finding => !finding.executable).map(({ id, why }) => `${id}: ${why}`)
  if (bad.length > 0) return refused('not-executable', bad.join('\n'))
  const lost = unknownDeeds(read.model, wish.deeds)
  if (lost.length > 0) return refused('deed-unknown', lost.join('\n'))
  const digest = sha256(wish.xml)
  await tx.rows('select pg_advisory_xact_lock(hashtext($1))', ['flow.deploy'])
  const there = await tx.rows<Deployed['processes'][number]>(DEPLOYED, [digest])
  if (there.length > 0) return done({ diagram: digest, isNew: false, processes: there })
  const processes = Object.values(read.model.processes)
  const rows = await tx.rows<Deployed['processes'][number]>(INSERT, [
    ...[newId(), digest, read.model.name, wish.xml, JSON.stringify(read.model), now, who],
    ...columns(
      processes,
      () => newId(),
      p => p.id,
      p => p.name,
    ),
  ])
  await writeTriggers(tx, now, read.model, rows)
  return done({ diagram: digest, isNew: true, processes: rows })
}
