import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Variables, Wait } from '../../../rules/index.ts'
import type { Changing } from './change.ts'

export type OpenedWait = { readonly instance: string; readonly wait: Wait; readonly task: string | null }
export type Delivery = { readonly id: string; readonly kind: DeliveryKind; readonly payload: object }
export type DeliveryKind = 'message' | 'signal' | 'call' | 'decide' | 'look' | 'returned' | 'escalated' | 'cancel'

const STARTED = `
  insert into flow.instance (id, definition, revision, status, state, place, subject, caller, caller_wait,
    started_at, started_by, ended_at, seq, head)
  select n.id, n.definition, 1, n.status, n.state, n.place, n.subject, n.caller, n.caller_wait, $10::timestamptz, $11::text,
         case when n.status = 'running' then null else $10::timestamptz end, n.seq, n.head
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[], $5::uuid[], $6::text[], $7::uuid[], $8::text[],
              $9::int[], $12::text[])
    as n (id, definition, status, state, place, subject, caller, caller_wait, seq, head)`

const CHANGED = `
  with changed as (
    update flow.instance i set revision = i.revision + 1, status = n.status, state = n.state, seq = n.seq, head = n.head,
      ended_at = case when n.status = 'running' then null else $7::timestamptz end
    from unnest($1::uuid[], $2::int[], $3::text[], $4::jsonb[], $5::int[], $6::text[])
      as n (id, revision, status, state, seq, head)
    where i.id = n.id and i.revision = n.revision returning i.id),
  told as (
    insert into flow.event (instance, seq, at, actor, what, node, token, flow, detail, data, digest)
    select * from unnest($8::uuid[], $9::int[], $10::timestamptz[], $11::text[], $12::text[], $13::text[], $14::text[],
                         $15::text[], $16::text[], $17::jsonb[], $18::text[])),
  gone as (
    delete from flow.wait w using unnest($19::uuid[], $20::text[]) as c (instance, id)
    where w.instance = c.instance and w.id = c.id returning w.task),
  begun as (
    insert into flow.wait (instance, id, kind, node, name, key, due, task, reason, since)
    select w.*, $7::timestamptz from unnest($21::uuid[], $22::text[], $23::text[], $24::text[], $25::text[], $26::text[],
                               $27::timestamptz[], $28::uuid[], $29::text[])
      as w (instance, id, kind, node, name, key, due, task, reason)),
  sent as (
    insert into flow.delivery (id, kind, payload, since)
    select d.*, $7::timestamptz from unnest($30::uuid[], $31::text[], $32::jsonb[]) as d (id, kind, payload))
  select (select count(*)::int from changed) as changed,
         coalesce((select array_agg(task order by task) from gone where task is not null), '{}') as withdrawn`

const JOBS = `
  select graphile_worker.add_job(j.task, payload := j.payload, run_at := j.at, max_attempts := 5, job_key := j.key)
  from unnest($1::text[], $2::json[], $3::timestamptz[], $4::text[]) as j (task, payload, at, key)`

/** When work that a machine does is due: a timer at its time, the rest at once. */
const dueOf = (wait: Wait, now: Date): string | null => {
  if (wait.kind === 'timer') return new Date(wait.due!).toISOString()
  return wait.kind === 'service' ? now.toISOString() : null
}

const message = (
  diagram: string,
  thrown: { name: string; key: string | null; to: readonly string[]; variables: Variables },
) => ({
  ...{ name: thrown.name, key: thrown.key, to: thrown.to, variables: thrown.variables, diagram },
})

/** What an instance's change has for others. */
const deliveriesOf = (it: Changing): Delivery[] => {
  const send = (kind: DeliveryKind, payload: object): Delivery => ({ id: newId(), kind, payload })
  const { id, caller, caller_wait: wait, diagram } = it.row
  const out: Delivery[] = []
  for (const one of it.thrown) {
    if (one.kind === 'message') out.push(send('message', message(diagram, one)))
    else if (one.kind === 'signal') out.push(send('signal', { name: one.name, variables: one.variables }))
    else if (caller) out.push(send('escalated', { instance: caller, wait, code: one.name, variables: one.variables }))
  }
  for (const wait of it.opened.values()) {
    if (wait.kind === 'call') out.push(send('call', { instance: id, wait: wait.id }))
    if (wait.kind === 'decision') out.push(send('decide', { instance: id, wait: wait.id }))
    if (wait.kind === 'message') out.push(send('look', { instance: id, wait: wait.id, name: wait.name }))
  }
  for (const gone of it.closed)
    if (it.row.state.waits[gone]?.kind === 'call') out.push(send('cancel', { caller: id, wait: gone }))
  const ended = it.state.status !== 'running' && it.state.status !== 'cancelled'
  if (ended && caller) {
    const variables = Object.values(it.state.scopes).find(scope => scope.up === null)?.vars ?? {}
    const error = it.state.status === 'error' ? { error: it.state.error ?? '' } : {}
    out.push(send('returned', { instance: caller, wait, variables, ...error }))
  }
  return out
}

