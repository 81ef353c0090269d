import { dice as diceOf } from '#demo/dice.ts'
import { addDays } from '#kernel/moment.ts'
import type { Entry, Posting } from '#modules/books/rules/index.ts'
import { openNumbers, postEntries, verifyBooks } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const GROUP = 100
const CLIENTS = 4
const [PLACES, REGISTERS, ITEMS, MEMBERS] = [5, 8, 3000, 2000]

/** Entries as sales make them: money and tax of a register's day, goods of a shop, now and then points; a drop into the safe. */
const makeEntries = (postings: number): Entry[] => {
  const dice = diceOf('soak')
  const items = Array.from({ length: ITEMS }, newId)
  const members = Array.from({ length: MEMBERS }, newId)
  const entries: Entry[] = []
  let made = 0
  for (let n = 0; made < postings; n += 1) {
    const place = dice.below(PLACES)
    const day = addDays('2026-01-01', Math.floor(n / 4000))
    const hot = `r${place}-${dice.below(REGISTERS)}:${day}`
    const move = (debit: string, credit: string, unit: string, amount: number): Posting => ({
      debit,
      credit,
      unit,
      amount,
    })
    const goods = new Set(Array.from({ length: 1 + dice.below(5) }, () => items[dice.below(dice.below(ITEMS) + 1)]!))
    const lines: Posting[] = [
      move(`cash:${hot}`, `revenue:${hot}`, 'IDR', 1000 * (1 + dice.below(200))),
      move(`cash:${hot}`, `tax:ppn:${hot}`, 'IDR', 100 * (1 + dice.below(200))),
      ...[...goods].map(item => move(`sold:s${place}`, `stock:s${place}`, item, 1000 * (1 + dice.below(4)))),
      ...(dice.chance(300)
        ? [move(`points:${dice.pick(members)}`, `points-issued:${hot}`, 'PTS', 1 + dice.below(20))]
        : []),
      ...(dice.chance(20) ? [move(`safe:s${place}`, `cash:${hot}`, 'IDR', 500_000)] : []),
    ]
    const id = newId()
    entries.push({ id, why: 'sale', at: `${day}T03:00:00Z`, day, who: 'soak', ref: id, postings: lines })
    made += lines.length
  }
  return entries
}

const grouped = (entries: readonly Entry[]): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, n) => entries.slice(n * GROUP, (n + 1) * GROUP))

/** Runs `work` on every group, a few at a time; gives seconds. */
const throughClients = async (groups: readonly Entry[][], work: (group: readonly Entry[]) => Promise<unknown>) => {
  let next = 0
  const started = performance.now()
  const client = async () => {
    for (let group = groups[next++]; group; group = groups[next++]) await work(group)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return (performance.now() - started) / 1000
}

const bookAll = (db: Database, groups: readonly Entry[][]) => {
  const numbers = openNumbers(db)
  return throughClients(groups, async group => {
    const postings = group.flatMap(entry => entry.postings)
    const codes = postings.flatMap(p => [p.debit, p.credit])
    const known = await numbers.of(
      codes,
      postings.map(p => p.unit),
    )
    return transact(db, tx => postEntries(tx, group, { asFact: true, numbers: known }))
  })
}

const BARE = `
  insert into bare.posting (entry, line, debit, credit, unit, amount)
  select * from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`

/** The same postings into one table with the same columns and indexes, and nothing else. */
const insertAll = async (db: Database, groups: readonly Entry[][]) => {
  await db.pool.query('create schema bare; create table bare.posting (like books.posting including all)')
  const all = groups.flat().flatMap(entry => entry.postings)
  const { accounts, units } = await openNumbers(db).of(
    all.flatMap(p => [p.debit, p.credit]),
    all.map(p => p.unit),
  )
  return throughClients(groups, group => {
    const rows = group.flatMap(entry => entry.postings.map((p, line) => ({ entry: entry.id, line, ...p })))
    return transact(db, tx =>
      tx.rows(BARE, [
        rows.map(r => r.entry),
        rows.map(r => r.line),
        rows.map(r => accounts.get(r.debit)),
        rows.map(r => accounts.get(r.credit)),
        rows.map(r => units.get(r.unit)),
        rows.map(r => r.amount),
      ]),
    )
  })
}

const timed = async <T>(work: () => Promise<T>) => {
  const started = performance.now()
  return { value: await work(), seconds: (performance.now() - started) / 1000 }
}

const sizeOf = async (db: Database) => {
  const { rows } = await db.pool.query('select pg_database_size(current_database())::float8 / 1048576 as mb')
  return Math.round(rows[0].mb)
}

/** A million postings through the books' own deed, proven afterwards. `npm run bench -- soak-books 5000000` for more. */
export default async ([postings = '1000000']: string[]): Promise<BenchResult> => {
  const entries = makeEntries(Number(postings))
  const groups = grouped(entries)
  const count = entries.reduce((a, entry) => a + entry.postings.length, 0)
  const { db, end } = await freshServer('soak')
  try {
    const booked = await bookAll(db, groups)
    const size = await sizeOf(db)
    const proof = await timed(() => readOnly(db, verifyBooks))
    if (proof.value.length > 0)
      throw new Error(
        proof.value
          .slice(0, 20)
          .map(it => `${it.code} ${it.detail}`)
          .join('\n'),
      )
    const bare = await insertAll(db, groups)
    const rate = (seconds: number) => `${Math.round(count / seconds).toLocaleString('en')} postings/s`
    return {
      name: `soak-books: ${count.toLocaleString('en')} postings in ${entries.length.toLocaleString('en')} entries, ${GROUP} entries a transaction, ${CLIENTS} clients`,
      lines: [
        `${(booked / bare).toFixed(2)} times the time of a bare insert into one such table`,
        `books: ${rate(booked)} (${booked.toFixed(1)} s), entries, balances and checks included`,
        `bare insert, same columns and indexes: ${rate(bare)} (${bare.toFixed(1)} s)`,
        `verifyBooks: ${proof.seconds.toFixed(1)} s, nothing found`,
        `database: ${size} MB after the books alone`,
      ],
    }
  } finally {
    await end()
  }
}
