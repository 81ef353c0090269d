import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#platform/postgres/index.ts'
import { restoreBackup, writeBackup } from '#server/backup/index.ts'
import { ourMigrations } from '#server/database.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const MB = 1_000_000

/** Rows that look like announcements: ids, words and a little text that packs as such data do. */
const FILL = `insert into relay.message (topic, key, payload)
  select 'sales.committed', gen_random_uuid()::text,
    jsonb_build_object('sale', gen_random_uuid(), 'n', g, 'text', repeat(md5(g::text), 4))
  from generate_series(1, $1::int) g`

/** Time and highest memory of this process while `work` runs. */
const measured = async <T>(work: () => Promise<T>) => {
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const begun = performance.now()
  const value = await work()
  clearInterval(watch)
  return { value, seconds: (performance.now() - begun) / 1000, peak: Math.round(peak / MB) }
}

/** `npm run bench -- back-up [ROWS]`: a database of that many rows into a file and out of it, with its memory. */
export default async (args: string[]): Promise<BenchResult> => {
  const rows = Number(args[0] ?? 1_000_000)
  const dir = mkdtempSync(join(tmpdir(), 'ujung-bench-file-'))
  const { db, end } = await freshServer('one')
  await db.pool.query('create database other')
  const other = connect(db.url.replace(/one$/, 'other'))
  await db.pool.query(FILL, [rows])
  const file = join(dir, 'all.ujung-backup')
  const wrote = await measured(() => writeBackup(db, createWriteStream(file), { app: 'bench', now: new Date() }))
  const read = await measured(() => restoreBackup(other, createReadStream(file), { migrations: ourMigrations() }))
  const raw = wrote.value.tables.reduce((sum, table) => sum + table.bytes, 0)
  const lines = [
    `${rows} rows, ${Math.round(raw / MB)} MB of text, ${Math.round(statSync(file).size / MB)} MB packed`,
    `back-up ${wrote.seconds.toFixed(1)} s, ${Math.round(raw / MB / wrote.seconds)} MB/s, memory at most ${wrote.peak} MB`,
    `restore ${read.seconds.toFixed(1)} s, ${Math.round(raw / MB / read.seconds)} MB/s, memory at most ${read.peak} MB`,
  ]
  await other.close()
  await end()
  rmSync(dir, { recursive: true, force: true })
  return { name: 'back-up', lines }
}
