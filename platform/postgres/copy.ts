import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Database, OpenTx, type Tx, within } from './tx.ts'

/** A transaction that can also stream whole tables, holding no more in memory than a few buffers. */
export interface CopyTx extends Tx {
  /** The bytes of `COPY … TO STDOUT`; gives the number of rows at the end. */
  copyOut(sql: string): AsyncGenerator<Buffer, number>
  /** Feeds `COPY … FROM STDIN`; gives the number of rows. */
  copyIn(sql: string, parts: AsyncIterable<Buffer>): Promise<number>
}

class OpenCopyTx extends OpenTx implements CopyTx {
  async *copyOut(sql: string): AsyncGenerator<Buffer, number> {
    this.statements += 1
    const stream = this.client.query(copyTo(sql))
    let whole = false
    try {
      for await (const part of stream) yield part as Buffer
      whole = true
      return stream.rowCount ?? 0
    } finally {
      if (!whole) this.#hangUp()
    }
  }

  /** The server goes on sending a COPY that nobody reads, and would answer nothing else: the connection is given up. */
  #hangUp() {
    const { connection } = this.client as unknown as { connection: { stream: { destroy(why: Error): void } } }
    connection.stream.destroy(new Error('a COPY was left before its end'))
  }

  async copyIn(sql: string, parts: AsyncIterable<Buffer>): Promise<number> {
    this.statements += 1
    const stream = this.client.query(copyFrom(sql))
    // Asked for before the first write, so that a refusal of the server is never nobody's.
    const ended = finished(stream)
    ended.catch(() => undefined)
    try {
      for await (const part of parts)
        if (!stream.write(part)) await Promise.race([once(stream, 'drain').catch(() => undefined), ended])
    } catch (error) {
      stream.destroy(error as Error)
      await ended.catch(() => undefined)
      throw error
    }
    stream.end()
    await ended
    return stream.rowCount ?? 0
  }
}

/** Settings under which a text of COPY reads the same on every server. */
const PLAIN = `set local datestyle to 'ISO, YMD'; set local intervalstyle to 'iso_8601'; set local timezone to 'UTC';
  set local extra_float_digits to 1; set local bytea_output to 'hex'; set local client_encoding to 'UTF8';
  set local row_security to off; set local xmloption to 'content'; set local lock_timeout to '30s';
  set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0`

const copying = <T>(db: Database, begin: string, work: (tx: CopyTx) => Promise<T>): Promise<T> =>
  within(
    db,
    begin,
    client => new OpenCopyTx(client),
    async tx => {
      await tx.rows(PLAIN)
      return work(tx)
    },
  )

/** A read-only transaction that sees one moment of the database and can stream tables out of it. */
export const copyFromDatabase = <T>(db: Database, work: (tx: CopyTx) => Promise<T>): Promise<T> =>
  copying(db, 'begin isolation level repeatable read read only', work)

/** A transaction that can stream tables into the database; all of it or nothing stays. */
export const copyIntoDatabase = <T>(db: Database, work: (tx: CopyTx) => Promise<T>): Promise<T> =>
  copying(db, 'begin', work)
