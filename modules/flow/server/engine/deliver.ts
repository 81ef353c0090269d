import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Variables } from '../../rules/index.ts'
import { type StartWish, startInstances } from './start-instances.ts'
import { stepInstances } from './store/step-instances.ts'

export type Message = {
  readonly name: string
  /** What it is about; reaches those who wait for the same, or for any. */
  readonly key?: string | null
  readonly variables?: Variables
  /** Elements that message flows lead to, of one diagram. */
  readonly to?: readonly string[]
  readonly diagram?: string
}

type At = { readonly instance: string; readonly id: string }

const WAITING = `
  select w.instance, w.id from flow.wait w
  join flow.instance i on i.id = w.instance join flow.definition d on d.id = i.definition
  where w.kind = 'message' and (w.key is null or w.key = $2)
    and case when $3::text is null then w.name = $1 else w.node = $3 and d.diagram = $4 end
  order by w.since, w.instance, w.id limit 1`

const STARTS = `
  select t.process, t.node from flow.trigger t join flow.definition d on d.id = t.definition
  where t.kind = 'message' and case when $2::text is null then t.name = $1 else t.node = $2 and d.diagram = $3 end
  order by t.process limit 1`

const KEEP = `
  insert into flow.kept_message (id, name, key, node, diagram, variables, since) values ($1, $2, $3, $4, $5, $6, $7)`

/** Two who deal with one name wait for each other: else a message and who waits for it could miss each other. */
const holdName = (tx: Tx, name: string) =>
  tx.rows('select pg_advisory_xact_lock(hashtext($1))', [`flow.message ${name}`])

type Heard = 'taken' | 'started' | 'kept'

const toOne = async (tx: Tx, who: string, now: Date, message: Message, to: string | null): Promise<Heard> => {
  const { name, key = null, variables = {}, diagram = null } = message
  for (;;) {
    const at = await tx.one<At>(WAITING, [name, key, to, diagram])
    if (!at) break
    const [answer] = await stepInstances(tx, who, now, [
      { instance: at.instance, it: { type: 'fire', wait: at.id, variables } },
    ])
    if (answer?.ok) return 'taken'
  }
  const start = await tx.one<{ process: string; node: string }>(STARTS, [name, to, diagram])
  if (start) {
    await startInstances(tx, who, now, [{ id: newId(), ...start, variables }])
    return 'started'
  }
  await tx.rows(KEEP, [newId(), name, key, to, to === null ? null : diagram, JSON.stringify(variables), now])
  return 'kept'
}

const isCatch = (tx: Tx, diagram: string | undefined, node: string) =>
  tx.one<{ events: unknown }>(`select model -> 'nodes' -> $2 -> 'events' as events from flow.diagram where id = $1`, [
    diagram,
    node,
  ])

/**
 * Sends a message: to one who waits for it, or what it starts; else it is kept until somebody waits. Of message flows it
 * goes to each end that takes messages; an activity it leads to has just been told.
 */
export const sendMessage = async (tx: Tx, who: string, now: Date, message: Message): Promise<Heard> => {
  await holdName(tx, message.name)
  if (!message.to || message.to.length === 0) return toOne(tx, who, now, message, null)
  let heard: Heard = 'taken'
  for (const to of message.to) {
    const node = await isCatch(tx, message.diagram, to)
    if (node?.events) heard = await toOne(tx, who, now, message, to)
  }
  return heard
}

/** Sends a signal to all who wait for it, and starts all that it starts. Says how many heard it. */
export const sendSignal = async (
  tx: Tx,
  who: string,
  now: Date,
  name: string,
  variables: Variables = {},
): Promise<number> => {
  const waits = await tx.rows<At>(
    `select instance, id from flow.wait where kind = 'signal' and name = $1 order by instance, id`,
    [name],
  )
  const wishes = waits.map(({ instance, id }) => ({ instance, it: { type: 'fire', wait: id, variables } as const }))
  const answers = await stepInstances(tx, who, now, wishes)
  const starts = await tx.rows<{ process: string; node: string }>(
    `select process, node from flow.trigger where kind = 'signal' and name = $1 order by process, node`,
    [name],
  )
  await startInstances(
    tx,
    who,
    now,
    starts.map((start): StartWish => ({ id: newId(), ...start, variables })),
  )
  return answers.filter(answer => answer.ok).length + starts.length
}

const KEPT = `
  delete from flow.kept_message where id = (
    select k.id from flow.kept_message k, flow.wait w
    join flow.instance i on i.id = w.instance join flow.definition d on d.id = i.definition
    where w.instance = $1 and w.id = $2 and (w.key is null or w.key = k.key)
      and case when k.node is null then k.name = w.name else k.node = w.node and k.diagram = d.diagram end
    order by k.since, k.id limit 1)
  returning variables`

/** Somebody began to wait for a message: one that came before is given now. */
export const lookForKept = async (
  tx: Tx,
  who: string,
  now: Date,
  at: At & { readonly name: string },
): Promise<void> => {
  await holdName(tx, at.name)
  const kept = await tx.one<{ variables: Variables }>(KEPT, [at.instance, at.id])
  if (kept)
    await stepInstances(tx, who, now, [
      { instance: at.instance, it: { type: 'fire', wait: at.id, variables: kept.variables } },
    ])
}