const insertStarted = (tx: Tx, who: string, now: Date, all: readonly Changing[]) => {
  const [id, definition, status, state, place, subject, caller, wait, seq, head] = columns(
    all,
    it => it.row.id,
    it => it.row.definition,
    it => it.state.status,
    it => JSON.stringify(it.state),
    it => it.row.place,
    it => it.row.subject,
    it => it.row.caller,
    it => it.row.caller_wait,
    it => it.seq,
    it => it.head,
  )
  return tx.rows(STARTED, [id, definition, status, state, place, subject, caller, wait, seq, now, who, head])
}

const changedColumns = (all: readonly Changing[]) =>
  columns(
    all,
    it => it.row.id,
    it => it.row.revision,
    it => it.state.status,
    it => JSON.stringify(it.state),
    it => it.seq,
    it => it.head,
  )

const lineColumns = (lines: readonly Changing['lines'][number][]) =>
  columns(
    lines,
    l => l.instance,
    l => l.seq,
    l => l.at,
    l => l.actor,
    l => l.what,
    l => l.node,
    l => l.token,
    l => l.flow,
    l => l.detail,
    l => l.data,
    l => l.digest,
  )

const waitColumns = (opened: readonly OpenedWait[], now: Date) =>
  columns(
    opened,
    o => o.instance,
    o => o.wait.id,
    o => o.wait.kind,
    o => o.wait.node,
    o => o.wait.name ?? null,
    o => o.wait.key ?? null,
    o => dueOf(o.wait, now),
    o => o.task,
    o => o.wait.reason ?? null,
  )

const jobsOf = (opened: readonly OpenedWait[], deliveries: readonly Delivery[], now: Date) => [
  ...opened
    .filter(({ wait }) => wait.kind === 'timer' || wait.kind === 'service')
    .map(({ instance, wait }) => ({
      task: wait.kind === 'timer' ? 'flow-ring' : 'flow-serve',
      payload: { instance, wait: wait.id },
      at: dueOf(wait, now)!,
      key: `flow:${instance}:${wait.id}`,
    })),
  ...deliveries.map(({ id }) => ({ task: 'flow-deliver', payload: { id }, at: now.toISOString(), key: `flow:${id}` })),
]

/**
 * Writes changed and new instances with their history, waits and what they have for others: at most three statements
 * for any number. `tasks` names the person's task that shows a wait. Gives the tasks of waits that are gone. Throws when
 * a revision is not what was read, which a lock on the rows prevents.
 */
export const writeChanges = async (
  tx: Tx,
  who: string,
  now: Date,
  all: readonly Changing[],
  tasks: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  const sorted = [...all].sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const started = sorted.filter(it => it.isNew)
  const changed = sorted.filter(it => !it.isNew)
  if (started.length > 0) await insertStarted(tx, who, now, started)
  const opened = sorted.flatMap(it =>
    [...it.opened.values()].map(wait => ({
      instance: it.row.id,
      wait,
      task: tasks.get(`${it.row.id}/${wait.id}`) ?? null,
    })),
  )
  const deliveries = sorted.flatMap(deliveriesOf)
  const closed = sorted.flatMap(it => [...it.closed].map(id => ({ instance: it.row.id, id })))
  const done = await tx.one<{ changed: number; withdrawn: string[] }>(CHANGED, [
    ...changedColumns(changed),
    now,
    ...lineColumns(sorted.flatMap(it => it.lines)),
    ...columns(
      closed,
      c => c.instance,
      c => c.id,
    ),
    ...waitColumns(opened, now),
    ...columns(
      deliveries,
      d => d.id,
      d => d.kind,
      d => JSON.stringify(d.payload),
    ),
  ])
  if (done!.changed !== changed.length) throw new Error('an instance has changed while it was held')
  const jobs = jobsOf(opened, deliveries, now)
  if (jobs.length > 0)
    await tx.rows(
      JOBS,
      columns(
        jobs,
        j => j.task,
        j => JSON.stringify(j.payload),
        j => j.at,
        j => j.key,
      ),
    )
  return done!.withdrawn
}
