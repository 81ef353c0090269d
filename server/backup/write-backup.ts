import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type CopyTx, copyFromDatabase, type Database } from '#platform/postgres/index.ts'
import { describeSequences, describeTables } from './describe-tables.ts'
import { frame, jsonFrame } from './frames.ts'
import { FORMAT, type Manifest, type TableEnd, type TableShape } from './manifest.ts'

export type BackupOptions = {
  /** Version of the application that makes the back-up. */
  readonly app: string
  readonly now: Date
  /** Told after each table. */
  readonly onTable?: (end: TableEnd) => void
}

export type BackupReport = { readonly manifest: Manifest; readonly tables: readonly TableEnd[] }

const companyName = async (tx: CopyTx) => {
  const there = await tx.one<{ there: boolean }>("select to_regclass('company.company') is not null as there")
  if (!there?.there) return null
  return (await tx.one<{ name: string }>('select trade_name as name from company.company'))?.name ?? null
}

const describe = async (tx: CopyTx, { app, now }: BackupOptions): Promise<Manifest> => ({
  format: FORMAT,
  app,
  madeAt: now.toISOString(),
  postgres: (await tx.one<{ v: string }>("select current_setting('server_version') as v"))!.v,
  company: await companyName(tx),
  migrations: await tx.rows('select module, name, digest from platform.migration order by name, module'),
  tables: await describeTables(tx),
  sequences: await describeSequences(tx),
})

/** COPY text is cut into frames of at least this size, so that a frame's head weighs nothing. */
const PART = 64 * 1024

const writeTable = async (tx: CopyTx, table: TableShape, put: (bytes: Buffer) => Promise<void>): Promise<TableEnd> => {
  await put(jsonFrame('T', { name: table.name }))
  const hash = createHash('sha256')
  let [bytes, size, held] = [0, 0, [] as Buffer[]]
  const flush = async () => {
    if (size > 0) await put(frame('D', Buffer.concat(held)))
    held = []
    size = 0
  }
  const columns = table.columns.map(c => c.name).join(', ')
  const copy = tx.copyOut(`copy (select ${columns} from ${table.name}) to stdout`)
  try {
    let next = await copy.next()
    for (; !next.done; next = await copy.next()) {
      hash.update(next.value)
      held.push(next.value)
      size += next.value.length
      bytes += next.value.length
      if (size >= PART) await flush()
    }
    await flush()
    const end = { name: table.name, rows: next.value, bytes, sha256: hash.digest('hex') }
    await put(jsonFrame('t', end))
    return end
  } finally {
    await copy.return(0)
  }
}

/**
 * Writes everything this database holds into `out` as of one moment, while it is in use, in constant memory. The database
 * must have been migrated.
 */
export const writeBackup = async (db: Database, out: Writable, options: BackupOptions): Promise<BackupReport> => {
  const gzip = createGzip({ level: 4 })
  const flowing = pipeline(gzip, out)
  // Asked for below; a full disk must not end the process before.
  flowing.catch(() => undefined)
  const put = async (bytes: Buffer) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain').catch(() => undefined), flowing])
    if (gzip.destroyed) await flowing
  }
  try {
    const report = await copyFromDatabase(db, async tx => {
      const manifest = await describe(tx, options)
      const head = jsonFrame('M', manifest)
      await put(head)
      const tables: TableEnd[] = []
      for (const table of manifest.tables) {
        const end = await writeTable(tx, table, put)
        options.onTable?.(end)
        tables.push(end)
      }
      await put(jsonFrame('E', { manifest: createHash('sha256').update(head).digest('hex'), tables }))
      return { manifest, tables }
    })
    gzip.end()
    await flowing
    return report
  } catch (error) {
    gzip.destroy()
    await finished(gzip).catch(() => undefined)
    await flowing.catch(() => undefined)
    throw error
  }
}
