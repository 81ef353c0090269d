import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, type Tx, transact } from './tx.ts'

export type Migration = {
  /** `20261123_0900_books.sql`: one order over all modules. */
  readonly name: string
  readonly module: string
  readonly sql: string
  /** SHA-256 of the file: a migration that has run is never edited. */
  readonly digest: string
}

const read = (root: string, module: string, name: string): Migration => {
  const sql = readFileSync(join(root, module, 'schema', name), 'utf8')
  return { name, module, sql, digest: createHash('sha256').update(sql).digest('hex') }
}

const folders = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)

const files = (root: string, module: string) => {
  try {
    return readdirSync(join(root, module, 'schema')).filter(name => name.endsWith('.sql'))
  } catch {
    return []
  }
}

/** Every migration below `roots` (`modules/*`, `platform/*`), in the order of their names. */
export const findMigrations = (roots: readonly string[]): Migration[] => {
  const all = roots.flatMap(root => folders(root).flatMap(m => files(root, m).map(name => read(root, m, name))))
  for (const { name } of all)
    if (!/^\d{8}_\d{4}_[a-z0-9_]+\.sql$/.test(name))
      throw new Error(`migration ${name} is not named like 20261123_0900_what.sql`)
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.module < b.module ? -1 : 1))
}

const LOCK = 7_215_640_193

const prepare = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    module text not null, name text not null, digest text not null, ran_at timestamptz not null default now(),
    primary key (module, name))`

type Ran = { module: string; name: string; digest: string }

/** A migration that ran is another file by now: this program and this database are of different builds. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged'
}

const pending = (all: readonly Migration[], ran: readonly Ran[]): Migration[] => {
  const known = new Map(ran.map(r => [`${r.module}/${r.name}`, r.digest]))
  return all.filter(m => {
    const digest = known.get(`${m.module}/${m.name}`)
    if (digest !== undefined && digest !== m.digest)
      throw new MigrationChanged(
        `${m.module}/schema/${m.name} was changed after it ran; put the change into a new migration`,
      )
    return digest === undefined
  })
}

const run = async (tx: Tx, migration: Migration) => {
  await tx.rows(migration.sql)
  await tx.rows('insert into platform.migration (module, name, digest) values ($1, $2, $3)', [
    migration.module,
    migration.name,
    migration.digest,
  ])
}

/** Runs what has not run yet within the caller's transaction, one process at a time. Gives the names that ran. */
export const migrateIn = async (tx: Tx, all: readonly Migration[]): Promise<string[]> => {
  await tx.rows('select pg_advisory_xact_lock($1)', [LOCK])
  await tx.rows(prepare)
  const todo = pending(all, await tx.rows<Ran>('select module, name, digest from platform.migration'))
  for (const migration of todo) await run(tx, migration)
  return todo.map(m => `${m.module}/${m.name}`)
}

/** Runs what has not run yet, all in one transaction, one process at a time. Gives the names that ran. */
export const migrate = (db: Database, all: readonly Migration[]): Promise<string[]> =>
  transact(db, tx => migrateIn(tx, all))

/** Which migrations a database has not run yet; throws if one that ran was changed. */
export const plan = (db: Database, all: readonly Migration[]): Promise<string[]> =>
  transact(db, async tx => {
    const there = await tx.one<{ there: boolean }>("select to_regclass('platform.migration') is not null as there")
    const ran = there?.there ? await tx.rows<Ran>('select module, name, digest from platform.migration') : []
    return pending(all, ran).map(m => `${m.module}/${m.name}`)
  })
