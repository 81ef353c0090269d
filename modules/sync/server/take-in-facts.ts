import type { Numbers } from '#modules/books/server/index.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import type { DrawerFact } from '#modules/payments/rules/index.ts'
import { commitDrawerFacts, type DrawerAnswer } from '#modules/payments/server/index.ts'
import { grantedIn } from '#modules/pricing/rules/index.ts'
import { type Grant, noteGrants } from '#modules/pricing/server/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { commitSales, type SaleAnswer } from '#modules/sales/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { FactAnswer } from '../contract/index.ts'
import { type ChainFinding, followChain } from './follow-chain.ts'
import { keepOdd } from './keep-odd.ts'
import type { AnyFact, OddFact, ReadFact } from './read-facts.ts'

export type TakeInOptions = {
  readonly numbers: Numbers
  readonly newId: () => string
  /** What another price says about a sale, one text per difference; empty when the price is the same. */
  readonly priceFindings: (fact: SaleFact) => readonly string[]
}

const odds = (read: readonly ReadFact[]) => read.flatMap(r => (r.ok ? [] : [r.odd]))

const differing = (facts: readonly AnyFact[], answers: ReadonlyMap<AnyFact, SaleAnswer | DrawerAnswer>): OddFact[] =>
  facts
    .filter(fact => answers.get(fact)!.answer === 'differs')
    .map(body => ({
      body,
      reason: 'differs',
      says: `another fact is known under its id, place in the chain or receipt number`,
    }))

/** What a sale took off by each promotion. As on the till, goods that come back and voids give nothing back to a budget. */
const grantsOf = (fact: SaleFact): Grant[] => {
  const sold = fact.kind === 'sale' ? fact.lines.filter(line => !line.returns) : []
  return [...grantedIn(sold)].map(([cause, amount]) => ({ register: fact.register, cause, amount }))
}

const chainTask = (fact: DrawerFact, found: ChainFinding, id: string) => ({
  id,
  kind: found.kind,
  subject: fact.id,
  place: fact.place,
  detail: { register: fact.register, day: fact.day, says: found.says },
})

const bodyId = (body: unknown) => String((body as { id?: unknown } | null)?.id ?? '')

/**
 * Takes in what registers sent, in one transaction and a constant number of statements whatever the number of facts.
 * Everything is recorded: sound facts in the books, odd ones beside them with a task. One answer a fact, in order.
 */
export const takeInFacts = async (
  tx: Tx,
  now: Date,
  read: readonly ReadFact[],
  options: TakeInOptions,
): Promise<FactAnswer[]> => {
  const facts = read.flatMap(r => (r.ok ? [r.fact as AnyFact] : []))
  const sales = read.flatMap(r => (r.ok && r.kind === 'sale' ? [r.fact] : []))
  const drawer = read.flatMap(r => (r.ok && r.kind === 'drawer' ? [r.fact as DrawerFact] : []))
  const chain = facts.length > 0 ? await followChain(tx, now, facts) : new Map<string, ChainFinding>()
  const findOdd = (fact: SaleFact) => {
    const price = options.priceFindings(fact)
    const broken = chain.get(fact.id)
    return [...(price.length > 0 ? [{ kind: 'price-variance', says: price }] : []), ...(broken ? [broken] : [])]
  }
  const answers = new Map<AnyFact, SaleAnswer | DrawerAnswer>()
  if (sales.length > 0) {
    const said = await commitSales(tx, 'system', now, sales, { ...options, findOdd })
    for (const [n, fact] of sales.entries()) answers.set(fact, said[n]!)
    const grants = sales.filter((_, n) => said[n]!.answer === 'created').flatMap(grantsOf)
    if (grants.length > 0) await noteGrants(tx, grants)
  }
  if (drawer.length > 0) {
    const said = await commitDrawerFacts(tx, now, drawer, options)
    for (const [n, fact] of drawer.entries()) answers.set(fact, said[n]!)
    const odd = drawer.filter((fact, n) => said[n]!.answer === 'created' && chain.has(fact.id))
    await openTasks(
      tx,
      'system',
      now,
      odd.map(fact => chainTask(fact, chain.get(fact.id)!, options.newId())),
    )
  }
  await keepOdd(tx, now, [...odds(read), ...differing(facts, answers)], options.newId)
  return read.map(r => (r.ok ? answers.get(r.fact)! : { id: bodyId(r.odd.body), answer: 'differs', digest: '' }))
}
