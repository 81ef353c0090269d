import { type Answer, done, refused } from '#kernel/answer.ts'
import { addDays } from '#kernel/moment.ts'
import { isClosed } from '#modules/books/server/index.ts'
import { addCustomers } from '#modules/party/server/index.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type ChainHead, FIRST_DIGEST } from '../../rules/index.ts'
import { deriveId } from './derive-id.ts'
import { addItems, findItemsByCode, type SoldItem } from './find-items.ts'
import { type ImportCounts, NO_COUNTS } from './import-counts.ts'
import { idOfCustomer } from './make-sale.ts'
import type { SourceFile } from './open-source.ts'
import type { PastRegister } from './prepare-register.ts'
import { readPastBooks } from './read-past-books.ts'
import type { Survey } from './survey-source.ts'

export type OpenRun = {
  readonly id: string
  readonly done: number
  readonly counts: ImportCounts
  readonly head: ChainHead
  readonly items: ReadonlyMap<string, SoldItem>
  readonly finishedAt: Date | null
  readonly booksBefore: number
  readonly booksAfter: number | null
  /** Made by this run before its first sale. */
  readonly made: { readonly items: number; readonly customers: number; readonly opened: number }
}

export type RunWish = {
  readonly register: PastRegister
  readonly survey: Survey
  readonly files: readonly SourceFile[]
  readonly taxClass: string
}

type RunRow = Omit<OpenRun, 'head' | 'items'>

const RUN = `
  select id, done, counts, made, books_before as "booksBefore", books_after as "booksAfter", finished_at as "finishedAt"
  from sales.import_run where register = $1 and digest = $2`
const HEAD = 'select seq, number, digest from sales.sale where register = $1 order by seq desc limit 1'
const ADD = `
  insert into sales.import_run (id, register, place, currency, digest, files, lines, counts, made, books_before,
                                started_at, started_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const headOf = async (tx: Tx, register: string): Promise<ChainHead> =>
  (await tx.one<ChainHead>(HEAD, [register])) ?? { seq: 0, number: 0, digest: FIRST_DIGEST }

const knownCustomers = (register: PastRegister, survey: Survey) =>
  [...survey.customers].map(([code, country]) => ({
    ...{ id: idOfCustomer(register, code), name: `Pelanggan ${code}` },
    note: [`${register.code}: ${code}`, country].filter(text => text !== '').join(', '),
  }))

type Opening = { readonly id: string; readonly items: OpenRun['items'] }

/**
 * Nobody bought in what was sold: the files know no purchases. So that history does not leave every item below zero, the
 * place is given, on the day before, just what was needed. It is booked as opening stock, which says so.
 */
const openStock = async (
  tx: Tx,
  who: Who,
  wish: RunWish,
  opening: Opening,
): Promise<Answer<number, 'period-closed'>> => {
  const { survey, register } = wish
  const moves = [...survey.lowest].map(([code, lowest]) => ({ item: opening.items.get(code)!.id, qty: -lowest }))
  if (moves.length === 0 || survey.firstDay === null) return done(0)
  const day = addDays(survey.firstDay, -1)
  const reason = `${register.code}: ${wish.files.map(f => f.name).join(', ')}`.slice(0, 200)
  const document = { id: opening.id, place: register.place, day, kind: 'opening' as const, reason, moves }
  const moved = await moveStock(tx, who, new Date(`${day}T12:00:00Z`), document)
  return moved.ok ? done(moves.length) : refused('period-closed', moved.detail)
}

const begin = async (tx: Tx, who: Who, now: Date, wish: RunWish): Promise<Answer<OpenRun['made'], 'period-closed'>> => {
  const { register, survey } = wish
  if (survey.firstDay !== null && (await isClosed(tx, survey.firstDay)))
    return refused(
      'period-closed',
      `${survey.firstDay}, the first day of the files, is in a closed period; reopen it until they are in.`,
    )
  const known = await findItemsByCode(tx, survey.names.codes())
  const items = await addItems(tx, who, now, { names: survey.names, known, taxClass: wish.taxClass })
  const customers = await addCustomers(tx, who, now, knownCustomers(register, survey))
  const id = deriveId(register.code, 'run', survey.digest)
  const all = await findItemsByCode(tx, survey.names.codes())
  const before = await readPastBooks(tx, register)
  const opened = await openStock(tx, who, wish, { id: deriveId(id, 'opening'), items: all })
  if (!opened.ok) return opened
  const made = { items, customers, opened: opened.value }
  await tx.rows(ADD, [
    ...[id, register.register, register.place, register.currency, survey.digest, wish.files.map(f => f.name)],
    ...[survey.lines, JSON.stringify(NO_COUNTS), JSON.stringify(made), before.paid, now, who.id],
  ])
  return done(made)
}

/**
 * Finds the run of these files, or begins it: items and customers that are missing, opening stock and the run's own row,
 * in the caller's transaction.
 */
export const openRun = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: RunWish,
): Promise<Answer<OpenRun, 'period-closed'>> => {
  const { register } = wish.register
  // Two processes that begin the same files at the same moment begin one run.
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 4210910002))', [register])
  const find = () => tx.one<RunRow>(RUN, [register, wish.survey.digest])
  if (!(await find())) {
    const begun = await begin(tx, who, now, wish)
    if (!begun.ok) return begun
  }
  const items = await findItemsByCode(tx, wish.survey.names.codes())
  return done({ ...(await find())!, items, head: await headOf(tx, register) })
}

/** Closes a run, and says so. */
export const closeRun = async (tx: Tx, now: Date, run: string, register: PastRegister): Promise<void> => {
  const { paid } = await readPastBooks(tx, register)
  const row = await tx.one<{ done: number }>(
    `update sales.import_run set finished_at = $2, books_after = $3 where id = $1 and finished_at is null returning done`,
    [run, now, paid],
  )
  if (!row) return
  const payload = { run, place: register.place, invoices: row.done }
  await announce(tx, [{ topic: 'sales.past-imported', key: register.place, payload }])
}
