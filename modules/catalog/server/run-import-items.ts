import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Answer } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import type { ImportReport } from '../contract/index.ts'
import { importItems } from './import-items.ts'
import type { Said } from './run-read-barcode.ts'

const USAGE =
  'usage: ujung import items FILE [--dry-run] [--json] [--language id|en] [--tax-class ppn] [--own-digits]\nFILE is CSV or XLSX.'

const ARGS = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  'tax-class': { type: 'string' },
  'own-digits': { type: 'boolean' },
} as const

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const language = values.language ?? 'id'
    if (positionals.length !== 1 || (language !== 'id' && language !== 'en')) return null
    return { values, language, file: positionals[0]! } as const
  } catch {
    return null
  }
}

const MOST_SHOWN = 50

const said = (report: ImportReport, language: 'id' | 'en'): string => {
  const id = language === 'id'
  const [rows, created, changed, unchanged] = [report.rows, report.created, report.changed, report.unchanged]
  const sum = id
    ? `${rows} baris: ${created} baru, ${changed} berubah, ${unchanged} tetap, ${report.categoriesCreated} kategori baru`
    : `${rows} rows: ${created} new, ${changed} changed, ${unchanged} unchanged, ${report.categoriesCreated} new categories`
  const end = report.committed ? (id ? 'Tersimpan.' : 'Saved.') : id ? 'Tidak ada yang disimpan.' : 'Nothing was saved.'
  const ignored = report.ignoredColumns.map(c => (id ? `kolom dilewati: ${c}` : `column passed over: ${c}`))
  const word = id ? 'baris' : 'row'
  const problems = report.problems
    .slice(0, MOST_SHOWN)
    .map(p => `${word} ${p.row}, ${p.column}, "${p.value}": ${p.reason} ${p.remedy}`)
  const rest = report.problems.length - problems.length
  return [sum, ...ignored, ...problems, ...(rest > 0 ? [`… ${rest}`] : []), end].join('\n')
}

type Told = Answer<ImportReport, string>

const tell = (answer: Told, json: boolean, language: 'id' | 'en'): Said => {
  const exit = answer.ok && answer.value.problems.length === 0 ? 0 : 1
  if (json) return { exit, out: JSON.stringify(answer, null, 2) }
  return { exit, out: answer.ok ? said(answer.value, language) : `${answer.refusal}: ${answer.detail}` }
}

/** `ujung import items FILE --dry-run`: one transaction; without `--dry-run` all rows are saved or none. */
export const runImportItems = async (db: Database, who: Who, now: Date, args: readonly string[]): Promise<Said> => {
  const parsed = parse(args)
  if (!parsed) return { exit: 2, out: USAGE }
  const { values, language, file } = parsed
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return { exit: 1, out: `file-unreadable: ${file} cannot be opened; check its name and place.` }
  const answer = await transact(db, tx =>
    importItems(tx, who, now, bytes, {
      commit: !values['dry-run'],
      language,
      defaultTaxClass: values['tax-class'],
      ownDigits: values['own-digits'],
    }),
  )
  return tell(answer, values.json ?? false, language)
}
