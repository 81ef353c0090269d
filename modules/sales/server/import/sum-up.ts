import { verifyBooks } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ImportCounts } from './import-counts.ts'
import type { OpenRun } from './open-run.ts'
import type { PastRegister } from './prepare-register.ts'
import { readPastBooks } from './read-past-books.ts'
import type { Survey } from './survey-source.ts'

export type ImportSummary = {
  readonly run: string
  readonly register: string
  readonly currency: string
  /** True when these files were in already: nothing was changed. */
  readonly again: boolean
  /** Invoices that an earlier process of this run had done. */
  readonly resumedAt: number
  readonly lines: number
  readonly invoices: number
  readonly items: number
  readonly customers: number
  readonly made: OpenRun['made']
  readonly counts: ImportCounts
  /** Minor units: what the files say, and what the books got by this run. */
  readonly net: { readonly source: number; readonly books: number; readonly revenue: number; readonly badDebts: number }
  readonly finePrices: number
  readonly itemsBelowZero: number
  readonly linesPerSecond: number
  readonly seconds: { readonly survey: number; readonly book: number }
  /** What is wrong, in words; empty when all agrees. */
  readonly findings: readonly string[]
}

type Summing = {
  readonly register: PastRegister
  readonly survey: Survey
  /** The run as it was when this process opened it. */
  readonly before: OpenRun
  readonly surveyMs: number
  readonly bookMs: number
}

const RUN = `
  select counts, books_after as "booksAfter", (select coalesce(sum(total), 0)::bigint from sales.sale where register = $2) as sales
  from sales.import_run where id = $1`

const accountedFor = (counts: ImportCounts) => counts.lines + counts.knownLines + counts.listed

const disagreements = (survey: Survey, counts: ImportCounts, got: number): string[] => {
  const accounted = accountedFor(counts)
  const named = counts.net + counts.knownNet + counts.listedNet
  return [
    ...(accounted === survey.lines ? [] : [`${survey.lines} lines came in, ${accounted} are accounted for`]),
    ...(named === survey.net ? [] : [`the files come to ${survey.net}, what was booked, known and listed to ${named}`]),
    ...(got === counts.net ? [] : [`the booked lines come to ${counts.net}, the books got ${got}`]),
  ]
}

const seconds = (ms: number) => Math.round(ms) / 1000

/** What a run has come to: counted by the run, summed anew from the books, and proved by them. */
export const sumUp = async (
  tx: Tx,
  { register, survey, before, surveyMs, bookMs }: Summing,
): Promise<ImportSummary> => {
  const row = await tx.one<{ counts: ImportCounts; booksAfter: number; sales: number }>(RUN, [
    before.id,
    register.register,
  ])
  const { counts, booksAfter } = row!
  const books = await readPastBooks(tx, register)
  const got = booksAfter - before.booksBefore
  const apart = books.paid === row!.sales - books.badDebts ? [] : [`sales of ${row!.sales}, paid ${books.paid}`]
  const findings = [
    ...disagreements(survey, counts, got),
    ...apart,
    ...(await verifyBooks(tx)).map(f => `${f.code} ${f.detail}`),
  ]
  const done = accountedFor(counts) - accountedFor(before.counts)
  return {
    ...{ run: before.id, register: register.code, currency: register.currency },
    ...{ again: before.finishedAt !== null, resumedAt: before.done },
    ...{ lines: survey.lines, invoices: survey.invoices, items: before.items.size, customers: survey.customers.size },
    ...{ made: before.made, counts },
    net: { source: survey.net, books: got, revenue: books.revenue, badDebts: books.badDebts },
    finePrices: survey.finePrices,
    itemsBelowZero: books.itemsBelowZero,
    linesPerSecond: Math.round((done * 1000) / Math.max(1, surveyMs + bookMs)),
    seconds: { survey: seconds(surveyMs), book: seconds(bookMs) },
    findings,
  }
}
