import { join } from 'node:path'
import { connect, type Database, findMigrations, type Migration, migrate, sqlState } from '#platform/postgres/index.ts'
import { joinEmbedded } from './embedded-share.ts'
import { PROJECT_ROOT, type Settings } from './settings.ts'

/** The oldest PostgreSQL that the SQL of this project is tried on. */
export const OLDEST_POSTGRES = 150000

/** The database cannot be used; the message says why and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

export type OpenDatabase = Database & {
  /** The embedded server that is shared, or null for DATABASE_URL. */
  readonly embedded: { readonly port: number; readonly pid: number; readonly started: boolean } | null
}

/** Every migration of this release, in order. */
export const ourMigrations = (): Migration[] =>
  findMigrations([join(PROJECT_ROOT, 'platform'), join(PROJECT_ROOT, 'modules')])

/** Brings a database to this release; gives what ran. */
export const migrateAll = (db: Database): Promise<string[]> => migrate(db, ourMigrations())

/** The address without its password, fit for a log or a screen. */
export const withoutPassword = (url: string): string => {
  const shown = new URL(url)
  shown.password = ''
  return shown.toString()
}

const CONFUSED: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'this user may not sign in',
  '3D000': 'there is no such database; make it with: createdb',
  '57P03': 'the server is starting up or shutting down; try again',
  '53300': 'the server has no connection left; raise max_connections or put PgBouncer in between',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  ETIMEDOUT: 'the host does not answer',
}

const explain = (error: unknown, url: string): DatabaseError => {
  const code = sqlState(error) ?? (error as NodeJS.ErrnoException).code ?? ''
  const why = CONFUSED[code] ?? (error instanceof Error ? error.message : String(error))
  return new DatabaseError(`cannot open ${withoutPassword(url)}: ${why}`, { cause: error })
}

/** Connects and looks once, so that a wrong address or an old server is told here and not in the first sale. */
export const connectChecked = async (
  url: string,
  options: { max?: number; applicationName?: string } = {},
): Promise<Database> => {
  const db = connect(url, options)
  try {
    const { rows } = await db.pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = rows[0]!.version
    if (version < OLDEST_POSTGRES)
      throw new DatabaseError(
        `${withoutPassword(url)} is PostgreSQL ${Math.floor(version / 10000)}; 15 or later is needed`,
      )
    return db
  } catch (error) {
    await db.close()
    throw error instanceof DatabaseError ? error : explain(error, url)
  }
}

/**
 * Opens the database of an installation: DATABASE_URL, or the embedded server in `settings.dir`, which every process of
 * the installation shares: the first one starts it, the last one to close stops it. Does not migrate.
 */
export const openDatabase = async (
  settings: Settings,
  options: { max?: number; applicationName?: string } = {},
): Promise<OpenDatabase> => {
  if (settings.databaseUrl) return { ...(await connectChecked(settings.databaseUrl, options)), embedded: null }
  const shared = await joinEmbedded(settings).catch(error => {
    throw new DatabaseError((error as Error).message, { cause: error })
  })
  try {
    const db = await connectChecked(shared.url('ujung'), options)
    const close = async () => {
      await db.close()
      await shared.leave()
    }
    return { ...db, close, embedded: { port: shared.port, pid: shared.pid, started: shared.started } }
  } catch (error) {
    await shared.leave()
    throw error
  }
}
