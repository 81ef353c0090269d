import { canonical } from '#kernel/canonical.ts'
import { type Numbers, postEntries } from '#modules/books/server/index.ts'
import { openTasks, type TaskWish } from '#modules/flow/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type DrawerFact, entryOfDrawerFact } from '../rules/index.ts'
import { readPolicies } from './drawer-policy.ts'
import { upsertShifts } from './upsert-shifts.ts'

export type DrawerAnswer = {
  readonly id: string
  readonly answer: 'created' | 'exists' | 'differs'
  /** The digest the server holds under this id; empty when it holds none. */
  readonly digest: string
}

export type CommitDrawerOptions = {
  /** Remembered account and unit numbers; see `openNumbers` of books. */
  readonly numbers: Numbers
  /** Makes an id for a task; without it no tasks are opened. */
  readonly newId?: () => string
}

const FACTS = `
  insert into payments.drawer_fact (id, kind, place, register, seq, at, day, shift, cashier, currency, amount, expected,
                                    digest, fact)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::bigint[], $6::timestamptz[], $7::date[],
    $8::uuid[], $9::uuid[], $10::text[], $11::bigint[], $12::bigint[], $13::text[], $14::text[])
  on conflict do nothing returning id`

const KNOWN = 'select id, digest from payments.drawer_fact where id = any($1::uuid[])'

const insertFacts = async (tx: Tx, facts: readonly DrawerFact[]): Promise<Set<string>> => {
  const column = (pick: (fact: DrawerFact) => unknown) => facts.map(pick)
  const rows = await tx.rows<{ id: string }>(FACTS, [
    column(f => f.id),
    column(f => f.kind),
    column(f => f.place),
    column(f => f.register),
    column(f => f.seq),
    column(f => f.at),
    column(f => f.day),
    column(f => f.shift),
    column(f => f.cashier),
    column(f => f.currency),
    column(f => f.amount),
    column(f => f.expected ?? null),
    column(f => f.digest),
    column(canonical),
  ])
  return new Set(rows.map(row => row.id))
}

const book = async (tx: Tx, facts: readonly DrawerFact[], numbers: Numbers) => {
  const entries = facts.map(entryOfDrawerFact).filter(entry => entry.postings.length > 0)
  const postings = entries.flatMap(entry => entry.postings)
  const known = await numbers.of(
    postings.flatMap(p => [p.debit, p.credit]),
    postings.map(p => p.unit),
  )
  await postEntries(tx, entries, { asFact: true, numbers: known })
}

/** A drawer that does not hold what it should, beyond what its place lets pass, is somebody's work. */
const differences = async (tx: Tx, facts: readonly DrawerFact[], newId: () => string): Promise<TaskWish[]> => {
  const closes = facts.filter(f => f.kind === 'shift-close')
  if (closes.length === 0) return []
  const policies = await readPolicies(tx, [...new Set(closes.map(f => f.place))])
  return closes.flatMap(f => {
    const difference = f.amount - (f.expected ?? f.amount)
    if (Math.abs(difference) <= policies.get(f.place)!.differenceLimit) return []
    const { register, day, cashier, currency, amount, expected } = f
    const detail = { register, day, cashier, currency, counted: amount, expected, difference }
    return [{ id: newId(), kind: 'drawer-difference', subject: f.shift, place: f.place, detail }]
  })
}

/**
 * Takes in any number of drawer facts that have happened, in one transaction and a constant number of statements: the
 * facts, their shifts, their books entries, tasks for differences, and the announcement of shifts that opened or closed.
 * Nothing is refused: one answer a fact, in order, by id and digest.
 */
export const commitDrawerFacts = async (
  tx: Tx,
  now: Date,
  facts: readonly DrawerFact[],
  options: CommitDrawerOptions,
): Promise<DrawerAnswer[]> => {
  if (facts.length === 0) return []
  const firsts = new Set(new Map(facts.toReversed().map(f => [f.id, f])).values())
  const inserted = await insertFacts(tx, [...firsts])
  const fresh = facts.filter(f => firsts.has(f) && inserted.has(f.id))
  const isNew = new Set(fresh)
  if (fresh.length > 0) {
    await upsertShifts(tx, fresh)
    await book(tx, fresh, options.numbers)
    if (options.newId) await openTasks(tx, 'system', now, await differences(tx, fresh, options.newId))
    await announce(tx, announcements(fresh))
  }
  const old = facts.filter(f => !isNew.has(f))
  const known = old.length > 0 ? await tx.rows<{ id: string; digest: string }>(KNOWN, [old.map(f => f.id)]) : []
  const digests = new Map(known.map(row => [row.id, row.digest]))
  return facts.map(f => {
    if (isNew.has(f)) return { id: f.id, answer: 'created', digest: f.digest }
    const digest = digests.get(f.id) ?? ''
    return { id: f.id, answer: digest === f.digest ? 'exists' : 'differs', digest }
  })
}

const announcements = (facts: readonly DrawerFact[]) =>
  facts
    .filter(f => f.kind === 'shift-open' || f.kind === 'shift-close')
    .map(f => ({
      topic: f.kind === 'shift-open' ? 'payments.shift-opened' : 'payments.shift-closed',
      key: f.register,
      payload: { shift: f.shift, register: f.register, place: f.place, day: f.day, fact: f.id },
    }))
