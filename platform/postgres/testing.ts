import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { connect, type Database } from './tx.ts'

const base = () => {
  const url = process.env.UJUNG_TEST_DATABASE
  if (!url)
    throw new Error('UJUNG_TEST_DATABASE is not set: run tests through vitest, whose global set-up starts PostgreSQL')
  return new URL(url)
}

const at = (database: string) => {
  const url = base()
  url.pathname = `/${database}`
  return url.toString()
}

/**
 * A fresh, migrated database, cloned from the run's template and dropped when the test (or, called in a hook, the
 * file) ends. `close` may be called earlier.
 */
export const testDatabase = async (options: { keep?: boolean; max?: number } = {}): Promise<Database> => {
  const name = `t_${randomBytes(8).toString('hex')}`
  const admin = connect(at('postgres'), { max: 1 })
  await admin.pool.query(`create database ${name} template ujung_template`)
  const db = connect(at(name), { max: options.max ?? 8 })
  const close = async () => {
    if (!db.pool.ended) await db.close()
    await admin.pool.query(`drop database if exists ${name} with (force)`)
    await admin.close()
  }
  let closing: Promise<void> | undefined
  const once = () => {
    closing ??= close()
    return closing
  }
  if (!options.keep) onTestFinished(once)
  return { ...db, close: once }
}
