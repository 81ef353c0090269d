import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import type { ImportWish } from './import-sales.ts'
import { ONLINE_RETAIL } from './source-shape.ts'

export const SAMPLE = resolve(import.meta.dirname, '../../sample/online-retail-sample.csv')

export const HEADINGS = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

/** Writes files into a folder that goes with the test; a name that ends in `.gz` is packed. Gives their paths. */
export const writeFiles = (files: Readonly<Record<string, string | Buffer>>): string[] => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-import-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(dir, name), name.endsWith('.gz') ? gzipSync(text) : text)
    return join(dir, name)
  })
}

export const wishFor = (paths: readonly string[], more: Partial<ImportWish> = {}): ImportWish => ({
  ...{ paths, place: 'UCI', newPlace: 'Online Retail', currency: 'GBP', timeZone: 'Europe/London' },
  ...{ shape: ONLINE_RETAIL, tender: 'card', taxClass: 'ppn', group: 10 },
  ...more,
})

const EVERYTHING = {
  sales: 'select id, seq, number, digest from sales.sale',
  lines: 'select * from sales.line',
  tenders: 'select * from sales.tender',
  returned: 'select * from sales.returned',
  imported: 'select * from sales.imported',
  listed: 'select * from sales.import_listed',
  runs: 'select id, done, counts, made, books_before, books_after from sales.import_run',
  balances: 'select account, unit, debits, credits, held from books.v_balance',
  entries: 'select id, why, at, day, who, ref from books.entry',
  items: 'select id, sku, name, revision from catalog.item',
  parties: 'select id, name, note, version from party.party',
  tasks: 'select kind, subject from flow.task',
} as const

/** A digest of everything an import may touch, so that two databases, or two moments, can be compared. */
export const fingerprint = (db: Database): Promise<Record<keyof typeof EVERYTHING, string>> =>
  readOnly(db, async tx => {
    const prints: Record<string, string> = {}
    for (const [name, sql] of Object.entries(EVERYTHING)) {
      const rows = await tx.rows<{ row: string }>(`select t::text as row from (${sql}) t order by 1`)
      prints[name] = `${rows.length}/${hash('sha256', rows.map(r => r.row).join('\n'))}`
    }
    return prints as Record<keyof typeof EVERYTHING, string>
  })
