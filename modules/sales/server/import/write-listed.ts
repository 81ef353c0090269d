import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Database, readOnly, type Tx } from '#platform/postgres/index.ts'
import { FAULT_WORDS } from './fault-words.ts'
import { listedRows } from './list-rows.ts'

const cell = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const HEADINGS = ['file', 'line', 'column', 'value', 'reason', 'says', 'row']

async function* report(tx: Tx, run: string, language: 'id' | 'en') {
  yield `${HEADINGS.join(',')}\r\n`
  for await (const page of listedRows(tx, run))
    yield page
      .map(r => [r.file, `${r.line}`, r.column, r.value, r.reason, FAULT_WORDS[r.reason][language], r.row])
      .map(cells => `${cells.map(cell).join(',')}\r\n`)
      .join('')
}

/** Writes every row that a run did not book as CSV, with the reason; the whole list each time, also after a cut. */
export const writeListed = (db: Database, run: string, path: string, language: 'id' | 'en'): Promise<void> =>
  readOnly(db, async tx => {
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.from(report(tx, run, language)), createWriteStream(path))
  })
