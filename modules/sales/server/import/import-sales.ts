import { type Answer, done, refused } from '#kernel/answer.ts'
import { currency } from '#kernel/money.ts'
import { openNumbers } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { bookGroups } from './book-groups.ts'
import { sortInvoices } from './kind-of-invoice.ts'
import type { PastTender } from './make-sale.ts'
import { closeRun, openRun } from './open-run.ts'
import { findFiles } from './open-source.ts'
import { type PastRegister, prepareRegister, type RegisterRefusal, type RegisterWish } from './prepare-register.ts'
import { instantsIn } from './read-local-time.ts'
import { type Source, SourceRefused } from './read-source.ts'
import type { SourceShape } from './source-shape.ts'
import { type ImportSummary, sumUp } from './sum-up.ts'
import { surveySource } from './survey-source.ts'

export type ImportWish = RegisterWish & {
  /** Files, or folders that stand for their CSV files by name. */
  readonly paths: readonly string[]
  readonly shape: SourceShape
  readonly tender: PastTender
  /** Tax class of items that the catalogue lacks. */
  readonly taxClass: string
  /** Invoices in one transaction. */
  readonly group: number
}

export type ImportProgress =
  | { readonly step: 'survey'; readonly lines: number }
  | { readonly step: 'book'; readonly lines: number; readonly of: number; readonly perSecond: number }
  | { readonly step: 'verify' }

export type ImportRefusal =
  | RegisterRefusal
  | SourceRefused['refusal']
  | 'no-files'
  | 'currency-unknown'
  | 'prices-too-fine'
  | 'period-closed'
  | 'run-taken-over'

type Say = (progress: ImportProgress) => void

const ANY = 'select 1 from sales.imported where register = $1 limit 1'
const KNOWN = 'select invoice from sales.imported where register = $1 and invoice = any($2::text[])'

/** Asks which invoices are in already; not at all where none is, as before a first import. */
const knownIn = async (db: Database, { register }: PastRegister) => {
  const any = await readOnly(db, tx => tx.one(ANY, [register]))
  return async (invoices: readonly string[]): Promise<ReadonlySet<string>> => {
    if (!any || invoices.length === 0) return new Set()
    const rows = await readOnly(db, tx => tx.rows<{ invoice: string }>(KNOWN, [register, invoices]))
    return new Set(rows.map(r => r.invoice))
  }
}

/** Tells how far the booking is, and how fast it has gone since the first group. */
const teller = (say: Say, of: number) => {
  const began = performance.now()
  let first: number | undefined
  return (lines: number) => {
    first ??= lines
    const seconds = Math.max(1, performance.now() - began) / 1000
    say({ step: 'book', lines, of, perSecond: Math.round((lines - first) / seconds) })
  }
}

const sourceOf = async (now: Date, wish: ImportWish, code: string): Promise<Answer<Source, ImportRefusal>> => {
  const files = await findFiles(wish.paths)
  if (!files.ok) return files
  const lastDay = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
  return done({ files: files.value, shape: wish.shape, decimals: currency(code).decimals, lastDay })
}

const isCurrency = (code: string): boolean => {
  try {
    return currency(code).code === code
  } catch {
    return false
  }
}

const bookingOf = (db: Database, source: Source, register: PastRegister, wish: ImportWish, run: string) => ({
  ...{ run, files: source.files, numbers: openNumbers(db), newId, register, decimals: source.decimals },
  ...{ tender: wish.tender, sorting: sortInvoices(source.shape), instantOf: instantsIn(register.timeZone) },
  headings: { invoice: source.shape.columns.invoice ?? '', item: source.shape.columns.item ?? '' },
})

const importInto = async (
  db: Database,
  who: Who,
  now: () => Date,
  register: PastRegister,
  wish: ImportWish,
  say: Say,
): Promise<Answer<ImportSummary, ImportRefusal>> => {
  const began = performance.now()
  const source = await sourceOf(now(), wish, register.currency)
  if (!source.ok) return source
  const onLines = (lines: number) => say({ step: 'survey', lines })
  const survey = await surveySource(source.value, { known: await knownIn(db, register), onLines })
  // Pounds read as rupiah would be rounded line by line, and wrong all over.
  if (survey.finePrices * 2 > survey.lines)
    return refused(
      'prices-too-fine',
      `${survey.finePrices} of ${survey.lines} prices are finer than ${register.currency} knows. Say the currency of the files: --currency GBP`,
    )
  const { files } = source.value
  const opened = await transact(db, tx => openRun(tx, who, now(), { register, survey, files, taxClass: wish.taxClass }))
  if (!opened.ok) return opened
  const run = opened.value
  const surveyed = performance.now()
  if (!run.finishedAt) {
    const booking = { ...bookingOf(db, source.value, register, wish, run.id), items: run.items }
    const work = { db, now, booking, source: source.value, size: wish.group, onLines: teller(say, survey.lines) }
    if (!(await bookGroups(work, run)))
      return refused('run-taken-over', 'Another process is importing these files; let it end, then look again.')
    await transact(db, tx => closeRun(tx, now(), run.id, register))
    await db.pool.query('analyze')
  }
  const booked = performance.now()
  say({ step: 'verify' })
  const times = { surveyMs: surveyed - began, bookMs: booked - surveyed }
  return done(await readOnly(db, tx => sumUp(tx, { register, survey, before: run, ...times })))
}

/**
 * Takes past sales of one place over from CSV files into catalogue, address book, sales, stock and books. The files are
 * read twice, never held; groups of invoices are booked with their position in one transaction each, so a run that was
 * cut off goes on where it stood, and files that are in already change nothing.
 */
export const importSales = async (
  db: Database,
  who: Who,
  now: () => Date,
  wish: ImportWish,
  say: Say = () => undefined,
): Promise<Answer<ImportSummary, ImportRefusal>> => {
  if (wish.currency !== undefined && !isCurrency(wish.currency))
    return refused('currency-unknown', `${wish.currency} is no currency Ujung knows; see kernel/money.ts.`)
  const register = await transact(db, tx => prepareRegister(tx, who, now(), wish))
  if (!register.ok) return register
  try {
    return await importInto(db, who, now, register.value, wish, say)
  } catch (error) {
    if (error instanceof SourceRefused) return refused(error.refusal, error.message)
    throw error
  }
}
