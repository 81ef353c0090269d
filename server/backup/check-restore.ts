import type { Migration, Tx } from '#platform/postgres/index.ts'
import { BackupError } from './backup-error.ts'
import { describeSchemas, describeTables } from './describe-tables.ts'
import type { Manifest } from './manifest.ts'

/** The migrations a back-up was made at, as this release has them. */
export const knownMigrations = (manifest: Manifest, ours: readonly Migration[]): Migration[] => {
  const byName = new Map(ours.map(m => [`${m.module}/${m.name}`, m]))
  return manifest.migrations.map(({ module, name, digest }) => {
    const known = byName.get(`${module}/${name}`)
    if (!known)
      throw new BackupError(
        'backup-newer',
        `Release ${manifest.app} made this back-up and knows ${module}/${name}, which this one does not; install ${manifest.app} or later.`,
      )
    if (known.digest !== digest)
      throw new BackupError(
        'backup-foreign',
        `The back-up was made with another ${module}/${name} than this release has: it is of another build.`,
      )
    return known
  })
}

/** A database is empty when it has no table of ours. With `replace` they are taken away, with all they hold. */
export const checkTarget = async (tx: Tx, replace: boolean): Promise<void> => {
  const tables = await describeTables(tx)
  if (tables.length > 0 && !replace)
    throw new BackupError(
      'database-not-empty',
      `The database has ${tables.length} tables already. Restore into an empty one, or say --replace to lose what it holds.`,
    )
  const schemas = await describeSchemas(tx)
  if (schemas.length > 0) await tx.rows(`drop schema ${schemas.join(', ')} cascade`)
}

/** After the recorded migrations the tables must be those that the back-up was made from, column by column. */
export const sameShape = async (tx: Tx, manifest: Manifest): Promise<void> => {
  const text = (tables: Manifest['tables']) =>
    tables.map(t => `${t.name} (${t.columns.map(c => `${c.name} ${c.type}`).join(', ')})`)
  const here = new Set(text(await describeTables(tx)))
  const there = new Set(text(manifest.tables))
  const strange = [...there].find(t => !here.has(t)) ?? [...here].find(t => !there.has(t))
  if (strange)
    throw new BackupError('backup-foreign', `The tables differ from those of the back-up, first at ${strange}.`)
}
