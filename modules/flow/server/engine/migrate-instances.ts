import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Database, type Tx, transact } from '#platform/postgres/index.ts'
import {
  type ElementMapping,
  type MigrationPlan,
  migrateState,
  type Program,
  planMigration,
  type State,
} from '../../rules/index.ts'
import { type Changing, changing, type Row, tell } from './store/change.ts'
import { loadInstances } from './store/load-instances.ts'
import { programsOf } from './store/programs.ts'
import { commitChanges } from './store/step-instances.ts'

export type MigrationWish = {
  readonly process: string
  readonly from: number
  readonly to: number
  /** Places that the automatic plan would not find, or would find wrongly. */
  readonly mapping?: ElementMapping
  /** True: tells what would be, and changes nothing. */
  readonly dry?: boolean
}

export type Blocked = { readonly instance: string; readonly why: string }
export type Migrated = {
  /** Null of a dry run. */
  readonly id: string | null
  readonly plan: MigrationPlan
  readonly moved: number
  readonly blocked: readonly Blocked[]
}

type Version = { readonly id: string; readonly diagram: string; readonly version: number }
type Way = {
  readonly from: Version
  readonly to: Version
  readonly old: Program
  readonly next: Program
  readonly plan: MigrationPlan
}

const BATCH = 500
const OFFSET = 25_200

const openWay = async (tx: Tx, wish: MigrationWish): Promise<Way | null> => {
  const rows = await tx.rows<Version>(
    'select id, diagram, version from flow.definition where process = $1 and version = any($2)',
    [wish.process, [wish.from, wish.to]],
  )
  const [from, to] = [wish.from, wish.to].map(version => rows.find(row => row.version === version))
  if (!from || !to) return null
  const programs = await programsOf(tx, [from.diagram, to.diagram])
  const [old, next] = [programs.get(from.diagram)!, programs.get(to.diagram)!]
  return { from, to, old, next, plan: planMigration(old.model, next.model, wish.mapping) }
}

type Moving = {
  readonly changes: readonly Changing[]
  readonly before: readonly Row[]
  readonly blocked: readonly Blocked[]
}

const moveRows = (rows: readonly Row[], way: Way, who: string, now: Date): Moving => {
  const [changes, before, blocked] = [[] as Changing[], [] as Row[], [] as Blocked[]]
  for (const row of rows) {
    const moved = migrateState(way.old, way.next, way.plan, row.state, { now: now.getTime(), offset: OFFSET })
    if (!moved.ok) {
      blocked.push({ instance: row.id, why: moved.detail ?? moved.refusal })
      continue
    }
    const change = changing({ ...row, diagram: way.to.diagram }, false)
    change.state = moved.value.state
    for (const wait of moved.value.opened) change.opened.set(wait.id, wait)
    for (const id of moved.value.closed) change.closed.add(id)
    tell(change, who, now, [
      { what: 'migrate', node: row.process, detail: `version ${way.from.version} to ${way.to.version}` },
    ])
    changes.push(change)
    before.push(row)
  }
  return { changes, before, blocked }
}

/** Points instances at a version, and their waits at its elements. */
const POINT = `
  with pointed as (update flow.instance set definition = $2 where id = any($1::uuid[]))
  update flow.wait w set node = n.node, name = n.name
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as n (instance, id, node, name)
  where w.instance = n.instance and w.id = n.id`

const point = (tx: Tx, definition: string, changes: readonly Changing[]) => {
  const waits = changes.flatMap(it => Object.values(it.state.waits).map(wait => ({ instance: it.row.id, wait })))
  return tx.rows(POINT, [
    changes.map(it => it.row.id),
    definition,
    ...columns(
      waits,
      w => w.instance,
      w => w.wait.id,
      w => w.wait.node,
      w => w.wait.name ?? null,
    ),
  ])
}

const KEEP = `
  insert into flow.migration_move (migration, instance, definition, state, revision)
  select $1, m.* from unnest($2::uuid[], $3::uuid[], $4::jsonb[], $5::int[]) as m (instance, definition, state, revision)`

const writeBatch = async (
  tx: Tx,
  who: string,
  now: Date,
  id: string,
  way: Way,
  { changes, before }: Moving,
): Promise<void> => {
  if (changes.length === 0) return
  await commitChanges(tx, who, now, changes, new Map([[way.to.diagram, way.next]]))
  await point(tx, way.to.id, changes)
  await tx.rows(KEEP, [
    id,
    ...columns(
      before,
      row => row.id,
      row => row.definition,
      row => JSON.stringify(row.state),
      row => row.revision + 1,
    ),
  ])
}

