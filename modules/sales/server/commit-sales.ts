import { isUuid } from '#kernel/ids.ts'
import { type Numbers, postEntries, type Shortfall, settleHolds } from '#modules/books/server/index.ts'
import { openTasks, type TaskWish } from '#modules/flow/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Announcement, announce } from '#platform/relay/index.ts'
import { checkFact, entryOfSale, type SaleFact } from '../rules/index.ts'
import { insertParts, insertSales } from './insert-sales.ts'
import { noteReturns } from './note-returns.ts'

export type SaleAnswer = {
  readonly id: string
  readonly answer: 'created' | 'exists' | 'differs'
  readonly digest: string
}

export type CommitSalesOptions = {
  /** Remembered account and unit numbers; see `openNumbers`. */
  readonly numbers: Numbers
  /** Makes an id for a task. */
  readonly newId: () => string
  /** What is odd about a fact that only the server can see (another price, a broken chain); one text per finding. */
  readonly findOdd?: (fact: SaleFact) => readonly { kind: string; says: readonly string[] }[]
  /** True for sales of long ago: nothing is announced as just sold, and what they left below zero opens no task. */
  readonly past?: boolean
}

const KNOWN = `
  select id, digest from sales.sale where id = any($1::uuid[])`

/** Facts that are not new: the same again, or something else under a name that is taken. */
const answerOld = async (tx: Tx, old: readonly SaleFact[]): Promise<Map<string, SaleAnswer>> => {
  if (old.length === 0) return new Map()
  const rows = await tx.rows<{ id: string; digest: string }>(KNOWN, [old.map(f => f.id)])
  const digests = new Map(rows.map(row => [row.id, row.digest]))
  return new Map(
    old.map(f => [
      f.digest,
      { id: f.id, answer: digests.get(f.id) === f.digest ? 'exists' : 'differs', digest: digests.get(f.id) ?? '' },
    ]),
  )
}

const numbersOf = (entries: readonly ReturnType<typeof entryOfSale>[], numbers: Numbers) => {
  const postings = entries.flatMap(e => e.postings)
  return numbers.of(
    postings.flatMap(p => [p.debit, p.credit]),
    postings.map(p => p.unit),
  )
}

const saidOf = (facts: readonly SaleFact[], past: boolean): Announcement[] => {
  const places = new Map<string, string[]>()
  for (const f of facts) places.set(f.place, [...(places.get(f.place) ?? []), f.id])
  const topic = past ? 'sales.past-committed' : 'sales.sale-committed'
  return [...places].map(([key, sales]) => ({ topic, key, payload: { place: key, sales } }))
}

const about = (fact: SaleFact) => ({ register: fact.register, number: fact.number, day: fact.day, total: fact.total })

const oddTasks = (facts: readonly SaleFact[], { findOdd, newId }: CommitSalesOptions): TaskWish[] =>
  facts.flatMap(fact => {
    const wrong = checkFact(fact)
    const odd = [...(wrong.length > 0 ? [{ kind: 'sale-unsound', says: wrong }] : []), ...(findOdd?.(fact) ?? [])]
    return odd.map(o => ({
      id: newId(),
      kind: o.kind,
      subject: fact.id,
      place: fact.place,
      detail: { ...about(fact), says: o.says },
    }))
  })

const shortTasks = (
  facts: readonly SaleFact[],
  short: readonly Shortfall[],
  names: ReadonlyMap<number, string>[],
  newId: () => string,
) =>
  short.flatMap(s => {
    const [account, unit] = [names[0]!.get(s.account)!, names[1]!.get(s.unit)!]
    const stock = account.startsWith('stock:')
    const place = stock ? account.slice('stock:'.length) : (facts[0]?.place ?? null)
    return [
      {
        id: newId(),
        kind: stock ? 'stock-below-zero' : 'points-below-zero',
        subject: `${account}/${unit}`,
        place,
        detail: { account, unit, amount: s.amount },
      },
    ]
  })

const SPENT: ReadonlySet<string> = new Set(['points', 'gift', 'credit'])

/** Holds that were placed for tenders that spend value: the last part of the tender's reference. */
const heldValue = (facts: readonly SaleFact[]) =>
  facts.flatMap(f =>
    f.tenders.flatMap(t => {
      const hold = SPENT.has(t.kind) ? t.ref?.split('/').pop() : undefined
      return hold && isUuid(hold) ? [hold] : []
    }),
  )

const reversed = (numbers: ReadonlyMap<string, number>) => new Map([...numbers].map(([code, id]) => [id, code]))

/**
 * Takes in any number of sales that have happened, in one transaction and a constant number of statements: the sales,
 * their lines and tenders, one books entry each (money, tax, goods, points), what came back, tasks for what is odd, and
 * the announcement. Nothing is refused; a repeated fact is answered `exists`, another fact under a taken name `differs`.
 */
export const commitSales = async (
  tx: Tx,
  who: string,
  now: Date,
  facts: readonly SaleFact[],
  options: CommitSalesOptions,
): Promise<SaleAnswer[]> => {
  const firsts = new Set(new Map(facts.toReversed().map(f => [f.id, f])).values())
  const inserted = await insertSales(tx, [...firsts])
  const fresh = facts.filter(f => firsts.has(f) && inserted.has(f.id))
  const isNew = new Set(fresh)
  const olds = await answerOld(
    tx,
    facts.filter(f => !isNew.has(f)),
  )
  if (fresh.length > 0) {
    await insertParts(tx, fresh)
    const entries = fresh.map(entryOfSale)
    const numbers = await numbersOf(entries, options.numbers)
    const held = heldValue(fresh)
    const freed = held.length > 0 ? await settleHolds(tx, now, held) : []
    const short = await postEntries(
      tx,
      entries.filter(e => e.postings.length > 0),
      { asFact: true, numbers, freed },
    )
    const over = await noteReturns(tx, fresh)
    const tasks = oddTasks(fresh, options)
    if (short.length > 0 && !options.past)
      tasks.push(...shortTasks(fresh, short, [reversed(numbers.accounts), reversed(numbers.units)], options.newId))
    for (const o of over)
      tasks.push({
        id: options.newId(),
        kind: 'returned-over-sold',
        subject: `${o.sale}/${o.line}`,
        place: fresh[0]!.place,
        detail: o,
      })
    await openTasks(tx, who, now, tasks)
    await announce(tx, saidOf(fresh, options.past ?? false))
  }
  return facts.map(f => (isNew.has(f) ? { id: f.id, answer: 'created', digest: f.digest } : olds.get(f.digest)!))
}
