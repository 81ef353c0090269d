import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database, findMigrations, migrate, startEmbedded } from '#platform/postgres/index.ts'

/** A new embedded server with default durability, and how to be rid of it. */
export const freshServer = async (database: string, max = 16): Promise<{ db: Database; end: () => Promise<void> }> => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-bench-'))
  chmodSync(dir, 0o755)
  const server = await startEmbedded({
    dir: join(dir, 'db'),
    settings: (process.env.UJUNG_BENCH_SETTINGS ?? '').split(' ').filter(Boolean),
  })
  const admin = connect(server.url('postgres'), { max: 1 })
  await admin.pool.query(`create database ${database}`)
  await admin.close()
  const db = connect(server.url(database), { max })
  await migrate(db, findMigrations(['platform', 'modules']))
  return {
    db,
    end: async () => {
      await db.close()
      await server.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The p-th percentile of unsorted numbers, by nearest rank. */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0
}
