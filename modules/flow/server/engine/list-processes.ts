import type { Tx } from '#platform/postgres/index.ts'

export type ProcessRow = {
  process: string
  name: string
  nameEn: string | null
  version: number
  deployed_at: Date
  running: number
  incidents: number
}

/** The newest version of each process, with how many instances of any version run and how many incidents stand. */
export const listProcesses = (tx: Tx): Promise<ProcessRow[]> =>
  tx.rows(`
    select distinct on (d.process) d.process, d.name, g.model -> 'processes' -> d.process ->> 'en' as "nameEn", d.version,
      g.deployed_at,
      (select count(*)::int from flow.instance i join flow.definition o on o.id = i.definition
       where o.process = d.process and i.status = 'running') as running,
      (select count(*)::int from flow.wait w join flow.instance i on i.id = w.instance
       join flow.definition o on o.id = i.definition where o.process = d.process and w.kind = 'incident') as incidents
    from flow.definition d join flow.diagram g on g.id = d.diagram order by d.process, d.version desc`)

export type InstanceRow = {
  id: string
  process: string
  version: number
  status: string
  subject: string | null
  place: string | null
  started_at: Date
  started_by: string
  ended_at: Date | null
}

/** The 200 instances that began last, of a process, in a state. */
export const listInstances = (
  tx: Tx,
  { process = null, status = null }: { process?: string | null; status?: string | null },
) =>
  tx.rows<InstanceRow>(
    `select id, process, version, status, subject, place, started_at, started_by, ended_at from flow.v_instance
     where ($1::text is null or process = $1) and ($2::text is null or status = $2)
     order by started_at desc, id desc limit 200`,
    [process, status],
  )

type WaitRow = {
  id: string
  kind: string
  node: string
  name: string | null
  due: Date | null
  task: string | null
  tries: number
  reason: string | null
}
type EventRow = {
  seq: number
  at: Date
  actor: string
  what: string
  node: string
  token: string | null
  flow: string | null
  detail: string | null
}

/** One instance with its variables, what it waits for and its history; undefined when there is none. */
export const readInstance = async (tx: Tx, id: string) => {
  const row = await tx.one<InstanceRow>(
    `select id, process, version, status, subject, place, started_at, started_by, ended_at from flow.v_instance where id = $1`,
    [id],
  )
  if (!row) return undefined
  const variables = await tx.rows<{ name: string; value: unknown }>(
    `select v.name, v.value from flow.v_variable v join flow.v_instance i on i.id = v.instance and i.process = v.node
     where v.instance = $1`,
    [id],
  )
  const waits = await tx.rows<WaitRow>(
    'select id, kind, node, name, due, task, tries, reason from flow.wait where instance = $1 order by since, id',
    [id],
  )
  const events = await tx.rows<EventRow>(
    'select seq, at, actor, what, node, token, flow, detail from flow.event where instance = $1 order by seq limit 5000',
    [id],
  )
  return { row, variables: Object.fromEntries(variables.map(v => [v.name, v.value])), waits, events }
}
