import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plan, readOnly } from '#platform/postgres/index.ts'
import { CHECKS } from '../checks.ts'
import { ourMigrations } from '../database.ts'
import { restoreBackup, writeBackup } from './index.ts'
import { emptyDatabase, sink } from './testing.ts'

const SAMPLES = join(import.meta.dirname, '../sample')
const releases = readdirSync(SAMPLES).filter(name => name.endsWith('.ujung-backup'))
if (releases.length === 0) console.warn('skipped: there is no back-up of an earlier release in server/sample yet')

test.skipIf(releases.length > 0)('this is the first release: nothing comes up to it yet', () => {
  expect(releases).toEqual([])
})

test.each(releases)('%s comes up to this release and is sound', async name => {
  const db = await emptyDatabase()
  const migrations = ourMigrations()
  const { manifest, tables } = await restoreBackup(db, createReadStream(join(SAMPLES, name)), { migrations })
  expect(manifest.company).not.toBeNull()
  expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBeGreaterThan(100)
  expect(await plan(db, migrations)).toEqual([])
  for (const check of CHECKS) expect([check.name, await readOnly(db, check.run)]).toEqual([check.name, []])
  // And it can be backed up again by this release.
  await writeBackup(db, sink().stream, { app: 'next', now: new Date('2026-12-01T02:00:00Z') })
})
