import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  type CopyTx,
  copyIntoDatabase,
  type Database,
  type Migration,
  migrateIn,
  sqlState,
} from '#platform/postgres/index.ts'
import { BackupError } from './backup-error.ts'
import { checkTarget, knownMigrations, sameShape } from './check-restore.ts'
import { type Frame, frame, readFrames } from './frames.ts'
import { withLooseKeys } from './loose-keys.ts'
import { fileEndOf, type Manifest, manifestOf, type TableEnd, tableEndOf, tableStart } from './manifest.ts'

export type RestoreOptions = {
  /** Every migration of this release. */
  readonly migrations: readonly Migration[]
  /** True: what the database holds of ours is taken away first, in the same transaction. */
  readonly replace?: boolean
  readonly onTable?: (end: TableEnd) => void
}

export type RestoreReport = {
  readonly manifest: Manifest
  readonly tables: readonly TableEnd[]
  /** Migrations that ran after the data was in: what is newer than the back-up. */
  readonly upgraded: readonly string[]
}

const damaged = (what: string) =>
  new BackupError('backup-damaged', `${what}: the file is damaged. Copy it again, or take another back-up.`)

const truncated = () =>
  new BackupError('backup-truncated', 'The file ends before its data does: copy it again, or take another back-up.')

const nextFrame = async (frames: AsyncGenerator<Frame>): Promise<Frame> => {
  const next = await frames.next()
  if (next.done) throw truncated()
  return next.value
}

/** Loads one table and holds what came against what its end says. */
const loadTable = async (
  tx: CopyTx,
  table: Manifest['tables'][number],
  frames: AsyncGenerator<Frame>,
): Promise<TableEnd> => {
  const hash = createHash('sha256')
  let end: TableEnd | undefined
  const parts = async function* () {
    for (;;) {
      const next = await nextFrame(frames)
      if (next.kind === 't') {
        end = tableEndOf(next)
        return
      }
      if (next.kind !== 'D') throw damaged(`Table ${table.name} does not end`)
      hash.update(next.content)
      yield next.content
    }
  }
  const columns = table.columns.map(c => c.name).join(', ')
  const rows = await tx.copyIn(`copy ${table.name} (${columns}) from stdin`, parts())
  if (end?.name !== table.name || end.rows !== rows || end.sha256 !== hash.digest('hex'))
    throw damaged(`Table ${table.name} is not what was written`)
  return end
}

const loadTables = async (
  tx: CopyTx,
  manifest: Manifest,
  frames: AsyncGenerator<Frame>,
  onTable: RestoreOptions['onTable'],
): Promise<TableEnd[]> => {
  const ends: TableEnd[] = []
  for (const table of manifest.tables) {
    const start = await nextFrame(frames)
    if (start.kind !== 'T' || tableStart(start) !== table.name) throw damaged(`Table ${table.name} is missing`)
    const end = await loadTable(tx, table, frames)
    onTable?.(end)
    ends.push(end)
  }
  return ends
}

const sealOf = (head: Frame) => createHash('sha256').update(frame(head.kind, head.content)).digest('hex')

const checkEnd = async (frames: AsyncGenerator<Frame>, head: Frame, ends: readonly TableEnd[]) => {
  const last = await nextFrame(frames)
  if (last.kind !== 'E') throw damaged('More tables follow than the manifest names')
  const end = fileEndOf(last)
  if (end.manifest !== sealOf(head)) throw damaged('The manifest is not what was written')
  if (JSON.stringify(end.tables) !== JSON.stringify(ends)) throw damaged('The tables are not those that were written')
  if (!(await frames.next()).done) throw damaged('Something follows the end')
}

const setSequences = async (tx: CopyTx, { sequences }: Manifest) => {
  await tx.rows(
    `select setval(name::regclass, last::bigint, called) from unnest($1::text[], $2::text[], $3::boolean[]) as s (name, last, called)`,
    [sequences.map(s => s.name), sequences.map(s => s.last), sequences.map(s => s.called)],
  )
}

const load = async (tx: CopyTx, head: Frame, frames: AsyncGenerator<Frame>, options: RestoreOptions) => {
  const manifest = manifestOf(head)
  const recorded = knownMigrations(manifest, options.migrations)
  await checkTarget(tx, options.replace ?? false)
  await migrateIn(tx, recorded)
  await sameShape(tx, manifest)
  const names = manifest.tables.map(t => t.name)
  let tables: TableEnd[] = []
  await withLooseKeys(tx, names, async () => {
    await tx.rows(`truncate ${names.join(', ')}`)
    tables = await loadTables(tx, manifest, frames, options.onTable)
    await checkEnd(frames, head, tables)
    await setSequences(tx, manifest)
  })
  const upgraded = await migrateIn(tx, options.migrations)
  return { manifest, tables, upgraded }
}

/**
 * The manifest is judged before the end of the file proves it: where it seems to be of another release, the rest is read,
 * and of a damaged file the damage is told.
 */
const proven = async (error: unknown, head: Frame, frames: AsyncGenerator<Frame>): Promise<unknown> => {
  if (!(error instanceof BackupError) || !['backup-newer', 'backup-foreign'].includes(error.word)) return error
  let last = head
  try {
    for await (const next of frames) last = next
  } catch (damage) {
    return damage
  }
  return last.kind === 'E' && fileEndOf(last).manifest === sealOf(head)
    ? error
    : damaged('The manifest is not what was written')
}

/** COPY met text that is none of the table's: the file, not this program. */
const blamed = (error: unknown): unknown => {
  const state = sqlState(error) ?? ''
  if (!/^(22|23)/.test(state)) return error
  return new BackupError('backup-damaged', `The data does not fit its tables: ${(error as Error).message}`, {
    cause: error,
  })
}

/**
 * Brings a back-up into a database, all or nothing in one transaction: the recorded migrations, the data checked against
 * its digests, the foreign keys judged again, then what this release has newer. Throws BackupError.
 */
export const restoreBackup = async (
  db: Database,
  source: Readable,
  options: RestoreOptions,
): Promise<RestoreReport> => {
  const unpacked = createGunzip()
  source.once('error', error => unpacked.destroy(error))
  source.pipe(unpacked)
  const frames = readFrames(unpacked)
  try {
    const head = await nextFrame(frames)
    const report = await copyIntoDatabase(db, tx => load(tx, head, frames, options)).catch(async error => {
      throw await proven(error, head, frames)
    })
    await db.pool.query('analyze')
    return report
  } catch (error) {
    throw blamed(error)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}
