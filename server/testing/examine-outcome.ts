import { canonical } from '#kernel/canonical.ts'
import type { DrawerFact } from '#modules/payments/rules/index.ts'
import { drawerFactText } from '#modules/payments/rules/index.ts'
import { digestOf, FIRST_DIGEST } from '#modules/sales/rules/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { type Database, readOnly, type Tx } from '#platform/postgres/index.ts'
import { CHECKS } from '../checks.ts'
import type { Shop } from './found-shop.ts'
import type { RunTill } from './run-till.ts'
import { isSale, type TillFact } from './stand-till.ts'
import { type Sums, sumFacts } from './sum-facts.ts'

export type Outcome = {
  readonly receipts: number
  readonly facts: number
  readonly sales: number
  readonly entries: number
  /** Sales that were paid with points set aside. */
  readonly burned: number
  /** What does not agree, in words; an empty list is the proof. */
  readonly wrong: readonly string[]
}

const KEPT = `
  select register::text, fact from sales.sale union all select register::text, fact from payments.drawer_fact`

const sealOf = (fact: TillFact) => (isSale(fact) ? digestOf(fact, sha256) : sha256(drawerFactText(fact as DrawerFact)))

/** The chain of one register as the server holds it: gap-free, sealed, linked, and letter by letter the till's own. */
const examineChain = (till: RunTill, kept: readonly TillFact[]): string[] => {
  const wrong: string[] = []
  const own = till.facts()
  const chain = [...kept].sort((a, b) => a.seq - b.seq)
  if (chain.length !== own.length) wrong.push(`made ${own.length} facts, the server holds ${chain.length}`)
  let [previous, number] = [FIRST_DIGEST, 0]
  for (const [n, fact] of chain.entries()) {
    if (fact.seq !== n + 1) wrong.push(`fact ${fact.seq} stands at ${n + 1}`)
    if (fact.previous !== previous) wrong.push(`fact ${fact.seq} is not linked to the one before`)
    if (sealOf(fact) !== fact.digest) wrong.push(`the seal of fact ${fact.seq} is broken`)
    if (isSale(fact) && fact.number !== ++number) wrong.push(`receipt ${fact.number} stands at ${number}`)
    if (!own[n] || canonical(own[n]) !== canonical(fact)) wrong.push(`fact ${fact.seq} is not what the till made`)
    previous = fact.digest
  }
  if (till.counts.differing.length > 0) wrong.push(`${till.counts.differing.length} facts were answered with another`)
  return wrong.map(what => `${till.register}: ${what}`)
}

const BOOKED = `
  select case when chart in ('stock', 'points') then account || case chart when 'stock' then '/' || unit else '' end
              when chart = 'tax' then 'tax:' || split_part(account, ':', 2) else chart end as key,
         sum(amount)::bigint as amount
  from books.v_balance
  where chart in ('stock', 'points', 'cash', 'safe', 'petty', 'cash-difference', 'clearing', 'reward-cost', 'gift',
                  'store-credit', 'revenue', 'tax', 'rounding')
  group by 1 having sum(amount) <> 0`

const compare = (said: Sums, booked: Sums): string[] =>
  [...new Set([...said.keys(), ...booked.keys()])]
    .filter(key => (said.get(key) ?? 0) !== (booked.get(key) ?? 0))
    .map(key => `${key}: the tills' facts add up to ${said.get(key) ?? 0}, the books say ${booked.get(key) ?? 0}`)

const count = async (tx: Tx, sql: string) => (await tx.one<{ n: number }>(`select count(*)::int as n from ${sql}`))!.n

/** A fact has an entry when it moves something: a drawer opened for nothing, or an exchange of like for like, has none. */
const NO_SHOP: Shop = { items: [], members: [], registers: [], stock: 0, points: 0 }

const examineCounts = async (tx: Tx, facts: readonly TillFact[]) => {
  const sales = await count(tx, 'sales.sale')
  const entries = await count(tx, "books.entry where why not in ('opening', 'points-opening')")
  const receipts = facts.filter(isSale).length
  const moving = facts.filter(fact => sumFacts(NO_SHOP, [fact]).size > 0).length
  const lines = facts.filter(isSale).reduce((a, f) => a + f.lines.length, 0)
  const wrong = [
    ...(sales === receipts ? [] : [`${receipts} receipts were issued, the server has ${sales} sales`]),
    ...(entries === moving ? [] : [`${moving} facts move something, the books have ${entries} entries`]),
    ...((await count(tx, 'sales.line')) === lines ? [] : [`the sales have not ${lines} lines`]),
    ...((await count(tx, 'sync.odd_fact')) === 0 ? [] : ['there are odd facts']),
  ]
  const tasks = await tx.rows<{ kind: string; detail: string }>('select kind, detail::text from flow.task')
  return { sales, entries, receipts, wrong: [...wrong, ...tasks.map(t => `task ${t.kind}: ${t.detail}`)] }
}

/** What registers gave of promotions with a budget, against what each till has counted itself. */
const examineGrants = async (tx: Tx, tills: readonly RunTill[]): Promise<string[]> => {
  const rows = await tx.rows<{ register: string; promotion: string; amount: number }>('select * from pricing.granted')
  const spent = new Map(tills.map(till => [till.register, till.standing().spent]))
  return rows
    .filter(row => (spent.get(row.register)?.get(row.promotion) ?? 0) !== row.amount)
    .map(row => `register ${row.register} gave ${spent.get(row.register)?.get(row.promotion)}, counted ${row.amount}`)
}

/** What `ujung verify` would say. */
const productsOwn = async (tx: Tx): Promise<string[]> => {
  const found: string[] = []
  for (const check of CHECKS) found.push(...(await check.run(tx)).map(what => `${check.name}: ${what}`))
  return found
}

/** Compares everything the tills made with everything the server holds, when nothing waits any more. */
export const examineOutcome = (db: Database, shop: Shop, tills: readonly RunTill[]): Promise<Outcome> =>
  readOnly(db, async tx => {
    const facts = tills.flatMap(till => till.facts())
    const kept = (await tx.rows<{ register: string; fact: string }>(KEPT)).map(row => ({
      ...row,
      fact: JSON.parse(row.fact) as TillFact,
    }))
    const of = (till: RunTill) => kept.filter(row => row.register === till.register).map(row => row.fact)
    const booked = new Map((await tx.rows<{ key: string; amount: number }>(BOOKED)).map(r => [r.key, r.amount]))
    const counts = await examineCounts(tx, facts)
    const wrong = [
      ...counts.wrong,
      ...tills.flatMap(till => examineChain(till, of(till))),
      ...compare(sumFacts(shop, facts), booked),
      ...(await examineGrants(tx, tills)),
      ...(await productsOwn(tx)),
    ]
    const { receipts, sales, entries } = counts
    return {
      receipts,
      sales,
      entries,
      burned: facts.filter(f => isSale(f) && f.points.burned > 0).length,
      facts: facts.length,
      wrong,
    }
  })
