import { plan, readOnly } from '#platform/postgres/index.ts'
import { DatabaseError, type OpenDatabase, ourMigrations, withoutPassword } from '../database.ts'
import type { Reach } from './command.ts'
import type { Finding } from './finding.ts'

const server = async (db: OpenDatabase): Promise<Finding> => {
  const { rows } = await db.pool.query<{ v: string }>("select current_setting('server_version') as v")
  const detail = `PostgreSQL ${rows[0]!.v} at ${withoutPassword(db.url)}${db.embedded ? ' (embedded)' : ''}`
  return { what: 'database', state: 'ok', detail }
}

/** Settings under which a power cut loses sales that were already answered for. */
const durable = async (db: OpenDatabase): Promise<Finding> => {
  const { rows } = await db.pool.query<{ name: string }>(
    "select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name",
  )
  if (rows.length === 0) return { what: 'durability', state: 'ok', detail: 'committed sales survive a power cut' }
  const names = rows.map(row => row.name).join(', ')
  return { what: 'durability', state: 'failed', detail: `${names} off: a power cut loses sales; switch on` }
}

const migrations = async (db: OpenDatabase): Promise<Finding> => {
  try {
    const todo = await plan(db, ourMigrations())
    if (todo.length === 0) return { what: 'migrations', state: 'ok', detail: 'up to date' }
    return { what: 'migrations', state: 'warn', detail: `${todo.length} pending: npm run ujung -- migrate` }
  } catch (error) {
    return { what: 'migrations', state: 'failed', detail: (error as Error).message }
  }
}

const MOST_APART_MS = 2000

const clocks = async (db: OpenDatabase, now: () => Date): Promise<Finding> => {
  const before = now().getTime()
  const { rows } = await db.pool.query<{ at: Date }>('select clock_timestamp() as at')
  const apart = Math.abs(rows[0]!.at.getTime() - (before + now().getTime()) / 2)
  const detail = `${Math.round(apart)} ms from the database's clock`
  if (apart <= MOST_APART_MS) return { what: 'clocks', state: 'ok', detail }
  return { what: 'clocks', state: 'failed', detail: `${detail}; let NTP keep both machines` }
}

const company = (db: OpenDatabase, year: number): Promise<Finding[]> =>
  readOnly(db, async tx => {
    const there = await tx.one<{ there: boolean }>("select to_regclass('company.v_company') is not null as there")
    const row = there?.there
      ? await tx.one<{ name: string; language: string }>('select trade_name as name, language from company.v_company')
      : undefined
    if (!row) return [{ what: 'company', state: 'warn', detail: 'none yet: npm run ujung -- init' }]
    const days = await tx.one<{ n: number }>(
      `select count(*)::int as n from company.v_holiday where kind = 'national' and extract(year from day) = $1`,
      [year],
    )
    const none = `no national holidays of ${year} are entered; deadlines and leave count them as working days`
    return [
      { what: 'company', state: 'ok', detail: row.name },
      { what: 'holidays', state: days!.n > 0 ? 'ok' : 'warn', detail: days!.n > 0 ? `${days!.n} in ${year}` : none },
    ]
  })

/** The database, reachable or not, and what it holds. */
export const examineDatabase = async (reach: Reach): Promise<Finding[]> => {
  try {
    const db = await reach.database()
    const year = reach.now().getUTCFullYear()
    return [
      ...[await server(db), await durable(db), await migrations(db), await clocks(db, reach.now)],
      ...(await company(db, year)),
    ]
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return [{ what: 'database', state: 'failed', detail: error.message }]
  }
}
