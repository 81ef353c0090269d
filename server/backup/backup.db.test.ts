import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Database, migrate, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { ourMigrations } from '../database.ts'
import { BackupError } from './backup-error.ts'
import { describeSequences, describeTables } from './describe-tables.ts'
import { restoreBackup } from './restore-backup.ts'
import { emptyDatabase, fillDatabase, hashTables, sink, sourceOf } from './testing.ts'
import { writeBackup } from './write-backup.ts'

const migrations = ourMigrations()
const NOW = new Date('2026-12-01T02:00:00Z')

const backupOf = async (db: Database) => {
  const out = sink()
  const report = await writeBackup(db, out.stream, { app: '0.1.0', now: NOW })
  return { bytes: out.bytes(), report }
}

const filled = async () => {
  const db = await testDatabase()
  await fillDatabase(db)
  return db
}

const wordOf = async (restoring: Promise<unknown>): Promise<string> => {
  try {
    await restoring
    return 'restored'
  } catch (error) {
    if (error instanceof BackupError) return error.word
    throw error
  }
}

const restore = (db: Database, bytes: Buffer, more = {}) => restoreBackup(db, sourceOf(bytes), { migrations, ...more })

test('every table of a migrated database is in the back-up', async () => {
  const db = await testDatabase()
  const all = await transact(db, tx =>
    tx.rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
    ),
  )
  const { report } = await backupOf(db)
  expect(report.tables.map(t => t.name.replaceAll('"', '')).sort()).toEqual(all.map(t => t.name).sort())
})

test('a back-up restored into an empty database is the same, table by table and number by number', async () => {
  const db = await filled()
  const { bytes, report } = await backupOf(db)
  const other = await emptyDatabase()
  const restored = await restore(other, bytes)
  expect(restored.tables).toEqual(report.tables)
  expect(restored.upgraded).toEqual([])
  expect(await hashTables(other)).toEqual(await hashTables(db))
  expect(await readOnly(other, describeSequences)).toEqual(await readOnly(db, describeSequences))
  const again = await backupOf(other)
  expect(again.report.tables).toEqual(report.tables)
  expect(report.manifest.company).toBe('Toko Uji')
})

test('keys and triggers are in force again after a restore', async () => {
  const db = await filled()
  const shape = (it: Database) =>
    readOnly(it, tx =>
      tx.rows(
        `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition, convalidated
         from pg_constraint where contype = 'f' union all
         select tgrelid::regclass::text, tgname, tgenabled::text, true from pg_trigger where not tgisinternal
         order by 1, 2`,
      ),
    )
  const other = await emptyDatabase()
  await restore(other, (await backupOf(db)).bytes)
  expect(await shape(other)).toEqual(await shape(db))
})

test('what is written while a back-up runs is not in it', async () => {
  const db = await filled()
  const out = sink()
  const before = await hashTables(db)
  let wrote = false
  await writeBackup(db, out.stream, {
    app: '0.1.0',
    now: NOW,
    onTable: () => {
      if (!wrote) void db.pool.query("update company.company set trade_name = 'Lain'")
      wrote = true
    },
  })
  const other = await emptyDatabase()
  await restore(other, out.bytes())
  expect(await hashTables(other)).toEqual(before)
})

test('a disk that fills up ends the back-up with its reason, and the database goes on', async () => {
  const db = await testDatabase()
  await db.pool.query(`insert into relay.message (topic, key, payload)
    select 't', g::text, jsonb_build_object('text', md5(g::text)) from generate_series(1, 100000) g`)
  let written = 0
  const full = new Writable({
    write(part: Buffer, _encoding, done) {
      written += part.length
      done(written > 100_000 ? new Error('ENOSPC: no space left on device') : null)
    },
  })
  await expect(writeBackup(db, full, { app: '0.1.0', now: NOW })).rejects.toThrow('ENOSPC')
  expect((await backupOf(db)).report.tables.find(t => t.name === 'relay.message')?.rows).toBe(100_000)
})

