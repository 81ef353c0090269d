import { type Answer, done, refused } from '#kernel/answer.ts'
import { currency } from '#kernel/money.ts'
import { openNumbers } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { type Booking, bookGroup, type Group, type Standing } from './book-group.ts'
import type { Invoice } from './gather-invoices.ts'
import type { Fault } from './judge-row.ts'
import { sortInvoices } from './kind-of-invoice.ts'
import type { PastTender } from './make-sale.ts'
import { closeRun, openRun } from './open-run.ts'
import { findFiles } from './open-source.ts'
import { type PastRegister, prepareRegister, type RegisterRefusal, type RegisterWish } from './prepare-register.ts'
import { instantsIn } from './read-local-time.ts'
import { readSource, type Source, SourceRefused } from './read-source.ts'
import type { SourceShape } from './source-shape.ts'
import { type ImportSummary, sumUp } from './sum-up.ts'
import { type Survey, surveySource } from './survey-source.ts'

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
  | 'period-closed'
  | 'run-taken-over'

type Say = (progress: ImportProgress) => void

const LINES_IN_GROUP = 12_000

/** Cuts what the files hold into groups; what was done before is passed over. */
async function* groupsOf(source: Source, passOver: number, size: number): AsyncGenerator<Group & { lines: number }> {
  let [invoices, faults, lines, left] = [[] as Invoice[], [] as Fault[], 0, passOver]
  let inGroup = 0
  for await (const stretch of readSource(source)) {
    lines = stretch.lines
    faults.push(...stretch.faults)
    for (const invoice of stretch.invoices) {
      if (left > 0) {
        left -= 1
        continue
      }
      invoices.push(invoice)
      inGroup += invoice.lines.length
      if (invoices.length < size && inGroup < LINES_IN_GROUP) continue
      yield { invoices, faults, lines }
      ;[invoices, faults, inGroup] = [[], [], 0]
    }
    if (faults.length < LINES_IN_GROUP) continue
    yield { invoices, faults, lines }
    ;[invoices, faults, inGroup] = [[], [], 0]
  }
  if (invoices.length > 0 || faults.length > 0) yield { invoices, faults, lines }
}

const knownIn = (db: Database, register: PastRegister) => async (invoices: readonly string[]) => {
  if (invoices.length === 0) return new Set<string>()
  const rows = await readOnly(db, tx =>
    tx.rows<{ invoice: string }>(
      'select invoice from sales.imported where register = $1 and invoice = any($2::text[])',
      [register.register, invoices],
    ),
  )
  return new Set(rows.map(r => r.invoice))
}

type Work = { readonly db: Database; readonly now: () => Date; readonly booking: Booking; readonly say: Say }

const bookAll = async (work: Work, source: Source, survey: Survey, start: Standing, size: number): Promise<boolean> => {
  const { db, now, booking, say } = work
  const began = performance.now()
  let standing: Standing = start
  let first = 0
  for await (const group of groupsOf(source, start.done, size)) {
    const next = await transact(db, tx => bookGroup(tx, now(), booking, standing, group))
    if (!next) return false
    // A new database plans its first joins for empty tables; told what there is, it plans them for what is to come.
    if (standing === start) await db.pool.query('analyze')
    if (standing === start) first = group.lines
    standing = next
    const seconds = Math.max(1, performance.now() - began) / 1000
    say({ step: 'book', lines: group.lines, of: survey.lines, perSecond: Math.round((group.lines - first) / seconds) })
  }
  return true
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
  const survey = await surveySource(source.value, { known: knownIn(db, register), onLines })
  const { files } = source.value
  const opened = await transact(db, tx => openRun(tx, who, now(), { register, survey, files, taxClass: wish.taxClass }))
  if (!opened.ok) return opened
  const run = opened.value
  const surveyed = performance.now()
  if (!run.finishedAt) {
    const booking = { ...bookingOf(db, source.value, register, wish, run.id), items: run.items }
    if (!(await bookAll({ db, now, booking, say }, source.value, survey, run, wish.group)))
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
