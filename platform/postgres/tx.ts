import { createHash } from 'node:crypto'
import pg from 'pg'
import { assert } from '#kernel/answer.ts'
import { arrayLiteral } from './array-literal.ts'

const safe = (text: string): number => {
  const value = Number(text)
  assert(Number.isSafeInteger(value), `the database holds ${text}, beyond what a number keeps exactly`)
  return value
}

/** bigint and numeric-free sums arrive as safe whole numbers, dates as their text; a float column is nobody's money. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return safe
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** An open transaction. Every deed takes one; only the edge opens and ends it. */
export interface Tx {
  /** Runs one statement and gives its rows. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** The first row, or undefined. */
  one<Row>(sql: string, values?: readonly unknown[]): Promise<Row | undefined>
  /**
   * The same for a short statement that is asked very often: its connection keeps it prepared, and the database may keep
   * its plan. Only where the best plan is the same for all values.
   */
  often<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** How many statements this transaction has run: query budgets are asserted on it. */
  readonly statements: number
}

export type Database = {
  readonly pool: pg.Pool
  /**
   * For a short transaction in the midst of another (`aside`). Were its connection taken from `pool`, every one of
   * that could wait for locks of the very transaction that waits for it, and nobody would ever go on.
   */
  readonly aside: pg.Pool
  readonly url: string
  /** Ends every connection; waits for the running ones. */
  close(): Promise<void>
}

export type ConnectOptions = { readonly max?: number; readonly applicationName?: string }

const openPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool(config)
  // An idle connection that the server ends (restart, kill) must not end this process; the next query reconnects.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

export const connect = (url: string, options: ConnectOptions = {}): Database => {
  const name = options.applicationName ?? 'ujung'
  const pool = openPool({ connectionString: url, max: options.max ?? 10, application_name: name, types })
  const aside = openPool({ connectionString: url, max: 2, application_name: name, types, allowExitOnIdle: true })
  const close = async () => {
    await Promise.all([pool.end(), aside.end()])
  }
  return { pool, aside, url, close }
}

const sent = (values: readonly unknown[]) =>
  values.map(value => (Array.isArray(value) ? (arrayLiteral(value) ?? value) : value))

const names = new Map<string, string>()

/** The name under which connections keep a statement: of its text, so that the same text has one name everywhere. */
const nameOf = (sql: string): string => {
  const known = names.get(sql) ?? `often_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, known)
  return known
}

export class OpenTx implements Tx {
  statements = 0
  protected readonly client: pg.PoolClient
  constructor(client: pg.PoolClient) {
    this.client = client
  }
  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.statements += 1
    const result = await this.client.query(sql, sent(values))
    return result.rows as Row[]
  }
  async often<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.statements += 1
    const result = await this.client.query({ name: nameOf(sql), text: sql, values: sent(values) })
    return result.rows as Row[]
  }
  async one<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0]
  }
}

const RETRYABLE = new Set(['40001', '40P01'])

/** The word PostgreSQL gives an error (`23505` …), or undefined if it did not come from there. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined

/** The name of the constraint an error broke: constraint names are refusal words. */
export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.constraint : undefined

/** One transaction, begun with the words `begin`, on a connection of its own; `open` makes the Tx that `work` is given. */
export const within = async <T, Open extends Tx>(
  db: Database,
  begin: string,
  open: (client: pg.PoolClient) => Open,
  work: (tx: Open) => Promise<T>,
): Promise<T> => {
  const client = await db.pool.connect()
  let broken: Error | undefined
  // A connection lost between two statements is told as an event; unheard it would end the process.
  const lost = (error: Error) => {
    broken = error
  }
  client.on('error', lost)
  try {
    await client.query(begin)
    const value = await work(open(client))
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch(lost)
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

const attempt = <T>(db: Database, work: (tx: Tx) => Promise<T>, begin: string): Promise<T> =>
  within(db, begin, client => new OpenTx(client), work)

/** One transaction around `work`; run again, up to `tries` times, when the database asks for it (deadlock, serialization). */
export const transact = async <T>(db: Database, work: (tx: Tx) => Promise<T>, tries = 4): Promise<T> => {
  for (let n = 1; ; n += 1) {
    try {
      return await attempt(db, work, 'begin')
    } catch (error) {
      if (n >= tries || !RETRYABLE.has(sqlState(error) ?? '')) throw error
    }
  }
}

/**
 * A short transaction of its own while another is open, for what must stay whatever becomes of that one. It must not
 * touch what the open one has locked.
 */
export const transactAside = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact({ ...db, pool: db.aside }, work)

/** A read-only transaction that sees one moment of the database. */
export const readOnly = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  attempt(db, work, 'begin isolation level repeatable read read only')
