import { randomBytes } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ImportProblem, ImportReport } from '../contract/index.ts'
import { listCategories, writeCategories } from './categories.ts'
import type { Trouble } from './check-drafts.ts'
import { type Drafting, type DraftRow, draftRows, headed, headingOf } from './draft-rows.ts'
import { importSentences, type Language } from './import-words.ts'
import type { ItemTable } from './item-table.ts'
import { lockCatalog } from './lock-catalog.ts'
import { openPlacing } from './place-categories.ts'
import { itemsBySkus } from './read-items.ts'
import { readSheet } from './read-sheet.ts'
import { judgeDrafts, writeJudged } from './save-items.ts'

export type ImportOptions = {
  /** False reports only. */
  readonly commit: boolean
  readonly language?: Language
  /** Of new items in a file without that column; `ppn` when left out. */
  readonly defaultTaxClass?: string
  /** Lets digits with a wrong check digit through as the company's own codes. */
  readonly ownDigits?: boolean
}

const openDrafting = async (
  tx: Tx,
  now: Date,
  table: ItemTable,
  columns: Drafting['columns'],
  options: ImportOptions,
): Promise<Drafting> => {
  const newId = () => uuidv7(now.getTime(), randomBytes(10))
  const named = columns.filter(c => c.column.field === 'sku' || c.column.field === 'parent')
  const skus = table.rows.flatMap(({ cells }) => named.map(c => cells[c.at]?.text ?? '')).filter(Boolean)
  await lockCatalog(tx)
  return {
    table,
    columns,
    rules: { decimal: table.decimal, ownDigits: options.ownDigits ?? false },
    language: options.language ?? 'id',
    before: new Map((await itemsBySkus(tx, [...new Set(skus)])).map(item => [item.sku, item])),
    placing: openPlacing(await listCategories(tx), newId),
    newId,
    defaultTaxClass: options.defaultTaxClass ?? 'ppn',
  }
}

const asProblem = (
  d: Drafting,
  rows: readonly DraftRow[],
  { draft, field, word, value, other }: Trouble,
): ImportProblem => ({
  row: rows[draft]!.row,
  column: headingOf(d.columns, field),
  value,
  word,
  ...importSentences(word, d.language, other ?? ''),
})

const byRow = (a: ImportProblem, b: ImportProblem) => a.row - b.row

/**
 * Brings a table of items into the catalogue. Items are found by SKU; columns the file does not have are left as they
 * are, an empty cell empties what may be empty, missing categories are made from their names. Every wrong cell is
 * reported; while there is one, or without `commit`, nothing is written. The same file a second time changes nothing.
 */
export const importTable = async (
  tx: Tx,
  who: Who,
  now: Date,
  table: ItemTable,
  options: ImportOptions,
): Promise<Answer<ImportReport, 'columns-missing'>> => {
  const { columns, ignored } = headed(table)
  if (!columns.some(c => c.column.field === 'sku'))
    return refused(
      'columns-missing',
      `The first row has no column "sku" or "kode barang"; it has: ${table.headings.join(', ')}.`,
    )
  const drafting = await openDrafting(tx, now, table, columns, options)
  const { rows, problems } = draftRows(drafting)
  const drafts = rows.map(r => r.draft)
  const coming = drafting.placing.coming
  const judged = await judgeDrafts(
    tx,
    drafts,
    coming.map(c => c.id),
  )
  const all = [...problems, ...judged.troubles.map(t => asProblem(drafting, rows, t))].sort(byRow)
  const committed = options.commit && all.length === 0
  if (committed) {
    if (coming.length > 0) await writeCategories(tx, coming)
    await writeJudged(tx, who, now, drafts, judged)
  }
  const created = judged.differing.filter(d => !judged.before.has(d.id)).length
  return done({
    committed,
    rows: table.rows.length,
    created,
    changed: judged.differing.length - created,
    unchanged: drafts.length - judged.differing.length,
    categoriesCreated: coming.length,
    ignoredColumns: [...ignored],
    problems: all,
  })
}

/** `importTable` from the bytes of a CSV or XLSX file. */
export const importItems = async (
  tx: Tx,
  who: Who,
  now: Date,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Answer<ImportReport, 'file-unreadable' | 'columns-missing'>> => {
  const table = await readSheet(bytes)
  return table.ok ? importTable(tx, who, now, table.value, options) : table
}