describe('refused', () => {
  test('into a database that holds something, unless it is to be replaced', async () => {
    const db = await filled()
    const { bytes } = await backupOf(db)
    const before = await hashTables(db)
    const other = await testDatabase()
    expect(await wordOf(restore(other, bytes))).toBe('database-not-empty')
    expect(await wordOf(restore(other, bytes, { replace: true }))).toBe('restored')
    expect(await hashTables(other)).toEqual(before)
  })

  test('truncated anywhere', async () => {
    const { bytes } = await backupOf(await filled())
    const other = await emptyDatabase()
    for (const share of [0.2, 0.6, 0.99])
      expect(await wordOf(restore(other, bytes.subarray(0, Math.floor(bytes.length * share))))).toBe('backup-truncated')
    expect(await wordOf(restore(other, Buffer.alloc(0)))).toBe('backup-truncated')
    // Cut between two frames and packed anew: gzip itself sees nothing wrong.
    const plain = gunzipSync(bytes)
    expect(await wordOf(restore(other, gzipSync(plain.subarray(0, plain.lastIndexOf('{"manifest"') - 5))))).toBe(
      'backup-truncated',
    )
    expect(await readOnly(other, describeTables)).toEqual([])
  })

  test('changed anywhere, even when packed anew', async () => {
    const { bytes } = await backupOf(await filled())
    const other = await emptyDatabase()
    const flipped = Buffer.from(bytes)
    flipped[Math.floor(bytes.length / 2)]! ^= 1
    expect(await wordOf(restore(other, flipped))).toBe('backup-damaged')
    const plain = gunzipSync(bytes)
    const forged = (from: string, to: string) => {
      const text = plain.toString('latin1')
      expect(text).toContain(from)
      return gzipSync(Buffer.from(text.replace(from, to), 'latin1'))
    }
    expect(await wordOf(restore(other, forged('Orang 3', 'Orang 9')))).toBe('backup-damaged')
    expect(await wordOf(restore(other, forged('"company":"Toko Uji"', '"company":"Toko Iju"')))).toBe('backup-damaged')
    expect(await wordOf(restore(other, forged('Asia/Jakarta', 'Asia\tJakarta')))).toBe('backup-damaged')
    expect(await wordOf(restore(other, gzipSync(Buffer.concat([plain, plain]))))).toBe('backup-damaged')
    expect(await readOnly(other, describeTables)).toEqual([])
  })

  test('another kind of file', async () => {
    const other = await emptyDatabase()
    expect(await wordOf(restore(other, Buffer.from('PK\x03\x04 a zip or so')))).toBe('not-a-backup')
    expect(await wordOf(restore(other, gzipSync('select 1;')))).toBe('not-a-backup')
  })

  test('from a newer release, and from another build', async () => {
    const { bytes } = await backupOf(await filled())
    const other = await emptyDatabase()
    const older = migrations.slice(0, -1)
    expect(await wordOf(restoreBackup(other, sourceOf(bytes), { migrations: older }))).toBe('backup-newer')
    const digest = createHash('sha256').update('other').digest('hex')
    const changed = [{ ...migrations[0]!, digest }, ...migrations.slice(1)]
    expect(await wordOf(restoreBackup(other, sourceOf(bytes), { migrations: changed }))).toBe('backup-foreign')
  })
})

test('an older back-up is loaded as it was made and then brought to this release', async () => {
  const old = await emptyDatabase()
  // The deeds that fill it are today's, so the tables they write must be whole.
  const company = migrations.findLastIndex(m => m.module === 'party' || m.module === 'company')
  await migrate(old, migrations.slice(0, company + 1))
  await fillDatabase(old)
  const { bytes, report } = await backupOf(old)
  const other = await emptyDatabase()
  const restored = await restore(other, bytes)
  expect(restored.upgraded).toEqual(migrations.slice(company + 1).map(m => `${m.module}/${m.name}`))
  // What later migrations do to rows they do alike to the database the back-up was taken from.
  await migrate(old, migrations)
  // Rows that a migration adds say when it ran.
  for (const db of [old, other])
    for (const table of ['flow.task_kind', 'access.role'])
      await db.pool.query(`update ${table} set changed_at = $1`, [new Date(0)])
  const [before, after] = [await hashTables(old), await hashTables(other)]
  for (const { name } of report.manifest.tables)
    if (name !== 'platform.migration') expect([name, after[name]]).toEqual([name, before[name]])
  const fresh = await testDatabase()
  expect(Object.keys(after)).toEqual(Object.keys(await hashTables(fresh)))
})