const NEXT = `select id from flow.instance where definition = $1 and status = 'running' and id > $2 order by id limit $3`
const FIRST = '00000000-0000-0000-0000-000000000000'
const BEGIN = `insert into flow.migration (id, process, from_version, to_version, mapping, at, by) values ($1, $2, $3, $4, $5, $6, $7)`

/**
 * Moves the running instances of a version to another, 500 a transaction. One that stands where the new version has no
 * place stays as it is and is told; with `dry` all stay, and it is told what would be.
 */
export const migrateInstances = async (
  db: Database,
  who: string,
  now: Date,
  wish: MigrationWish,
): Promise<Answer<Migrated, 'process-unknown'>> => {
  const way = await transact(db, tx => openWay(tx, wish))
  if (!way) return refused('process-unknown', `${wish.process} has no versions ${wish.from} and ${wish.to}.`)
  const id = wish.dry ? null : newId()
  const { process, from, to } = wish
  if (id) await transact(db, tx => tx.rows(BEGIN, [id, process, from, to, JSON.stringify(way.plan.mapping), now, who]))
  const blocked: Blocked[] = []
  let [moved, after] = [0, FIRST]
  for (;;) {
    const batch = await transact(db, async tx => {
      const ids = (await tx.rows<{ id: string }>(NEXT, [way.from.id, after, BATCH])).map(row => row.id)
      const rows = await loadInstances(tx, ids)
      const moving = moveRows(
        rows.filter(row => row.definition === way.from.id),
        way,
        who,
        now,
      )
      if (id) await writeBatch(tx, who, now, id, way, moving)
      return { last: ids.at(-1), moved: moving.changes.length, blocked: moving.blocked }
    })
    if (batch.last === undefined) return done({ id, plan: way.plan, moved, blocked })
    after = batch.last
    moved += batch.moved
    blocked.push(...batch.blocked)
  }
}

type Kept = {
  readonly instance: string
  readonly definition: string
  readonly diagram: string
  readonly state: State
  readonly revision: number
}

const KEPT = `
  select m.instance, m.definition, d.diagram, m.state, m.revision from flow.migration_move m
  join flow.definition d on d.id = m.definition
  where m.migration = $1 and not m.undone and m.instance > $2 order by m.instance limit $3`

const backTo = (row: Row, kept: Kept, who: string, now: Date): Changing => {
  const change = changing({ ...row, diagram: kept.diagram }, false)
  change.state = kept.state
  for (const id of Object.keys(row.state.waits)) if (!kept.state.waits[id]) change.closed.add(id)
  for (const wait of Object.values(kept.state.waits)) if (!row.state.waits[wait.id]) change.opened.set(wait.id, wait)
  tell(change, who, now, [{ what: 'migrate', node: row.process, detail: 'undone' }])
  return change
}

const undoBatch = async (
  tx: Tx,
  who: string,
  now: Date,
  migration: string,
  kept: readonly Kept[],
): Promise<Blocked[]> => {
  const rows = await loadInstances(
    tx,
    kept.map(one => one.instance),
  )
  const of = new Map(kept.map(one => [one.instance, one]))
  const still = rows.filter(row => row.revision === of.get(row.id)!.revision)
  const changes = still.map(row => backTo(row, of.get(row.id)!, who, now))
  const programs = await programsOf(
    tx,
    kept.map(one => one.diagram),
  )
  await commitChanges(tx, who, now, changes, programs)
  const definition = kept[0]!.definition
  if (changes.length > 0) await point(tx, definition, changes)
  await tx.rows('update flow.migration_move set undone = true where migration = $1 and instance = any($2::uuid[])', [
    migration,
    changes.map(change => change.row.id),
  ])
  return rows.filter(row => !still.includes(row)).map(row => ({ instance: row.id, why: 'it has gone on since' }))
}

/** Undoes a move for every instance to which nothing has happened since; tells the others. */
export const undoMigration = async (db: Database, who: string, now: Date, migration: string) => {
  const blocked: Blocked[] = []
  let [moved, after] = [0, FIRST]
  for (;;) {
    const batch = await transact(db, async tx => {
      const kept = await tx.rows<Kept>(KEPT, [migration, after, BATCH])
      const left = kept.length === 0 ? [] : await undoBatch(tx, who, now, migration, kept)
      return { last: kept.at(-1)?.instance, moved: kept.length - left.length, left }
    })
    if (batch.last === undefined) break
    after = batch.last
    moved += batch.moved
    blocked.push(...batch.left)
  }
  await transact(db, tx =>
    tx.rows('update flow.migration set undone_at = $2, undone_by = $3 where id = $1', [migration, now, who]),
  )
  return { moved, blocked }
}
