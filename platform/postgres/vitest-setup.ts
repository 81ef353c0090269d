import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from './embedded.ts'
import { findMigrations, migrate } from './migrate.ts'
import { quickFolder } from './quick-folder.ts'
import { ownFolder, sweepFolders } from './sweep-folders.ts'
import { connect } from './tx.ts'

const PREFIX = 'ujung-test-'

const template = async (server: Embedded) => {
  const admin = connect(server.url('postgres'), { max: 1 })
  await admin.pool.query('create database ujung_template')
  const db = connect(server.url('ujung_template'), { max: 1 })
  await migrate(db, findMigrations(['platform', 'modules']))
  await db.close()
  await admin.close()
}

/** One PostgreSQL for the whole test run, on a free port and in a temporary folder; ended and removed afterwards. */
export default async function setup() {
  const dir = quickFolder(PREFIX)
  ownFolder(dir)
  await sweepFolders(dir, PREFIX)
  // Nobody needs these data after a power cut, and many small databases are made three times as fast without it.
  const server = await startEmbedded({
    dir: join(dir, 'db'),
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_wal_size=2GB',
      'checkpoint_timeout=30min',
    ],
  })
  await template(server)
  process.env.UJUNG_TEST_DATABASE = server.url('postgres')
  return async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
