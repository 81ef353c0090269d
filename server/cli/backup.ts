import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { type Database, plan } from '#platform/postgres/index.ts'
import { restoreBackup, writeBackup } from '../backup/index.ts'
import { ourMigrations } from '../database.ts'
import { VERSION } from '../version.ts'
import { CommandError, command, type Reach } from './command.ts'

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`

const sum = (tables: readonly { rows: number; bytes: number }[]) => ({
  tables: tables.length,
  rows: tables.reduce((n, t) => n + t.rows, 0),
  bytes: tables.reduce((n, t) => n + t.bytes, 0),
})

const progress = (reach: Reach) => (end: { name: string; rows: number }) => {
  if (reach.interactive && end.rows > 0) reach.note(`  ${end.name}: ${end.rows}`)
}

const migrated = async (reach: Reach) => {
  const db = await reach.database()
  const todo = await plan(db, ourMigrations())
  if (todo.length === ourMigrations().length)
    throw new CommandError('The database holds nothing yet; there is nothing to back up.')
  return db
}

/** Written beside, made durable, then given its name: a back-up with its name is whole. */
const intoFile = async (file: string, force: boolean, write: (stream: Writable) => Promise<void>) => {
  if (existsSync(file) && !force) throw new CommandError(`${file} exists already; say --force to write over it.`)
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    await write(createWriteStream(beside, { mode: 0o600, flags: 'wx' }))
    const handle = await open(beside, 'r')
    await handle.sync()
    await handle.close()
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    if (code && /^E[A-Z]+$/.test(code)) throw new CommandError(`${file} cannot be written: ${message}`)
    throw error
  }
}

export const backup = command({
  name: 'backup',
  operands: 'FILE',
  summary: { id: 'cadangkan seluruh basis data ke satu berkas', en: 'back the whole database up into one file' },
  options: { force: { type: 'boolean', help: { id: 'timpa berkas yang ada', en: 'write over a file that exists' } } },
  run: async (reach, { force = false }, [file]) => {
    const db = await migrated(reach)
    const options = { app: VERSION, now: reach.now(), onTable: progress(reach) }
    let report: Awaited<ReturnType<typeof writeBackup>> | undefined
    await intoFile(file!, force, async stream => {
      report = await writeBackup(db, stream, options)
    })
    const total = { ...sum(report!.tables), file: file!, packed: (await stat(file!)).size }
    const counts = `${total.rows} rows, ${total.tables} tables, ${size(total.packed)}`
    const kept = `${reach.settings().dir}/secret`
    return {
      exit: 0,
      data: { ...total, madeAt: report!.manifest.madeAt },
      out:
        reach.language === 'id'
          ? `${file}: ${counts}. Simpan juga ${kept}: tanpa rahasia itu kunci dua langkah tidak terbaca.`
          : `${file}: ${counts}. Keep ${kept} too: second factors cannot be read without it.`,
    }
  },
})

const openFile = (file: string): Readable => {
  if (!existsSync(file)) throw new CommandError(`${file} does not exist.`)
  return createReadStream(file, { highWaterMark: 256 * 1024 })
}

/** A server or worker that runs on while its data are exchanged would go on with what it remembers of the old ones. */
const nobodyElse = async (db: Database) => {
  const { rows } = await db.pool.query<{ name: string; n: number }>(
    `select application_name as name, count(*)::int as n from pg_stat_activity
     where datname = current_database() and application_name like 'ujung%' and application_name <> 'ujung cli'
     group by 1 order by 1`,
  )
  if (rows.length > 0)
    throw new CommandError(`${rows.map(r => r.name).join(', ')} runs on this database; stop it first.`)
}

export const restore = command({
  name: 'restore',
  operands: 'FILE',
  summary: {
    id: 'pulihkan cadangan ke basis data kosong, lalu mutakhirkan',
    en: 'restore a back-up into an empty database and bring it up to date',
  },
  options: {
    replace: {
      type: 'boolean',
      help: { id: 'buang isi basis data yang ada', en: 'lose what the database holds now' },
    },
  },
  run: async (reach, { replace = false }, [file]) => {
    const source = openFile(file!)
    const db = await reach.database()
    await nobodyElse(db)
    const options = { migrations: ourMigrations(), replace, onTable: progress(reach) }
    const { manifest, tables, upgraded } = await restoreBackup(db, source, options)
    const total = sum(tables)
    const newer = upgraded.length === 0 ? '' : ` + ${upgraded.length} migrations`
    const of = `${manifest.company ?? '-'}, ${manifest.app}, ${manifest.madeAt}`
    return {
      exit: 0,
      data: { ...total, company: manifest.company, app: manifest.app, madeAt: manifest.madeAt, upgraded },
      out: `${of}: ${total.rows} rows, ${total.tables} tables${newer}.`,
    }
  },
})
